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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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
 * were not left out.
 */
class CanonicalFuzzTest {

    private static final List<String> TABLES = List.of("patients", "infusions", "assessments", "adverse_events");

    @TempDir
    Path folder;

    @TempDir
    Path again;

    private int recounted;
    private int judged;

    private Map<String, byte[]> mutated(long seed) {
        Random random = Cases.random(seed);
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
        AtomicInteger used = new AtomicInteger();
        AtomicInteger compared = new AtomicInteger();
        Cases.each(600, seed -> {
            Map<String, byte[]> tables = mutated(seed);
            GoodExport.lay(folder, tables);
            Optional<Checked> checked = Door.open(folder);
            if (checked.isPresent()) {
                used.incrementAndGet();
                compared.addAndGet(isComparedWithItsRows(tables, checked.get(), seed) ? 1 : 0);
            }
        });
        long cases = Cases.count(600);
        assertTrue(used.get() > cases / 4, "too few mutated exports were used to say anything: " + used);
        assertTrue(recounted > cases / 10, "too few were recounted: " + recounted);
        assertTrue(judged > cases / 200, "of too few the results were recounted: " + judged);
        assertTrue(compared.get() > cases / 8, "too few mutated exports were read a second time: " + compared);
    }

    private boolean isComparedWithItsRows(Map<String, byte[]> tables, Checked checked, long seed) {
        if (!tables.values().stream().allMatch(SurvivingRows::isPlain)) {
            return false;
        }
        Map<String, byte[]> surviving = new TreeMap<>();
        Map<String, List<String>> survivingLines = new TreeMap<>();
        for (int t = 0; t < TABLES.size(); t++) {
            String table = TABLES.get(t);
            TableCount count = checked.tables().get(t);
            assertEquals(SurvivingRows.lines(tables.get(table)).size() - 1L, count.rows(), table + " of seed " + seed);
            List<String> lines = SurvivingRows.of(tables.get(table), table + ".csv", checked);
            survivingLines.put(table, lines);
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
        Optional<Recount> recount = Recount.of(survivingLines);
        recount.ifPresent(rows -> {
            recounted++;
            assertEquals(rows.contents(), SurvivingRows.contents(checked), "recount of seed " + seed);
        });
        if (seed % 40 == 0) {
            List<Estimate> results = results(checked);
            assertEquals(results, results(rest), "results of seed " + seed);
            recount.ifPresent(rows -> {
                judged++;
                assertEquals(rows.responses(), responses(results), "responses of seed " + seed);
            });
        }
        return true;
    }

    /** In the words of {@link Recount#responses}. */
    private static Set<String> responses(List<Estimate> results) {
        return List.of("OCD", "MDD").stream()
                .filter(cohort -> value(results, "response_all", cohort, "n") > 0)
                .map(cohort -> cohort + " all " + value(results, "response_all", cohort, "n") + " observed "
                        + value(results, "response_observed", cohort, "n") + " response "
                        + value(results, "response_all", cohort, "events"))
                .collect(Collectors.toSet());
    }

    private static int value(List<Estimate> results, String analysis, String cohort, String statistic) {
        return results.stream()
                .filter(row -> row.key().analysis().equals(analysis)
                        && row.key().cohort().equals(cohort)
                        && row.key().group().isEmpty()
                        && row.key().at().isEmpty()
                        && row.statistic().equals(statistic))
                .mapToInt(row -> (int) row.value().orElse(0))
                .findFirst()
                .orElse(0);
    }

    /** All numbers of the report but those that count what was left out. */
    private static List<Estimate> results(Checked checked) {
        return Comparisons.of(
                        Outcomes.judge(Courses.assemble(checked, Door.PLAN), Door.PLAN, OptionalInt.empty()),
                        Door.PLAN,
                        Optional.empty())
                .numbers()
                .rows()
                .stream()
                .filter(row -> !row.key().analysis().contains("flow"))
                .toList();
    }
}
