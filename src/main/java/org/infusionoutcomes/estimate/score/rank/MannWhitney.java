package org.infusionoutcomes.estimate.score.rank;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.Tails;

/**
 * The Mann-Whitney test of two independent samples (Wilcoxon's rank sum test).
 *
 * @param u pairs in which the first sample's value is larger, a tie counting half; R's {@code W}
 * @param p two-sided, by the normal approximation; empty where all values are equal
 */
public record MannWhitney(double u, OptionalDouble p) {

    /**
     * Tests by the normal approximation, with corrections for ties and for continuity.
     *
     * <pre>
     *   z = (U - n1 n2 / 2 ∓ ½) / σ,   σ² = n1 n2 / 12 · (N + 1 - Σ(t³ - t) / (N (N - 1))),   N = n1 + n2
     * </pre>
     *
     * R: {@code wilcox.test(first, second, exact = FALSE)}.
     *
     * @param first the first sample
     * @param second the second sample
     * @throws IllegalArgumentException if a sample is empty
     * @see <a href="https://doi.org/10.1214/aoms/1177730491">Mann and Whitney (1947)</a>
     */
    public static MannWhitney of(double[] first, double[] second) {
        return new MannWhitney(u(first, second), p(first, second, 0.5));
    }

    /**
     * The two-sided p-value by the normal approximation with the correction for ties only. R:
     * {@code wilcox.test(first, second, exact = FALSE, correct = FALSE)}.
     *
     * @return empty where all values are equal
     * @throws IllegalArgumentException if a sample is empty
     */
    public static OptionalDouble uncorrectedP(double[] first, double[] second) {
        return p(first, second, 0);
    }

    private static double u(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException(
                    "Both samples need a value, got " + first.length + " and " + second.length);
        }
        double n1 = first.length;
        return Ranks.of(joined(first, second)).sumOfFirst(first.length) - n1 * (n1 + 1) / 2;
    }

    private static OptionalDouble p(double[] first, double[] second, double correction) {
        double u = u(first, second);
        Ranks ranks = Ranks.of(joined(first, second));
        double n1 = first.length;
        double n2 = second.length;
        double n = n1 + n2;
        double variance = n1 * n2 / 12 * (n + 1 - ranks.ties() / (n * (n - 1)));
        if (!(variance > 0)) {
            return OptionalDouble.empty();
        }
        double distance = u - n1 * n2 / 2;
        double z = (distance - Math.signum(distance) * correction) / Math.sqrt(variance);
        return OptionalDouble.of(Math.min(1, Tails.normalTwoSided(z)));
    }

    /**
     * The exact two-sided p-value: over all ways to call {@code n1} of the values the first sample, how often the rank
     * sum lies as far from its mean. Ties are kept as they are. The time grows with the product of both sizes and the
     * rank sum: for samples up to a few hundred. R: {@code exactRankTests::wilcox.exact(first, second)}.
     *
     * @throws IllegalArgumentException if a sample is empty
     */
    public static double exactP(double[] first, double[] second) {
        of(first, second);
        Ranks ranks = Ranks.of(joined(first, second));
        double[] chance = PermutedSums.ofSubsets(ranks.doubled(), first.length);
        return PermutedSums.asFar(chance, Math.round(2 * ranks.sumOfFirst(first.length)));
    }

    /**
     * The probability that a value of the first sample is larger than one of the second, a tie counting half: the area
     * under the ROC curve. {@code 2 share - 1} is Cliff's delta.
     */
    public static double share(double[] first, double[] second) {
        return of(first, second).u() / ((double) first.length * second.length);
    }

    /**
     * Hodges and Lehmann's shift: the median of all differences between a value of the first and one of the second.
     *
     * @throws IllegalArgumentException if a sample is empty
     */
    public static double shift(double[] first, double[] second) {
        return new Median().evaluate(differences(first, second));
    }

    /**
     * The exact interval of the shift, without ties. R: {@code wilcox.test(first, second, conf.int = TRUE)}.
     *
     * @param level two-sided, inside (0, 1)
     * @return empty where values are tied
     * @throws IllegalArgumentException if a sample is empty or {@code level} is out of range
     */
    public static Optional<Interval> shiftInterval(double[] first, double[] second, double level) {
        double tail = Level.tail(level);
        Ranks ranks = Ranks.of(joined(first, second));
        double[] sorted = differences(first, second);
        if (ranks.ties() > 0) {
            return Optional.empty();
        }
        double[] chance = PermutedSums.ofSubsets(ranks.doubled(), first.length);
        int least = first.length * (first.length + 1);
        int place = 0;
        double below = chance[least];
        while (below < tail * (1 - 1e-12)) {
            place++;
            below += chance[least + 2 * place];
        }
        int from = Math.max(1, place);
        return Optional.of(new Interval(sorted[from - 1], sorted[sorted.length - from]));
    }

    private static double[] differences(double[] first, double[] second) {
        double[] differences = new double[first.length * second.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = first[i / second.length] - second[i % second.length];
        }
        Arrays.sort(differences);
        return differences;
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
