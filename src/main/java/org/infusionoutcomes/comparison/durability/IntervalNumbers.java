package org.infusionoutcomes.comparison.durability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.interval.IntervalCurve;
import org.infusionoutcomes.estimate.interval.IntervalTest;
import org.infusionoutcomes.estimate.interval.Intervals;
import org.infusionoutcomes.estimate.interval.RankScores;
import org.infusionoutcomes.estimate.interval.Turnbull;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.outcome.EventIntervals;
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
                : Optional.of(Turnbull.estimate(Intervals.of(
                        Arrays.stream(intervals.left()).asDoubleStream().toArray(), ends(intervals))));
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

    private static double[] ends(EventIntervals intervals) {
        return Arrays.stream(intervals.right())
                .mapToDouble(day -> day == EventIntervals.NEVER ? Double.POSITIVE_INFINITY : day)
                .toArray();
    }

    private static OptionalDouble survival(Optional<KaplanMeierCurve> curve, int day) {
        return number(curve.flatMap(c -> c.at(day)).map(KaplanMeierCurve.Value::survival));
    }

    private static OptionalDouble number(Optional<Double> number) {
        return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
    }

    /** Positive where the events of the first cohort come earlier, as a hazard ratio above 1 says. */
    private void addTests(Key key, EventIntervals first, EventIntervals second) {
        Pooled pooled = Pooled.of(first, second);
        boolean both = first.size() > 0 && second.size() > 0;
        Optional<IntervalCurve> curve = both ? Optional.of(pooled.curve()) : Optional.empty();
        for (RankScores scores : List.of(RankScores.SUN, RankScores.FINKELSTEIN)) {
            Optional<IntervalTest> test = curve.flatMap(c -> IntervalTest.of(c, pooled.first(), scores));
            String name = scores == RankScores.SUN ? "sun_" : "finkelstein_";
            rows.add(key, name + "z", number(test.map(IntervalTest::z)));
            rows.add(key, name + "p", number(test.map(IntervalTest::p)));
        }
    }

    /** Two cohorts as one sample, rising, so that its sums do not depend on the order of the export's rows. */
    private record Pooled(List<Seen> seen) {

        static Pooled of(EventIntervals first, EventIntervals second) {
            List<Seen> seen = new ArrayList<>();
            addTo(seen, first, true);
            addTo(seen, second, false);
            seen.sort(null);
            return new Pooled(seen);
        }

        private static void addTo(List<Seen> seen, EventIntervals intervals, boolean first) {
            for (int i = 0; i < intervals.size(); i++) {
                seen.add(new Seen(intervals.left()[i], intervals.right()[i], first));
            }
        }

        IntervalCurve curve() {
            double[] left = seen.stream().mapToDouble(Seen::left).toArray();
            double[] right = seen.stream()
                    .mapToDouble(s -> s.right() == EventIntervals.NEVER ? Double.POSITIVE_INFINITY : s.right())
                    .toArray();
            return Turnbull.estimate(Intervals.of(left, right));
        }

        boolean[] first() {
            boolean[] first = new boolean[seen.size()];
            for (int i = 0; i < first.length; i++) {
                first[i] = seen.get(i).first();
            }
            return first;
        }
    }

    private record Seen(int left, int right, boolean first) implements Comparable<Seen> {

        @Override
        public int compareTo(Seen other) {
            int byLeft = Integer.compare(left, other.left);
            int byRight = byLeft != 0 ? byLeft : Integer.compare(right, other.right);
            return byRight != 0 ? byRight : Boolean.compare(first, other.first);
        }
    }
}
