package org.infusionoutcomes.estimate.score.mean;

import java.util.Optional;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;

/**
 * Hedges' g: a difference of two means in pooled standard deviations, corrected for small samples.
 *
 * @param g the corrected effect, positive where the first mean is larger
 * @param interval normal-theory interval of {@code g}
 */
public record HedgesG(double g, Interval interval) {

    /**
     * The effect size of two independent samples.
     *
     * <pre>
     *   g   = J (mean1 - mean2) / SD_pooled,   J = 1 - 3 / (4 (n1 + n2 - 2) - 1)
     *   var = (n1 + n2) / (n1 n2) + g² / (2 (n1 + n2)),   interval g ± z √var
     * </pre>
     *
     * R: {@code esc::hedges_g} and {@code metafor::escalc("SMD")} use the same J; here the variance takes the corrected
     * g.
     *
     * @param first the first sample
     * @param second the second sample
     * @param level two-sided, inside (0, 1)
     * @return empty where the pooled SD does not exist or is 0
     * @throws IllegalArgumentException if a sample is empty or {@code level} is out of range
     * @see <a href="https://doi.org/10.3102/10769986006002107">Hedges (1981)</a>
     */
    public static Optional<HedgesG> of(double[] first, double[] second, double level) {
        double z = Level.z(level);
        MeanAndSd a = MeanAndSd.of(first);
        MeanAndSd b = MeanAndSd.of(second);
        double df = a.n() + b.n() - 2.0;
        double pooled = EffectSize.pooled(a, b);
        if (pooled == 0) {
            return Optional.empty();
        }
        double g = smallSample(df) * (a.mean() - b.mean()) / pooled;
        return Optional.of(new HedgesG(g, Interval.around(g, z * Math.sqrt(variance(g, a.n(), b.n())))));
    }

    /**
     * The same with the exact correction {@code J = Γ(df/2) / (√(df/2) Γ((df - 1)/2))} and the normal-theory interval
     * about it. For limits from the noncentral t see {@link EffectSize#hedges}. R:
     * {@code metafor::escalc("SMD", vtype = "LS")} but for the exact J.
     *
     * @param level two-sided, inside (0, 1)
     * @return empty where the pooled SD does not exist or is 0
     * @throws IllegalArgumentException if a sample is empty or {@code level} is out of range
     */
    public static Optional<HedgesG> exact(double[] first, double[] second, double level) {
        double z = Level.z(level);
        return EffectSize.independent(first, second, level).map(effect -> {
            double g = effect.correction() * effect.d();
            double error = Math.sqrt(variance(g, first.length, second.length));
            return new HedgesG(g, Interval.around(g, z * error));
        });
    }

    /**
     * The large-sample variance of an effect size, {@code (n1 + n2) / (n1 n2) + g² / (2 (n1 + n2))}.
     *
     * @param n1 values of the first sample, 1 or more
     * @param n2 values of the second
     */
    public static double variance(double g, int n1, int n2) {
        double n = (double) n1 + n2;
        return n / ((double) n1 * n2) + g * g / (2 * n);
    }

    /** Hedges' approximate correction {@code J = 1 - 3 / (4 df - 1)}. */
    static double smallSample(double df) {
        return 1 - 3 / (4 * df - 1);
    }
}
