package org.infusionoutcomes.comparison.durability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.comparison.visit.VisitNumbers;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.plan.Plan;

/**
 * The primary curves as they would be had both cohorts been seen equally often: of each responder's follow-up totals only
 * the first in each window counts, the window being the longer of the compared cohorts' median gaps in whole weeks.
 */
public final class ThinnedNumbers {

    private static final int WEEK = 7;

    private final Plan plan;
    private final Rows rows;
    private final Outcomes outcomes;
    private final int window;

    private ThinnedNumbers(Plan plan, Rows rows, Outcomes outcomes) {
        this.plan = plan;
        this.rows = rows;
        this.outcomes = outcomes;
        this.window = window(plan.compare().stream()
                .map(cohort -> VisitNumbers.median(
                        outcomes.responderVisits().visitGaps(plan.cohortNames().indexOf(cohort))))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray());
    }

    /** The longest gap, rounded up to whole weeks, at least one. */
    static int window(double... gaps) {
        double longest = Arrays.stream(gaps).max().orElse(0);
        return WEEK * Math.max(1, (int) Math.ceil(longest / WEEK));
    }

    /**
     * Adds, under the primary rule and estimand, the thinned curves of each cohort and the tests and differences of the
     * compared two; empty where nobody entered.
     */
    public static void addTo(Rows rows, Outcomes outcomes, Plan plan) {
        new ThinnedNumbers(plan, rows, outcomes).add();
    }

    private void add() {
        List<FollowUps> cohorts = IntStream.range(0, plan.cohortNames().size())
                .mapToObj(c -> outcomes.thinned(c, window))
                .map(of -> FollowUps.ofDays(of.days(), of.causes(), of.size()))
                .toList();
        for (int c = 0; c < cohorts.size(); c++) {
            addCohort(key(plan.cohortNames().get(c)), c, cohorts.get(c));
        }
        addComparison(
                key(plan.comparisonName()),
                cohorts.get(plan.cohortNames().indexOf(plan.compare().get(0))),
                cohorts.get(plan.cohortNames().indexOf(plan.compare().get(1))));
    }

    private Key key(String cohort) {
        return Key.of("thinned_grid", cohort)
                .rule(plan.durability().primaryRule().key())
                .estimand(plan.durability().estimand().key());
    }

    private void addCohort(Key key, int cohort, FollowUps followUps) {
        Optional<KaplanMeierCurve> curve = Curves.kaplanMeier(followUps, plan.confidence());
        rows.add(key, "n", followUps.size());
        rows.add(key, "events", followUps.isEmpty() ? 0 : followUps.anyEvent());
        rows.add(key, "window_days", window);
        rows.add(
                key,
                "median_days",
                VisitNumbers.median(outcomes.responderVisits().thinnedVisitGaps(cohort, window)));
        rows.add(key, "median", curve.map(c -> c.median().time()).orElse(OptionalDouble.empty()));
        rows.add(key, "median_lower", curve.map(c -> c.median().lower()).orElse(OptionalDouble.empty()));
        rows.add(key, "median_upper", curve.map(c -> c.median().upper()).orElse(OptionalDouble.empty()));
        for (int day : plan.durability().days()) {
            DurabilityNumbers.addDay(rows, key.at(day), curve.flatMap(c -> c.at(day)));
            rows.add(key.at(day), "at_risk", followUps.isEmpty() ? 0 : followUps.atRiskAt(day));
        }
    }

    private void addComparison(Key key, FollowUps first, FollowUps second) {
        CurveTests.addTo(rows, key, first, second);
        CurveDifference.addTo(
                rows,
                key,
                plan,
                Curves.kaplanMeier(first, plan.confidence()),
                Curves.kaplanMeier(second, plan.confidence()));
    }
}
