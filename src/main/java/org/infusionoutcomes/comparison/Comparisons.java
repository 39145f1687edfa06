package org.infusionoutcomes.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.care.DeliveryNumbers;
import org.infusionoutcomes.comparison.care.RetreatmentNumbers;
import org.infusionoutcomes.comparison.care.SafetyNumbers;
import org.infusionoutcomes.comparison.cohort.CohortTable;
import org.infusionoutcomes.comparison.cohort.CourseRows;
import org.infusionoutcomes.comparison.cohort.Division;
import org.infusionoutcomes.comparison.comparable.ComparableNumbers;
import org.infusionoutcomes.comparison.comparable.Population;
import org.infusionoutcomes.comparison.durability.CompetingNumbers;
import org.infusionoutcomes.comparison.durability.Curves;
import org.infusionoutcomes.comparison.durability.DurabilityNumbers;
import org.infusionoutcomes.comparison.durability.IntervalCurves;
import org.infusionoutcomes.comparison.durability.IntervalNumbers;
import org.infusionoutcomes.comparison.durability.ReachNumbers;
import org.infusionoutcomes.comparison.durability.SensitivityNumbers;
import org.infusionoutcomes.comparison.durability.ThinnedNumbers;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.comparison.response.BothScalesNumbers;
import org.infusionoutcomes.comparison.response.ConsensusNumbers;
import org.infusionoutcomes.comparison.response.FirstResponseNumbers;
import org.infusionoutcomes.comparison.response.FlowNumbers;
import org.infusionoutcomes.comparison.response.FullDefinitionNumbers;
import org.infusionoutcomes.comparison.response.QuarterNumbers;
import org.infusionoutcomes.comparison.response.ResponseNumbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.comparison.result.Part;
import org.infusionoutcomes.comparison.subgroup.SubgroupNumbers;
import org.infusionoutcomes.comparison.visit.AfterInfusionNumbers;
import org.infusionoutcomes.comparison.visit.AttendanceNumbers;
import org.infusionoutcomes.comparison.visit.ChangeNumbers;
import org.infusionoutcomes.comparison.visit.FirstAgainstLastNumbers;
import org.infusionoutcomes.comparison.visit.VisitModelNumbers;
import org.infusionoutcomes.comparison.visit.VisitNumbers;
import org.infusionoutcomes.comparison.visit.VisitSpreadNumbers;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.outcome.Characteristic;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.outcome.followed.EventIntervals;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseRule;
import tech.tablesaw.api.Table;

/** Sets the cohorts side by side. */
public final class Comparisons {

    private final Plan plan;
    private final Outcomes outcomes;
    private final List<CohortTable> cohorts;

    private Comparisons(Plan plan, Outcomes outcomes, Table courses) {
        this.plan = plan;
        this.outcomes = outcomes;
        this.cohorts = plan.cohortNames().parallelStream()
                .map(name -> CohortTable.of(name, courses))
                .toList();
    }

    /**
     * Computes every number of a report.
     *
     * @param quarter the quarter to set against those before it, such as {@code 2026-Q3}, where one was asked for
     */
    public static Comparison of(Outcomes outcomes, Plan plan, Optional<String> quarter) {
        Table courses = outcomes.table();
        List<String> quarters = QuarterNumbers.quarters(courses);
        Comparisons made = new Comparisons(plan, outcomes, courses);
        Part whole = SideBySide.joined(made.analyses(courses, quarters, quarter));
        List<Estimate> all = new ArrayList<>(whole.rows());
        all.addAll(ReachNumbers.of(all, plan));
        return new Comparison(
                plan,
                Numbers.of(TableOrder.sorted(all, plan)),
                whole.curves(),
                quarters,
                outcomes.observableDaysGiven(),
                quarter,
                whole.subgroups(),
                whole.refusals(),
                Optional.of(PatientSamples.of(outcomes, courses, plan)));
    }

    /** Each analysis fills rows of its own, so that they can be computed side by side; the longest come first. */
    private List<Supplier<Part>> analyses(Table courses, List<String> quarters, Optional<String> quarter) {
        List<Supplier<Part>> analyses = new ArrayList<>();
        analyses.add(() -> new Part(List.of(), curves(), List.of(), List.of()));
        analyses.addAll(byPatient(courses));
        for (RelapseRule rule : plan.relapseRules()) {
            analyses.add(() -> Part.of(durability(rule).rows(), List.of()));
        }
        List<Consumer<Rows>> tables = new ArrayList<>(List.of(
                rows -> VisitNumbers.addTo(rows, outcomes, plan),
                rows -> ThinnedNumbers.addTo(rows, outcomes, plan),
                rows -> DeliveryNumbers.addTo(rows, outcomes, plan),
                rows -> FirstAgainstLastNumbers.addTo(rows, cohorts),
                rows -> RetreatmentNumbers.addTo(rows, outcomes, plan),
                rows -> SafetyNumbers.addTo(rows, outcomes, plan),
                rows -> ConsensusNumbers.addTo(rows, cohorts, plan),
                rows -> BothScalesNumbers.addTo(rows, cohorts, plan),
                rows -> ChangeNumbers.addTo(rows, cohorts, plan),
                rows -> AfterInfusionNumbers.addTo(rows, cohorts, plan),
                rows -> ResponseNumbers.addTo(rows, cohorts, plan),
                rows -> FirstResponseNumbers.addTo(rows, cohorts, plan),
                rows -> QuarterNumbers.addPending(rows, outcomes, plan),
                rows -> FlowNumbers.addTo(rows, outcomes, cohorts, plan, quarter.isPresent()),
                rows -> QuarterNumbers.addTo(rows, cohorts, quarters, outcomes.observableDaysGiven(), plan)));
        Optional<String> looked = quarter.or(() -> QuarterNumbers.newestComplete(quarters, outcomes, plan));
        looked.ifPresent(asked -> tables.add(rows -> QuarterNumbers.addAgainstBefore(rows, cohorts, quarters, asked)));
        tables.forEach(table -> analyses.add(() -> Part.of(filled(table).rows(), List.of())));
        return analyses;
    }

    /** What needs to know which characteristics go with which outcome. */
    private List<Supplier<Part>> byPatient(Table courses) {
        CourseRows rows = CourseRows.of(courses, outcomes, plan);
        List<Characteristic> characteristics = outcomes.characteristics();
        List<Division> divisions = rows.divisions(characteristics);
        Optional<Characteristic> trials = outcomes.trials();
        return List.of(
                () -> VisitModelNumbers.of(rows, outcomes.visits(), plan),
                () -> VisitSpreadNumbers.of(rows, outcomes.visits(), plan),
                () -> AttendanceNumbers.of(rows, outcomes.attendance(), plan),
                () -> ComparableNumbers.of(Population.of(rows, divisions, trials, plan), plan),
                () -> SubgroupNumbers.of(rows, divisions, trials, plan),
                () -> FullDefinitionNumbers.of(rows, characteristics, plan));
    }

    private Rows filled(Consumer<Rows> analysis) {
        Rows rows = new Rows(plan.confidence());
        analysis.accept(rows);
        return rows;
    }

    private Rows durability(RelapseRule rule) {
        Rows rows = new Rows(plan.confidence());
        for (Estimand estimand : Estimand.values()) {
            Key of = Key.of("", "").rule(rule.key()).estimand(estimand.key());
            if (estimand == Estimand.COMPETING) {
                CompetingNumbers.addTo(rows, plan, of, followUps(rule, estimand));
            } else {
                new DurabilityNumbers(plan, rows, of, followUps(rule, estimand)).add();
            }
        }
        List<EventIntervals> intervals = IntStream.range(0, cohorts.size())
                .mapToObj(c -> outcomes.intervals(c, rule))
                .toList();
        new IntervalNumbers(plan, rows, rule, intervals).add();
        SensitivityNumbers.addTo(rows, outcomes, plan, rule);
        return rows;
    }

    private List<FollowUps> followUps(RelapseRule rule, Estimand estimand) {
        return IntStream.range(0, cohorts.size())
                .mapToObj(c -> followUps(c, rule, estimand))
                .toList();
    }

    private FollowUps followUps(int cohort, RelapseRule rule, Estimand estimand) {
        var of = outcomes.followUps(cohort, rule, estimand);
        return FollowUps.ofDays(of.days(), of.causes(), of.size());
    }

    /** What is drawn: the primary rule under every estimand, and the time to the first response. */
    private List<Curve> curves() {
        List<Curve> curves = new ArrayList<>();
        String rule = plan.durability().primaryRule().key();
        for (int c = 0; c < cohorts.size(); c++) {
            for (Estimand estimand : Estimand.values()) {
                curves.addAll(curves(c, rule, estimand));
            }
            String cohort = cohorts.get(c).name();
            curves.addAll(IntervalCurves.of(
                    cohort, outcomes.intervals(c, plan.durability().primaryRule()), plan));
            Curves.kaplanMeier(FirstResponseNumbers.followUps(cohorts.get(c)), plan.confidence())
                    .map(Curves::points)
                    .ifPresent(points -> curves.add(new Curve("first_response", cohort, "", "", points)));
        }
        return curves;
    }

    private List<Curve> curves(int cohort, String rule, Estimand estimand) {
        String name = cohorts.get(cohort).name();
        FollowUps followUps = followUps(cohort, plan.durability().primaryRule(), estimand);
        if (followUps.isEmpty()) {
            return List.of();
        }
        double level = plan.confidence();
        if (estimand == Estimand.COMPETING) {
            return List.of(
                    new Curve(
                            "competing_relapse",
                            name,
                            rule,
                            estimand.key(),
                            Curves.points(Curves.incidence(followUps, 1, level).orElseThrow())),
                    new Curve(
                            "competing_further_infusion",
                            name,
                            rule,
                            estimand.key(),
                            Curves.points(Curves.incidence(followUps, 2, level).orElseThrow())));
        }
        return List.of(new Curve(
                "durability",
                name,
                rule,
                estimand.key(),
                Curves.points(Curves.kaplanMeier(followUps, level).orElseThrow())));
    }
}
