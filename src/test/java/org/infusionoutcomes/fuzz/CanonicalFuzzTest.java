package org.infusionoutcomes.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.check.finding.TableCount;
import org.infusionoutcomes.comparison.Comparisons;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.course.Courses;
import org.infusionoutcomes.outcome.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mutated exports of our own layout: used or refused, every row counted once, and what is used is what the rows say that
 * were not left out. {@code -Dfuzz.times=100} runs a hundred times as many cases.
 */
class CanonicalFuzzTest {

    private static final List<String> TABLES = List.of("patients", "infusions", "assessments", "adverse_events");

    @TempDir
    Path folder;

    @TempDir
    Path again;

    private Map<String, byte[]> mutated(long seed) {
        Random random = new Random(seed);
        Map<String, String> good = GoodExport.tables();
        Map<String, byte[]> tables = new TreeMap<>(GoodExport.bytes(good));
        String table = TABLES.get(random.nextInt(TABLES.size()));
        tables.put(
                table,
                random.nextInt(3) == 0
                        ? Mutations.ofBytes(tables.get(table), random)
                        : Mutations.ofTable(good.get(table), random));
        return tables;
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsUsedIsWhatTheSurvivingRowsSay() {
        int used = 0;
        int compared = 0;
        long cases = Door.cases(600);
        for (long seed = 1; seed <= cases; seed++) {
            Map<String, byte[]> tables = mutated(seed);
            GoodExport.lay(folder, tables);
            Optional<Checked> checked = Door.open(folder);
            if (checked.isPresent()) {
                used++;
                compared += isComparedWithItsRows(tables, checked.get(), seed) ? 1 : 0;
            }
        }
        assertTrue(used > cases / 4, "too few mutated exports were used to say anything: " + used);
        assertTrue(compared > cases / 8, "too few mutated exports were read a second time: " + compared);
    }

    private boolean isComparedWithItsRows(Map<String, byte[]> tables, Checked checked, long seed) {
        if (!tables.values().stream().allMatch(SurvivingRows::isPlain)) {
            return false;
        }
        Map<String, byte[]> surviving = new TreeMap<>();
        for (int t = 0; t < TABLES.size(); t++) {
            String table = TABLES.get(t);
            TableCount count = checked.tables().get(t);
            assertEquals(SurvivingRows.lines(tables.get(table)).size() - 1L, count.rows(), table + " of seed " + seed);
            List<String> lines = SurvivingRows.of(tables.get(table), table + ".csv", checked);
            surviving.put(table, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            if (table.equals("assessments")
                    && List.of(lines.get(0).split(",", -1)).contains("total")) {
                assertEquals(
                        SurvivingRows.sumOfTotals(lines), SurvivingRows.sumOfTotals(checked), "totals of seed " + seed);
            }
        }
        GoodExport.lay(again, surviving);
        Checked rest =
                Door.open(again).orElseThrow(() -> new AssertionError("the rest of seed " + seed + " is refused"));
        assertEquals(SurvivingRows.contents(checked), SurvivingRows.contents(rest), "seed " + seed);
        if (seed % 40 == 0) {
            assertEquals(results(checked), results(rest), "results of seed " + seed);
        }
        return true;
    }

    /** All numbers of the report but those that count what was left out. */
    private static List<String> results(Checked checked) {
        return Comparisons.of(
                        Outcomes.judge(Courses.assemble(checked, Door.PLAN), Door.PLAN, OptionalInt.empty()),
                        Door.PLAN,
                        Optional.empty())
                .numbers()
                .rows()
                .stream()
                .filter(row -> !row.key().analysis().contains("flow"))
                .map(Estimate::toString)
                .toList();
    }
}
