package org.infusionoutcomes.estimate.score.mean;

import java.util.Optional;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.Tails;

/**
 * Welch's t test of two means, variances not assumed equal.
 *
 * @param difference first mean less second
 * @param t the statistic, positive where the first mean is larger
 * @param df Satterthwaite's degrees of freedom
 * @param p two-sided
 * @param interval of {@code difference}
 */
public record WelchTest(double difference, double t, double df, double p, Interval interval) {

    /**
     * Tests whether two independent samples have one mean.
     *
     * <pre>
     *   t = (mean1 - mean2) / √(v1 + v2),   v = SD² / n,   df = (v1 + v2)² / (v1² / (n1 - 1) + v2² / (n2 - 1))
     * </pre>
     *
     * The interval is {@code mean1 - mean2 ± t_df √(v1 + v2)}. R: {@code t.test(first, second, conf.level = level)}.
     *
     * @param first the first sample
     * @param second the second sample
     * @param level two-sided, inside (0, 1)
     * @return empty where a sample has one value or neither varies
     * @throws IllegalArgumentException if a sample is empty or {@code level} is out of range
     * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch (1947)</a>
     */
    public static Optional<WelchTest> of(double[] first, double[] second, double level) {
        Level.tail(level);
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
        double difference = a.mean() - b.mean();
        double error = Math.sqrt(va + vb);
        double t = difference / error;
        double df = (va + vb) * (va + vb) / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
        Interval interval = Interval.around(difference, Level.t(level, df) * error);
        return Optional.of(new WelchTest(difference, t, df, Tails.studentTwoSided(t, df), interval));
    }
}
