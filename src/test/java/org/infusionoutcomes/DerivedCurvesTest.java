package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who reads the derived data sets back finds the numbers of the approved report: the curves are estimated here, by formulas
 * written out for this test, from {@code adtte.csv} alone.
 */
class DerivedCurvesTest {

    private static final Path REPORT = Path.of("reports", "sample");
    private static final double EXACT = 1e-12;

    @TempDir
    private static Path folder;

    private static List<NamedCsvRecord> courses;
    private static List<NamedCsvRecord> totals;
    private static List<NamedCsvRecord> times;

    @BeforeAll
    static void derive() throws IOException {
        Run run = Run.of("derive", "data/sample", "--out", folder.resolve("derived"));
        assertThat(run.exitCode()).isZero();
        courses = read(folder.resolve("derived/adsl.csv"));
        totals = read(folder.resolve("derived/adqs.csv"));
        times = read(folder.resolve("derived/adtte.csv"));
    }

    /** Days and cause of everybody of a cohort under a rule and an estimand. */
    private record Seen(int days, int censoring) {}

    private static Map<String, List<Seen>> followed() {
        return times.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("COHORT") + "|" + row.getField("PARCAT1") + "|" + row.getField("PARCAT2"),
                        TreeMap::new,
                        Collectors.mapping(
                                row -> new Seen(number(row, "AVAL"), number(row, "CNSR")), Collectors.toList())));
    }

    /** Share free of every event after a day; product over the days of events of 1 - d/n. */
    private static double free(List<Seen> seen, int lastDay) {
        double free = 1;
        for (int day : eventDays(seen, lastDay)) {
            free *= 1 - (double) events(seen, day, Set.of(0, 2)) / atRisk(seen, day);
        }
        return free;
    }

    /** Aalen and Johansen: sum over the days of events of S(t-) d_k/n. */
    private static double incidence(List<Seen> seen, int lastDay, int censoring) {
        double incidence = 0;
        for (int day : eventDays(seen, lastDay)) {
            incidence += free(seen, day - 1) * events(seen, day, Set.of(censoring)) / atRisk(seen, day);
        }
        return incidence;
    }

    private static List<Integer> eventDays(List<Seen> seen, int lastDay) {
        return seen.stream()
                .filter(s -> s.censoring != 1 && s.days <= lastDay)
                .map(Seen::days)
                .distinct()
                .sorted()
                .toList();
    }

    private static long events(List<Seen> seen, int day, Set<Integer> censoring) {
        return seen.stream()
                .filter(s -> s.days == day && censoring.contains(s.censoring))
                .count();
    }

    private static long atRisk(List<Seen> seen, int day) {
        return seen.stream().filter(s -> s.days >= day).count();
    }

    @Test
    void everyStepOfThePlansCurvesIsFoundAgain() throws IOException {
        Map<String, List<Seen>> followed = followed();
        List<String> held = new ArrayList<>();
        for (NamedCsvRecord step : read(REPORT.resolve("curves.csv"))) {
            String curve = step.getField("curve");
            List<Seen> seen = followed.get(
                    step.getField("cohort") + "|" + step.getField("rule") + "|" + step.getField("estimand"));
            int day = number(step, "day");
            double estimate = Double.parseDouble(step.getField("estimate"));
            switch (curve) {
                case "durability" -> {
                    assertThat(free(seen, day)).isEqualTo(estimate, within(EXACT));
                    assertThat(atRisk(seen, day)).isEqualTo(number(step, "at_risk"));
                    assertThat(events(seen, day, Set.of(0))).isEqualTo(number(step, "events"));
                    assertThat(events(seen, day, Set.of(1))).isEqualTo(number(step, "censored"));
                }
                case "competing_relapse" -> assertThat(incidence(seen, day, 0)).isEqualTo(estimate, within(EXACT));
                case "competing_further_infusion" ->
                    assertThat(incidence(seen, day, 2)).isEqualTo(estimate, within(EXACT));
                default -> {
                    continue;
                }
            }
            held.add(curve + " " + step.getField("cohort") + " " + step.getField("estimand"));
        }
        assertThat(held.stream().distinct()).hasSize(2 * (3 + 2)); // cohorts, estimands and two causes
    }

    @Test
    void everyRuleAndEstimandGivesTheReportsNumbers() throws IOException {
        Map<String, List<Seen>> followed = followed();
        List<String> held = new ArrayList<>();
        for (NamedCsvRecord row : read(REPORT.resolve("estimates.csv"))) {
            List<Seen> seen =
                    followed.get(row.getField("cohort") + "|" + row.getField("rule") + "|" + row.getField("estimand"));
            boolean atDay =
                    !row.getField("at").isEmpty() && !row.getField("value").isEmpty();
            String said = row.getField("analysis") + " " + row.getField("statistic");
            if (seen == null || !atDay || !row.getField("group").isEmpty()) {
                continue;
            }
            int day = number(row, "at");
            double value = Double.parseDouble(row.getField("value"));
            switch (said) {
                case "durability estimate" -> assertThat(free(seen, day)).isEqualTo(value, within(EXACT));
                case "durability at_risk" -> assertThat(atRisk(seen, day)).isEqualTo((long) value);
                case "competing relapse" -> assertThat(incidence(seen, day, 0)).isEqualTo(value, within(EXACT));
                case "competing further_infusion" ->
                    assertThat(incidence(seen, day, 2)).isEqualTo(value, within(EXACT));
                default -> {
                    continue;
                }
            }
            held.add(row.getField("cohort") + row.getField("rule") + row.getField("estimand"));
        }
        assertThat(held.stream().distinct()).hasSize(2 * 10 * 4); // cohorts, rules, estimands
    }

    @Test
    void courseByCourseTheSumsAreTheReports() throws IOException {
        for (String cohort : List.of("OCD", "MDD")) {
            List<NamedCsvRecord> own = courses.stream()
                    .filter(row -> row.getField("COHORT").equals(cohort))
                    .toList();
            assertThat(own).hasSize((int) reported("flow", cohort, "analysed"));
            assertThat(flagged(own, "ENDPTFL")).isEqualTo(reported("flow", cohort, "with_endpoint"));
            assertThat(flagged(own, "RESPFL")).isEqualTo(reported("flow", cohort, "responders"));
        }
    }

    @Test
    void rowsBelongTogether() {
        Map<String, NamedCsvRecord> byKey =
                courses.stream().collect(Collectors.toMap(row -> row.getField("USUBJID"), row -> row));
        assertThat(byKey).hasSameSizeAs(courses);
        Map<String, NamedCsvRecord> totalByKey = totals.stream()
                .collect(Collectors.toMap(row -> row.getField("USUBJID") + "/" + row.getField("ASEQ"), row -> row));

        for (NamedCsvRecord total : totals) {
            assertThat(byKey).containsKey(total.getField("USUBJID"));
        }
        for (NamedCsvRecord time : times) {
            NamedCsvRecord course = byKey.get(time.getField("USUBJID"));
            assertThat(course.getField("RESPFL")).isEqualTo("Y");
            assertThat(number(time, "AVAL")).isEqualTo(number(time, "ADY") - number(time, "STARTDY"));
            assertThat(number(time, "INTLO")).isLessThanOrEqualTo(number(time, "AVAL"));
            boolean infusion = time.getField("SRCDOM").equals("ADSL");
            String found = infusion
                    ? course.getField("FURDY")
                    : totalByKey
                            .get(time.getField("USUBJID") + "/" + time.getField("SRCSEQ"))
                            .getField("ADY");
            assertThat(found).isEqualTo(time.getField("ADY"));
        }
    }

    @Test
    void eachCourseHasItsBaselineAndItsEndpointOnce() {
        for (String visit : List.of("BASELINE", "ENDPOINT")) {
            Map<String, String> found = totals.stream()
                    .filter(row -> row.getField("PRIMFL").equals("Y")
                            && row.getField("AVISIT").equals(visit))
                    .collect(Collectors.toMap(row -> row.getField("USUBJID"), row -> row.getField("AVAL")));
            Map<String, String> expected = courses.stream()
                    .filter(row ->
                            visit.equals("BASELINE") || row.getField("ENDPTFL").equals("Y"))
                    .collect(Collectors.toMap(
                            row -> row.getField("USUBJID"),
                            row -> row.getField(visit.equals("BASELINE") ? "BASE" : "ENDPT")));
            assertThat(found).isEqualTo(expected);
        }
    }

    /**
     * Read back as an export of its own, through the preset for ADaM and the mapping on the page {@code derive.md}. ADSL tells
     * the last infusion of the induction and the first after it only; infusions after that one could confirm a relapse as
     * treated, and so that is left out.
     */
    @Test
    void throughThePresetTheProgramJudgesAlike() throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("mapping.yaml"), fenced(Files.readString(Path.of("src/site/markdown/derive.md"))));
        Run run = Run.of("report", folder.resolve("derived"), "--mapping", mapping, "--out", folder.resolve("back"));

        assertThat(run.exitCode()).isZero();
        List<String> numbers = judged(REPORT);
        assertThat(numbers).hasSizeGreaterThan(500);
        assertThat(judged(folder.resolve("back"))).isEqualTo(numbers);
    }

    private static String fenced(String page) {
        int from = page.indexOf("```yaml mapping.yaml\n");
        return page.substring(page.indexOf('\n', from) + 1, page.indexOf("\n```", from) + 1);
    }

    private static List<String> judged(Path report) throws IOException {
        return Files.readAllLines(report.resolve("estimates.csv")).stream()
                .filter(line -> line.startsWith("response_all,")
                        || line.startsWith("response_observed,")
                        || line.startsWith("remission_")
                        || line.startsWith("worse_")
                        || line.startsWith("change,")
                        || line.startsWith("durability,"))
                .filter(line -> !line.contains(" confirmed,as-treated,"))
                .toList();
    }

    private static long flagged(List<NamedCsvRecord> rows, String flag) {
        return rows.stream().filter(row -> row.getField(flag).equals("Y")).count();
    }

    private static long reported(String analysis, String cohort, String statistic) throws IOException {
        return read(REPORT.resolve("estimates.csv")).stream()
                .filter(row -> row.getField("analysis").equals(analysis)
                        && row.getField("cohort").equals(cohort)
                        && row.getField("statistic").equals(statistic))
                .mapToLong(row -> Long.parseLong(row.getField("value")))
                .findFirst()
                .orElseThrow();
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
            return rows.stream().toList();
        }
    }
}
