package org.infusionoutcomes.estimate.score;

import java.util.Arrays;
import java.util.OptionalDouble;
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
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException(
                    "Both samples need a value, got " + first.length + " and " + second.length);
        }
        Ranks ranks = Ranks.of(joined(first, second));
        double n1 = first.length;
        double n2 = second.length;
        double u = ranks.sumOfFirst(first.length) - n1 * (n1 + 1) / 2;
        double n = n1 + n2;
        double variance = n1 * n2 / 12 * (n + 1 - ranks.ties() / (n * (n - 1)));
        if (!(variance > 0)) {
            return new MannWhitney(u, OptionalDouble.empty());
        }
        double distance = u - n1 * n2 / 2;
        double z = (distance - Math.signum(distance) * 0.5) / Math.sqrt(variance);
        return new MannWhitney(u, OptionalDouble.of(Math.min(1, Tails.normalTwoSided(z))));
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
