package org.infusionoutcomes.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.infusionoutcomes.check.finding.Finding;
import org.infusionoutcomes.check.finding.Finding.Severity;
import org.infusionoutcomes.check.finding.Findings;
import org.infusionoutcomes.check.finding.TableCount;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.report.material.Provenance;
import org.infusionoutcomes.report.material.Quality;

/**
 * The synthetic clinic of the acceptance folder as a comparison. Rows that its table does not hold (intervals after each
 * infusion and by quarter, rows of hours, reasons and least rise, numbers at risk of the competing curves) are made up
 * here, so that every part of the page has something to show; no test takes them for right.
 */
public final class ClinicExample {

    private static final String TABLE = "/org/infusionoutcomes/acceptance/clinic-estimates.csv";

    private ClinicExample() {}

    public static Comparison comparison() {
        return comparison(DefaultPlan.plan(), key -> true, Optional.of("2026-Q3"), true);
    }

    public static Comparison comparison(
            Plan plan, Predicate<Key> keep, Optional<String> focus, boolean observableDaysGiven) {
        List<Estimate> rows = new ArrayList<>(table());
        rows.addAll(madeUp(rows));
        rows.removeIf(row -> !keep.test(row.key()));
        Set<String> quarters = new LinkedHashSet<>();
        rows.stream()
                .filter(r -> r.key().analysis().equals("quarter"))
                .map(r -> r.key().group().substring("start_quarter=".length()))
                .sorted()
                .forEach(quarters::add);
        Numbers numbers = Numbers.of(rows);
        return new Comparison(plan, numbers, curves(plan, numbers), List.copyOf(quarters), observableDaysGiven, focus);
    }

    public static Quality quality() {
        Finding range = new Finding(
                Severity.SET_ASIDE,
                "total-out-of-range",
                "assessments.csv",
                14,
                "total",
                "score 43 is outside 0..40" + " for YBOCS; correct the export or the instrument column");
        Finding copy = new Finding(
                Severity.NOTICE, "copy", "assessments.csv", 20, "", "the same row stands in line 19; it counts once");
        Map<Findings.RuleCount, Long> counts = new LinkedHashMap<>();
        counts.put(new Findings.RuleCount(Severity.SET_ASIDE, "total-out-of-range"), 1L);
        counts.put(new Findings.RuleCount(Severity.NOTICE, "copy"), 1234L);
        return new Quality(
                List.of(
                        new TableCount("patients.csv", 600, 0, 0, 0),
                        new TableCount("infusions.csv", 4020, 3, 0, 1),
                        new TableCount("assessments.csv", 9120, 12, 88, 1234)),
                findings(List.of(range, copy), counts));
    }

    public static Findings findings(List<Finding> listed, Map<Findings.RuleCount, Long> counts) {
        return Findings.of(listed, counts);
    }

    public static Provenance provenance() {
        String sha = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        return new Provenance(
                "0.1.0",
                sha,
                List.of(
                        new Provenance.Source("patients.csv", 20_113, sha),
                        new Provenance.Source("infusions.csv", 61_902, sha),
                        new Provenance.Source("assessments.csv", 312_440, sha)));
    }

    /** The acceptance table as it is. */
    static List<Estimate> table() {
        try (InputStream in = ClinicExample.class.getResourceAsStream(TABLE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(ClinicExample::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Estimate row(String line) {
        String[] c = line.split(",", -1);
        OptionalDouble value = c[8].isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(c[8]));
        return new Estimate(new Key(c[0], c[1], c[2], c[3], c[4], c[5], c[6]), c[7], value);
    }

    private static List<Estimate> madeUp(List<Estimate> rows) {
        List<Estimate> more = new ArrayList<>();
        Numbers numbers = Numbers.of(rows);
        rows.stream().map(Estimate::key).distinct().forEach(key -> {
            boolean counted =
                    key.analysis().equals("after_infusion") || key.analysis().equals("quarter");
            if (counted && !numbers.has(key, "estimate")) {
                wilson(more, key, "", (double) numbers.count(key, "events"), (double) numbers.count(key, "n"));
            }
        });
        for (String cohort : List.of("OCD", "MDD")) {
            boolean ocd = cohort.equals("OCD");
            Key rise = Key.of("least_rise", cohort);
            add(more, rise, "median_points", ocd ? 7 : 9.5);
            wilson(more, rise, "", ocd ? 6 : 11, ocd ? 61 : 110);
            Key again = Key.of("further_infusion", cohort);
            add(more, again, "n", ocd ? 61 : 110);
            add(more, again, "events", ocd ? 22 : 48);
            add(more, again, "scheduled", ocd ? 10 : 30);
            add(more, again, "symptom", ocd ? 9 : 13);
            add(more, again, "unknown_reason", ocd ? 3 : 5);
            Key hours = Key.of("hours", cohort).instrument(ocd ? "YBOCS" : "MADRS");
            add(more, hours, "n", ocd ? 24 : 7);
            add(more, hours, "median_hours", 4);
            add(more, hours, "mean_change", ocd ? 2.1 : 6.4);
            add(more, hours, "events", ocd ? 2 : 3);
            Key focus = Key.of("quarter_against_before", cohort).group("start_quarter=2026-Q3");
            wilson(more, focus, "", ocd ? 6 : 9, ocd ? 20 : 23);
            wilson(more, focus, "before_", ocd ? 55 : 101, ocd ? 203 : 255);
            add(more, focus, "difference", ocd ? 0.029 : -0.005);
            add(more, focus, "difference_lower", -0.14);
            add(more, focus, "difference_upper", 0.22);
            add(more, focus, "fisher_p", 0.79);
            Key remission = Key.of("quarter_remission", cohort).group("start_quarter=2026-Q3");
            wilson(more, remission, "", ocd ? 2 : 5, ocd ? 20 : 23);
            wilson(more, remission, "before_", ocd ? 24 : 60, ocd ? 203 : 255);
            add(more, remission, "difference", -0.018);
            add(more, remission, "difference_lower", -0.12);
            add(more, remission, "difference_upper", 0.18);
            add(more, remission, "fisher_p", 0.99);
        }
        return more;
    }

    private static void wilson(List<Estimate> rows, Key key, String prefix, double events, double n) {
        double z = 1.959963984540054;
        double p = events / n;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double reach = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        if (prefix.equals("before_") || !key.analysis().matches("after_infusion|quarter")) {
            add(rows, key, prefix + "events", events);
            add(rows, key, prefix + "n", n);
        }
        add(rows, key, prefix + "estimate", p);
        add(rows, key, prefix + "lower", Math.max(0, centre - reach));
        add(rows, key, prefix + "upper", Math.min(1, centre + reach));
    }

    private static void add(List<Estimate> rows, Key key, String statistic, double value) {
        rows.add(new Estimate(key, statistic, OptionalDouble.of(value)));
    }

    private static List<Curve> curves(Plan plan, Numbers numbers) {
        List<Curve> curves = new ArrayList<>();
        for (String cohort : plan.cohortNames()) {
            Key key = Key.of("durability", cohort).rule("half-of-gain-lost").estimand("no-further-treatment");
            List<Curve.Point> points = new ArrayList<>();
            plan.durability().days().forEach(d -> points.add(point(d, numbers.count(key.at(d), "at_risk"))));
            for (String cause : List.of("relapse", "further_infusion")) {
                curves.add(new Curve("competing_" + cause, cohort, "half-of-gain-lost", "competing", points));
            }
            curves.add(
                    new Curve("first_response", cohort, "", "", List.of(point(7, 90), point(14, 60), point(28, 20))));
        }
        return curves;
    }

    private static Curve.Point point(int day, long atRisk) {
        return new Curve.Point(day, atRisk, 0, 0, 0.5, OptionalDouble.empty(), OptionalDouble.empty());
    }
}
