package org.infusionoutcomes.estimate.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.interval.IntervalCurve.Fall;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeier;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.junit.jupiter.api.Test;

class TurnbullTest {

    /**
     * By hand: (0, 2], (1, 3] and (2, ∞). The innermost intervals are (1, 2] and (2, 3]; masses p and 1 - p have the
     * likelihood p · 1 · (1 - p), highest at one half.
     */
    @Test
    void agreesWithHandWorkedExample() {
        IntervalCurve curve =
                Turnbull.estimate(Intervals.of(new double[] {0, 1, 2}, new double[] {2, 3, Double.POSITIVE_INFINITY}));
        assertEquals(2, curve.falls().size());
        assertEquals(0.5, curve.falls().get(0).mass(), 1e-10);
        assertEquals(1, curve.lowest(1));
        assertEquals(0.5, curve.lowest(1.5), 1e-10);
        assertEquals(1, curve.highest(1.5));
        assertEquals(0.5, curve.highest(2), 1e-10);
        assertEquals(0, curve.lowest(2.5), 1e-10);
    }

    /** Two routes, one number: with exact times and right censoring only, the estimate is Kaplan and Meier's. */
    @Test
    void isKaplanMeierWithoutIntervals() {
        Random random = new Random(7);
        double[] times = random.ints(200, 1, 40).asDoubleStream().toArray();
        int[] events = random.ints(200, 0, 2).toArray();
        double[] right = IntStream.range(0, 200)
                .mapToDouble(i -> events[i] == 1 ? times[i] : Double.POSITIVE_INFINITY)
                .toArray();
        IntervalCurve curve = Turnbull.estimate(Intervals.of(times, right));
        KaplanMeierCurve exact = KaplanMeier.estimate(FollowUps.of(times, events), 0.95);
        for (KaplanMeierCurve.Step step : exact.steps()) {
            assertEquals(step.survival(), curve.highest(step.time()), 1e-9);
        }
    }

    /** Kuhn and Tucker: for every innermost interval the sum of 1/P over the observations that cover it is at most n. */
    @Test
    void meetsTheKuhnTuckerConditionsAtSize() {
        Random random = new Random(11);
        int n = 20_000;
        double[] left = new double[n];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            double event = 1 - 90 * StrictMath.log(random.nextDouble());
            int seen = random.nextInt(14);
            int gap = 5 + random.nextInt(20);
            while (seen < event && seen < 300) {
                left[i] = seen;
                seen += gap;
            }
            right[i] = seen < event ? Double.POSITIVE_INFINITY : seen;
        }
        Intervals intervals = Intervals.of(left, right);
        List<Fall> falls = Turnbull.estimate(intervals).falls();
        double[] most = new double[falls.size()];
        for (int i = 0; i < n; i++) {
            double l = left[i];
            double r = right[i];
            double covered = falls.stream()
                    .filter(f -> f.left() >= l && f.right() <= r)
                    .mapToDouble(Fall::mass)
                    .sum();
            for (int j = 0; j < most.length; j++) {
                most[j] += falls.get(j).left() >= l && falls.get(j).right() <= r ? 1 / covered : 0;
            }
        }
        for (int j = 0; j < most.length; j++) {
            assertTrue(most[j] <= n * (1 + 1e-8), "interval " + falls.get(j) + " " + most[j]);
        }
    }

    /** Seven people of whom some are alike, one by one and counted: the same test. */
    @Test
    void testsPeopleCountedTogetherAsOneByOne() {
        double never = Double.POSITIVE_INFINITY;
        Intervals each = Intervals.of(new double[] {0, 0, 0, 2, 2, 4, 4}, new double[] {3, 3, 3, 5, 5, never, never});
        boolean[] second = {true, true, false, true, false, false, false};
        Intervals counted =
                Intervals.weighted(new double[] {4, 0, 2}, new double[] {never, 3, 5}, new double[] {2, 3, 2});
        for (RankScores scores : RankScores.values()) {
            IntervalTest one = IntervalTest.of(each, second, scores).orElseThrow();
            IntervalTest together = IntervalTest.of(
                            Turnbull.estimate(counted), new double[] {2, 3, 2}, new double[] {0, 2, 1}, scores)
                    .orElseThrow();
            assertTrue(one.z() > 0, scores.name());
            assertEquals(one.z(), together.z(), 1e-12, scores.name());
            assertEquals(one.p(), together.p(), 1e-12, scores.name());
        }
    }

    @Test
    void hasNoTestWithoutASecondGroup() {
        Intervals intervals = Intervals.of(new double[] {0, 1}, new double[] {2, 3});
        assertEquals(Optional.empty(), IntervalTest.of(intervals, new boolean[2], RankScores.SUN));
    }

    @Test
    void refusesAnIntervalThatEndsBeforeItBegins() {
        var e = assertThrows(IllegalArgumentException.class, () -> Intervals.of(new double[] {3}, new double[] {2}));
        assertEquals(
                "An interval needs 0 <= left <= right, left finite, and a weight above 0, got (3.0, 2.0] with weight"
                        + " 1.0",
                e.getMessage());
    }
}
