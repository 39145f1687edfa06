package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.plan.PlanRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not change the numbers, or change them in a known way. */
class InvarianceTest {

    private static final List<String> TABLES = List.of("patients.csv", "infusions.csv", "assessments.csv");

    private static final Path EXPORT = export();

    private static final Comparison BEFORE = Walk.compare(EXPORT);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfRowsMeansNothing(long seed) throws IOException {
        Random random = new Random(seed);
        for (String table : TABLES) {
            List<String> rows = rows(table);
            Collections.shuffle(rows, random);
            write(table, rows);
        }

        Comparison after = Walk.compare(folder);

        assertThat(differing(after.numbers())).isEmpty();
        assertThat(after.curves()).isEqualTo(BEFORE.curves());
    }

    /**
     * Twice the patients: counts double; shares, means, Kaplan-Meier and its median stay; a log-rank statistic U²/V of
     * twice the data is not twice itself because of the hypergeometric variance, so tests are left out here.
     */
    @Test
    void anExportDoubledUnderOtherIdsDoublesTheCounts() throws IOException {
        for (String table : TABLES) {
            List<String> rows = rows(table);
            List<String> both = new ArrayList<>(rows);
            rows.forEach(row -> both.add("X" + row));
            write(table, both);
        }

        Numbers after = Walk.compare(folder).numbers();

        Set<String> doubled = Set.of(
                "patients",
                "no_infusion",
                "pending",
                "no_baseline",
                "analysed",
                "with_endpoint",
                "responders",
                "events",
                "n",
                "at_risk",
                "person_days");
        Set<String> same =
                Set.of("estimate", "mean_improvement", "median", "rmst", "mean", "mean_change", "per_100_months");
        int compared = 0;
        for (Estimate before : BEFORE.numbers().rows()) {
            if (before.key().analysis().equals("reliable_observed")
                    || before.value().isEmpty()) {
                // the SD of twice the baselines has the divisor 2n - 1, which may move one patient over the bar
                continue;
            }
            double value = before.value().getAsDouble();
            OptionalDouble twice = after.value(before.key(), before.statistic());
            if (doubled.contains(before.statistic())) {
                assertThat(twice).hasValue(2 * value);
                compared++;
            } else if (same.contains(before.statistic())) {
                assertThat(twice.getAsDouble()).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(700);
    }

    /** Each patient's days shifted by 1 to 30: with align_days every number is as before. */
    @Test
    void shiftedDaysAreAlignedWhereThePlanSaysSo() throws IOException, PlanRefused {
        write("patients.csv", rows("patients.csv"));
        Map<String, Integer> shifts = new HashMap<>();
        Random random = new Random(4);
        rows("infusions.csv").forEach(row -> shifts.computeIfAbsent(id(row), id -> 1 + random.nextInt(30)));
        for (String table : List.of("infusions.csv", "assessments.csv")) {
            write(table, rows(table).stream().map(row -> shifted(row, shifts)).toList());
        }

        Numbers after = Walk.compare(folder, PlanReader.read("plan.yaml", "series: {align_days: true}"))
                .numbers();

        assertThat(differing(after)).isEmpty();
    }

    /** OCD named MDD and the reverse, each with the other's instruments: the numbers change places, differences their sign. */
    @Test
    void swappedCohortsSwapTheNumbers() throws IOException, PlanRefused {
        UnaryOperator<String> swap = name -> name.equals("OCD") ? "MDD" : name.equals("MDD") ? "OCD" : name;
        write(
                "patients.csv",
                rows("patients.csv").stream().map(row -> swapped(row, swap)).toList());
        for (String table : List.of("infusions.csv", "assessments.csv")) {
            write(table, rows(table));
        }
        String plan = """
                cohorts:
                  OCD: {label: depression, instruments: [MADRS, HAMD17, PHQ9, QIDS]}
                  MDD: {label: obsessive-compulsive disorder, instruments: [YBOCS]}
                """;

        Numbers after = Walk.compare(folder, PlanReader.read("plan.yaml", plan)).numbers();

        int compared = 0;
        for (Estimate before : BEFORE.numbers().rows()) {
            Key key = before.key();
            if (!key.cohort().equals("OCD-MDD")) {
                Key there = new Key(
                        key.analysis(),
                        swap.apply(key.cohort()),
                        key.instrument(),
                        key.group(),
                        key.rule(),
                        key.estimand(),
                        key.at());
                assertThat(after.value(there, before.statistic())).isEqualTo(before.value());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1000);
        Key response = Key.of("response_all", "OCD-MDD");
        double difference = BEFORE.numbers().value(response, "estimate").getAsDouble();
        assertThat(after.value(response, "estimate")).hasValue(-difference);
        assertThat(after.value(response, "upper").getAsDouble())
                .isCloseTo(-BEFORE.numbers().value(response, "lower").getAsDouble(), within(1e-14));
        Key durability =
                Key.of("durability", "OCD-MDD").rule("half-of-gain-lost").estimand("no-further-treatment");
        assertThat(after.value(durability, "hazard_ratio").getAsDouble())
                .isCloseTo(
                        1 / BEFORE.numbers().value(durability, "hazard_ratio").getAsDouble(), within(1e-9));
        assertThat(after.value(durability, "logrank_chisq").getAsDouble())
                .isCloseTo(BEFORE.numbers().value(durability, "logrank_chisq").getAsDouble(), within(1e-9));
    }

    /** Rows that are not to the last bit as before. */
    private static List<Estimate> differing(Numbers after) {
        List<Estimate> differing = new ArrayList<>(after.rows());
        differing.removeAll(Set.copyOf(BEFORE.numbers().rows()));
        assertThat(after.rows()).hasSameSizeAs(BEFORE.numbers().rows());
        return differing;
    }

    private static Path export() {
        try {
            return Path.of(InvarianceTest.class
                    .getResource("/org/infusionoutcomes/acceptance/clinic/export")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(String table) throws IOException {
        List<String> lines = Files.readAllLines(EXPORT.resolve(table));
        return new ArrayList<>(lines.subList(1, lines.size()));
    }

    private void write(String table, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(Files.readAllLines(EXPORT.resolve(table)).get(0));
        lines.addAll(rows);
        Files.write(folder.resolve(table), lines);
    }

    private static String id(String row) {
        return row.substring(0, row.indexOf(','));
    }

    private static String shifted(String row, Map<String, Integer> shifts) {
        String[] cells = row.split(",", -1);
        int by = shifts.getOrDefault(cells[0], 0);
        cells[1] = new java.math.BigDecimal(cells[1])
                .add(java.math.BigDecimal.valueOf(by))
                .toPlainString();
        return String.join(",", cells);
    }

    private static String swapped(String row, UnaryOperator<String> swap) {
        String[] cells = row.split(",", -1);
        cells[1] = swap.apply(cells[1]);
        return String.join(",", cells);
    }
}
