package org.infusionoutcomes.estimate.interval;

import java.util.Optional;
import org.infusionoutcomes.estimate.Tails;

/**
 * A test of two groups whose events are interval-censored: rank scores from the curve of both groups together, summed
 * over the second group, with the variance over all permutations of the groups.
 *
 * @param sum of the scores of the second group; positive where its events come earlier
 * @param variance over permutations
 * @param z {@code sum} less its expectation, in standard deviations
 * @param p two-sided, by the normal approximation
 */
public record IntervalTest(double sum, double variance, double z, double p) {

    /**
     * Tests two groups. R: {@code interval::ictest(L, R, group, scores, method = "pclt")}.
     *
     * @param intervals of both groups
     * @param second for each observation whether it belongs to the second group
     * @param scores which test
     * @return empty where a group is empty or no score differs from another
     * @throws IllegalArgumentException if there is not one group an observation
     * @see <a href="https://doi.org/10.18637/jss.v036.i02">Fay and Shaw (2010)</a>
     */
    public static Optional<IntervalTest> of(Intervals intervals, boolean[] second, RankScores scores) {
        check(second.length, intervals.observations());
        return second.length == 0 ? Optional.empty() : of(Turnbull.estimate(intervals), second, scores);
    }

    /**
     * Tests two groups whose curve together is already estimated, which is most of the work.
     *
     * @param pooled the curve of both groups together
     * @param second for each of its observations whether it belongs to the second group
     * @param scores which test
     * @return empty where a group is empty or no score differs from another
     * @throws IllegalArgumentException if there is not one group an observation
     */
    public static Optional<IntervalTest> of(IntervalCurve pooled, boolean[] second, RankScores scores) {
        double[] people = new double[second.length];
        double[] ofSecond = new double[second.length];
        for (int i = 0; i < second.length; i++) {
            people[i] = 1;
            ofSecond[i] = second[i] ? 1 : 0;
        }
        return of(pooled, people, ofSecond, scores);
    }

    /**
     * The same where an observation stands for several people who are alike.
     *
     * @param pooled the curve of both groups together
     * @param people for each of its observations how many they are, its weight
     * @param ofSecond how many of them belong to the second group
     * @param scores which test
     * @return empty where a group is empty or no score differs from another
     * @throws IllegalArgumentException if there is not one number an observation
     */
    public static Optional<IntervalTest> of(
            IntervalCurve pooled, double[] people, double[] ofSecond, RankScores scores) {
        check(people.length, pooled.observations());
        check(ofSecond.length, pooled.observations());
        double[] each = scores.of(pooled);
        double n = 0;
        double sum = 0;
        double total = 0;
        double n2 = 0;
        for (int i = 0; i < each.length; i++) {
            n += people[i];
            total += people[i] * each[i];
            sum += ofSecond[i] * each[i];
            n2 += ofSecond[i];
        }
        double squares = 0;
        for (int i = 0; i < each.length; i++) {
            squares += people[i] * (each[i] - total / n) * (each[i] - total / n);
        }
        double variance = (n - n2) * n2 / (n * (n - 1)) * squares;
        if (!(variance > 0)) {
            return Optional.empty();
        }
        double z = (sum - n2 * total / n) / Math.sqrt(variance);
        return Optional.of(new IntervalTest(sum, variance, z, Tails.normalTwoSided(z)));
    }

    private static void check(int groups, int observations) {
        if (groups != observations) {
            throw new IllegalArgumentException(
                    "Each observation needs a group, got " + groups + " for " + observations + " observations");
        }
    }
}
