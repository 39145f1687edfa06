package org.infusionoutcomes.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.plan.Baseline;
import org.infusionoutcomes.plan.Cohort;
import org.infusionoutcomes.plan.Durability;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.Reading;
import org.infusionoutcomes.plan.RelapseBar;
import org.infusionoutcomes.plan.Reporting;
import org.infusionoutcomes.plan.Response;
import org.infusionoutcomes.plan.Series;
import org.infusionoutcomes.plan.scale.Instrument;

/** What figures are drawn from in tests. */
public final class Inputs {

    private Inputs() {}

    /** Every input by name. */
    public static Map<String, Comparison> all() {
        Map<String, Comparison> all = new LinkedHashMap<>();
        all.put("clinic", clinic());
        all.put("acceptance", acceptanceAlone());
        all.put("tiny", tiny());
        all.put("empty cohort", emptyCohort());
        all.put("nobody", nobody());
        all.put("thirteen quarters", thirteenQuarters());
        all.put("registry", registry());
        all.put("three cohorts", threeCohorts());
        all.put("long induction", longInduction());
        return all;
    }

    /** The acceptance table and, where it gives only counts of a share, the share with its interval. */
    public static Comparison clinic() {
        return clinic(MadeUpNumbers.completed(acceptance()));
    }

    /** The acceptance table as it is: some shares have only their counts. */
    static Comparison acceptanceAlone() {
        return clinic(acceptance());
    }

    private static Comparison clinic(List<Estimate> rows) {
        return comparison(
                plan(Map.of()),
                rows,
                Map.of("OCD", FollowUps.simulated(61, 11, 0.22, 0.12, 90, 1), "MDD", clinicDepression()),
                true);
    }

    private static FollowUps clinicDepression() {
        return FollowUps.simulated(110, 14, 0.15, 0.14, 120, 2);
    }

    /** Seven patients a cohort: insufficient everywhere. */
    public static Comparison tiny() {
        MadeUpNumbers table = new MadeUpNumbers(List.of("OCD", "MDD"));
        table.cohort("OCD", 7, 3, 2);
        table.cohort("MDD", 7, 4, 1);
        return comparison(
                plan(Map.of()),
                table.rows(),
                Map.of("OCD", FollowUps.of("10 20+ 30"), "MDD", FollowUps.of("12x 28+ 40 44+")),
                true);
    }

    static Comparison emptyCohort() {
        List<Estimate> rows = MadeUpNumbers.completed(acceptance()).stream()
                .filter(r -> r.key().cohort().equals("OCD"))
                .toList();
        return comparison(plan(Map.of()), rows, Map.of("OCD", FollowUps.simulated(61, 11, 0.22, 0.12, 90, 1)), true);
    }

    public static Comparison nobody() {
        return comparison(plan(Map.of()), List.of(), Map.of(), false);
    }

    static Comparison thirteenQuarters() {
        MadeUpNumbers table = new MadeUpNumbers(List.of("OCD", "MDD"));
        table.cohort("OCD", 260, 80, 52);
        table.cohort("MDD", 520, 210, 100);
        table.quarters("OCD", 13, 20, 0.31);
        table.quarters("MDD", 13, 40, 0.42);
        return comparison(
                plan(Map.of()),
                table.rows(),
                Map.of(
                        "OCD",
                        FollowUps.simulated(80, 14, 0.12, 0.05, 200, 3),
                        "MDD",
                        FollowUps.simulated(210, 14, 0.1, 0.06, 200, 4)),
                false);
    }

    /** Millions of patients, a curve that reaches zero, years of follow-up. */
    static Comparison registry() {
        MadeUpNumbers table = new MadeUpNumbers(List.of("OCD", "MDD"));
        table.cohort("OCD", 1_234_567, 432_100, 300_000);
        table.cohort("MDD", 5_765_432, 2_432_109, 1_200_000);
        table.quarters("OCD", 44, 28_000, 0.35);
        table.quarters("MDD", 44, 131_000, 0.42);
        return comparison(
                plan(Map.of()),
                table.rows(),
                Map.of(
                        "OCD", FollowUps.simulated(4000, 9, 0.08, 0.01, 4000, 5),
                        "MDD", FollowUps.simulated(9000, 9, 0.03, 0.02, 1500, 6)),
                true);
    }

    public static Comparison threeCohorts() {
        Plan plan = plan(
                Map.of("PTSD", "post-traumatic stress disorder after military service, with dissociative symptoms"));
        List<Estimate> rows = new ArrayList<>(MadeUpNumbers.completed(acceptance()));
        MadeUpNumbers table = new MadeUpNumbers(List.of("PTSD"));
        table.cohort("PTSD", 180, 77, 50);
        table.quarters("PTSD", 11, 16, 0.4);
        rows.addAll(table.rows());
        return comparison(
                plan,
                rows,
                Map.of(
                        "OCD", FollowUps.simulated(61, 11, 0.22, 0.12, 90, 1),
                        "MDD", clinicDepression(),
                        "PTSD", FollowUps.simulated(77, 13, 0.18, 0.05, 120, 7)),
                true);
    }

    /** Forty infusions, more than an axis can label, and cohorts whose curves lie on each other. */
    static Comparison longInduction() {
        MadeUpNumbers table = new MadeUpNumbers(List.of("OCD", "MDD"));
        table.cohort("OCD", 1260, 480, 352);
        table.cohort("MDD", 1260, 480, 352);
        FollowUps same = FollowUps.simulated(480, 12, 0.15, 0.04, 150, 8);
        return comparison(plan(Map.of(), 40), table.rows(), Map.of("OCD", same, "MDD", same), true);
    }

    public static Comparison comparison(
            Plan plan, List<Estimate> rows, Map<String, FollowUps> followUps, boolean observable) {
        List<Curve> curves = new ArrayList<>();
        String rule = plan.durability().primaryRule().key();
        for (String cohort : plan.cohortNames()) {
            FollowUps all = followUps.get(cohort);
            if (all != null) {
                curves.add(
                        all.survival(cohort, rule, plan.durability().estimand().key()));
                curves.add(all.incidence("competing_relapse", 1, cohort, rule));
                curves.add(all.incidence("competing_further_infusion", 2, cohort, rule));
            }
        }
        TreeSet<String> quarters = new TreeSet<>();
        rows.stream()
                .filter(r -> r.key().analysis().equals("quarter"))
                .forEach(r -> quarters.add(r.key().group().replace("start_quarter=", "")));
        Optional<String> focus = observable ? Optional.empty() : Optional.of("2017-Q4");
        return new Comparison(plan, Numbers.of(rows), curves, List.copyOf(quarters), observable, focus);
    }

    /** The acceptance table of the synthetic clinic; where it came from is in the README beside it. */
    public static List<Estimate> acceptance() {
        String file = "/org/infusionoutcomes/acceptance/clinic-estimates.csv";
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Inputs.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(Inputs::estimate).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Estimate estimate(String line) {
        String[] c = line.split(",", -1);
        OptionalDouble value = c[8].isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(c[8]));
        return new Estimate(new Key(c[0], c[1], c[2], c[3], c[4], c[5], c[6]), c[7], value);
    }

    /** The default plan's values, with further cohorts by name and label. */
    public static Plan plan(Map<String, String> moreCohorts) {
        return plan(moreCohorts, 6);
    }

    private static Plan plan(Map<String, String> moreCohorts, int infusions) {
        Map<String, Cohort> cohorts = new LinkedHashMap<>();
        cohorts.put("OCD", new Cohort("obsessive-compulsive disorder", List.of("YBOCS")));
        cohorts.put("MDD", new Cohort("depression", List.of("MADRS")));
        moreCohorts.forEach((name, label) -> cohorts.put(name, new Cohort(label, List.of("MADRS"))));
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        instruments.put("YBOCS", new Instrument("Y-BOCS", List.of(), 40, 7, 35, 25, 12, 16, 16, 7, 31));
        instruments.put("MADRS", new Instrument("MADRS", List.of(), 60, 7, 50, 25, 10, 20, 22, 7, 31));
        return new Plan(
                0.95,
                List.of("OCD", "MDD"),
                cohorts,
                instruments,
                new Series(infusions, 28, 90, false),
                new Baseline(14),
                new Response(25, 50, 0.85, 7, List.of(7, 14, 28)),
                new Durability(
                        RelapseBar.HALF_OF_GAIN_LOST,
                        false,
                        Estimand.NO_FURTHER_TREATMENT,
                        42,
                        60,
                        List.of(28, 56, 84, 182),
                        182),
                new Reporting(10, 10, 5, 5, 10, 1.5, 12, 30.4375, 100, 10, 20),
                new Reading("clinician", List.of(), -3650, 7305, 20000, List.of(), List.of(), Map.of(), 5, Map.of()));
    }
}
