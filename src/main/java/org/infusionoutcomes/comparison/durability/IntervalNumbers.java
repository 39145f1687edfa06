package org.infusionoutcomes.comparison.durability;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.interval.IntervalCurve;
import org.infusionoutcomes.estimate.interval.IntervalTest;
import org.infusionoutcomes.estimate.interval.RankScores;
import org.infusionoutcomes.estimate.interval.Turnbull;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.outcome.followed.EventIntervals;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseRule;

/** Relapse as it is seen: some time between two visits, under one relapse rule and the plan's own estimand. */
public final class IntervalNumbers {

    private final Plan plan;
    private final Rows rows;
    private final RelapseRule rule;
    private final List<EventIntervals> cohorts;

    /**
     * Prepares the numbers.
     *
     * @param cohorts the intervals of each cohort of the plan, in its order
     */
    public IntervalNumbers(Plan plan, Rows rows, RelapseRule rule, List<EventIntervals> cohorts) {
        this.plan = plan;
        this.rows = rows;
        this.rule = rule;
        this.cohorts = cohorts;
    }

    /**
     * Adds the bounds of each cohort's curve by day, then the tests of the compared two; empty where nobody entered.
     */
    public void add() {
        for (int c = 0; c < cohorts.size(); c++) {
            addCohort(key(plan.cohortNames().get(c)), cohorts.get(c));
        }
        addTests(
                key(plan.comparisonName()),
                cohorts.get(plan.cohortNames().indexOf(plan.compare().get(0))),
                cohorts.get(plan.cohortNames().indexOf(plan.compare().get(1))));
    }

    private Key key(String cohort) {
        return Key.of("interval_censored", cohort).rule(rule.key());
    }

    private void addCohort(Key key, EventIntervals intervals) {
        Optional<IntervalCurve> npmle = npmle(intervals);
        Optional<KaplanMeierCurve> left = Curves.kaplanMeier(atLeftEnds(intervals), plan.confidence());
        Optional<KaplanMeierCurve> right = Curves.kaplanMeier(atRightEnds(intervals), plan.confidence());
        for (int day : plan.durability().days()) {
            rows.add(key.at(day), "lowest", number(npmle.map(curve -> curve.lowest(day))));
            rows.add(key.at(day), "highest", number(npmle.map(curve -> curve.highest(day))));
            rows.add(key.at(day), "left_end", survival(left, day));
            rows.add(key.at(day), "right_end", survival(right, day));
        }
    }

    static Optional<IntervalCurve> npmle(EventIntervals intervals) {
        return intervals.size() == 0
                ? Optional.empty()
                : Optional.of(Turnbull.estimate(CountedIntervals.of(intervals).weighted()));
    }

    /** Every event as early as it can have been. */
    static FollowUps atLeftEnds(EventIntervals intervals) {
        return FollowUps.ofDays(intervals.left(), causes(intervals), intervals.size());
    }

    /** Every event on the day on which it was seen. */
    static FollowUps atRightEnds(EventIntervals intervals) {
        int[] days = new int[intervals.size()];
        for (int i = 0; i < days.length; i++) {
            boolean seen = intervals.right()[i] != EventIntervals.NEVER;
            days[i] = seen ? intervals.right()[i] : intervals.left()[i];
        }
        return FollowUps.ofDays(days, causes(intervals), days.length);
    }

    private static byte[] causes(EventIntervals intervals) {
        byte[] causes = new byte[intervals.size()];
        for (int i = 0; i < causes.length; i++) {
            causes[i] = (byte) (intervals.right()[i] == EventIntervals.NEVER ? 0 : 1);
        }
        return causes;
    }

    private static OptionalDouble survival(Optional<KaplanMeierCurve> curve, int day) {
        return number(curve.flatMap(c -> c.at(day)).map(KaplanMeierCurve.Value::survival));
    }

    private static OptionalDouble number(Optional<Double> number) {
        return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
    }

    /** Positive where the events of the first cohort come earlier, as a hazard ratio above 1 says. */
    private void addTests(Key key, EventIntervals first, EventIntervals second) {
        CountedIntervals pooled = CountedIntervals.of(first, second);
        boolean both = first.size() > 0 && second.size() > 0;
        Optional<IntervalCurve> curve = both ? Optional.of(Turnbull.estimate(pooled.weighted())) : Optional.empty();
        for (RankScores scores : List.of(RankScores.SUN, RankScores.FINKELSTEIN)) {
            Optional<IntervalTest> test =
                    curve.flatMap(c -> IntervalTest.of(c, pooled.people(), pooled.ofFirst(), scores));
            String name = scores == RankScores.SUN ? "sun_" : "finkelstein_";
            rows.add(key, name + "z", number(test.map(IntervalTest::z)));
            rows.add(key, name + "p", number(test.map(IntervalTest::p)));
        }
    }
}
