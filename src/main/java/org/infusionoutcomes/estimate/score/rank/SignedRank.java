package org.infusionoutcomes.estimate.score.rank;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.infusionoutcomes.estimate.Tails;
import org.infusionoutcomes.estimate.score.Pairs;

/**
 * Wilcoxon's signed rank test of paired differences; differences of 0 are dropped.
 *
 * @param v sum of the ranks of positive differences; R's {@code V}
 * @param zeros how many differences were 0
 * @param exactP exact two-sided p-value over all signs, ties kept as they are; empty where nothing is left, or more than
 *     {@value #MOST_EXACT} differences: its time grows with the cube of their number
 * @param normalP by the normal approximation with corrections for ties and continuity; empty where nothing is left
 * @param uncorrectedP the same without the correction for continuity
 */
public record SignedRank(
        double v, int zeros, OptionalDouble exactP, OptionalDouble normalP, OptionalDouble uncorrectedP) {

    /** The most differences of which the exact p-value is computed. */
    public static final int MOST_EXACT = 500;

    /**
     * Tests whether differences lie around 0. R: {@code exactRankTests::wilcox.exact(x, y, paired = TRUE)} and
     * {@code wilcox.test(x, y, paired = TRUE, exact = FALSE)}, also with {@code correct = FALSE}.
     *
     * @param first first measurements
     * @param second second measurements, in the same order
     * @throws IllegalArgumentException if the lengths differ
     * @see <a href="https://doi.org/10.2307/3001968">Wilcoxon (1945)</a>
     */
    public static SignedRank of(double[] first, double[] second) {
        double[] all = Pairs.difference(first, second);
        double[] kept = Arrays.stream(all).filter(d -> d != 0).toArray();
        Ranks ranks = Ranks.of(Arrays.stream(kept).map(Math::abs).toArray());
        double v = IntStream.range(0, kept.length)
                .filter(i -> kept[i] > 0)
                .mapToDouble(ranks::rank)
                .sum();
        int zeros = all.length - kept.length;
        if (kept.length == 0) {
            return new SignedRank(0, zeros, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        OptionalDouble exact = kept.length > MOST_EXACT
                ? OptionalDouble.empty()
                : OptionalDouble.of(PermutedSums.asFar(PermutedSums.ofSigns(ranks.doubled()), Math.round(2 * v)));
        return new SignedRank(
                v,
                zeros,
                exact,
                OptionalDouble.of(normal(v, kept.length, ranks.ties(), 0.5)),
                OptionalDouble.of(normal(v, kept.length, ranks.ties(), 0)));
    }

    private static double normal(double v, double n, double ties, double correction) {
        double distance = v - n * (n + 1) / 4;
        double variance = n * (n + 1) * (2 * n + 1) / 24 - ties / 48;
        double z = (distance - Math.signum(distance) * correction) / Math.sqrt(variance);
        return Math.min(1, Tails.normalTwoSided(z));
    }

    /**
     * Hodges and Lehmann's centre of the differences: the median of all means of two of them, each with itself too.
     * Differences of 0 count here.
     *
     * @return empty without pairs
     * @throws IllegalArgumentException if the lengths differ
     */
    public static OptionalDouble centre(double[] first, double[] second) {
        double[] kept = Pairs.difference(first, second);
        double[] means = new double[kept.length * (kept.length + 1) / 2];
        int n = 0;
        for (int i = 0; i < kept.length; i++) {
            for (int j = 0; j <= i; j++) {
                means[n++] = (kept[i] + kept[j]) / 2;
            }
        }
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(new Median().evaluate(means));
    }
}
