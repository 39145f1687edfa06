package org.infusionoutcomes.estimate.score.mean;

import java.util.Optional;
import org.infusionoutcomes.estimate.Tails;

/**
 * Welch's t test of two means, variances not assumed equal.
 *
 * @param t the statistic, positive where the first mean is larger
 * @param df Satterthwaite's degrees of freedom
 * @param p two-sided
 */
public record WelchTest(double t, double df, double p) {

    /**
     * Tests whether two independent samples have one mean.
     *
     * <pre>
     *   t = (mean1 - mean2) / √(v1 + v2),   v = SD² / n,   df = (v1 + v2)² / (v1² / (n1 - 1) + v2² / (n2 - 1))
     * </pre>
     *
     * R: {@code t.test(first, second)}.
     *
     * @param first the first sample
     * @param second the second sample
     * @return empty where a sample has one value or neither varies
     * @throws IllegalArgumentException if a sample is empty
     * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch (1947)</a>
     */
    public static Optional<WelchTest> of(double[] first, double[] second) {
        MeanAndSd a = MeanAndSd.of(first);
        MeanAndSd b = MeanAndSd.of(second);
        if (a.n() < 2 || b.n() < 2) {
            return Optional.empty();
        }
        double va = a.variance().orElseThrow() / a.n();
        double vb = b.variance().orElseThrow() / b.n();
        if (va + vb == 0) {
            return Optional.empty();
        }
        double t = (a.mean() - b.mean()) / Math.sqrt(va + vb);
        double df = (va + vb) * (va + vb) / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
        return Optional.of(new WelchTest(t, df, Tails.studentTwoSided(t, df)));
    }
}
