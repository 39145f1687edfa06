package org.infusionoutcomes.estimate.score.mean;

import java.util.Optional;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.score.Pairs;

/**
 * A standardised difference of means with exact limits.
 *
 * @param d the difference in standard deviations
 * @param interval from the noncentral t distribution
 * @param correction the exact small-sample factor J; {@code J d} is Hedges' g, its limits {@code J} times these
 */
public record EffectSize(double d, Interval interval, double correction) {

    /**
     * Cohen's d of two independent samples, in pooled standard deviations. R: {@code effectsize::cohens_d}.
     *
     * @param level two-sided, inside (0, 1)
     * @return empty where nothing varies
     * @throws IllegalArgumentException if a sample is empty or {@code level} is out of range
     */
    public static Optional<EffectSize> independent(double[] first, double[] second, double level) {
        double tail = Level.tail(level);
        MeanAndSd a = MeanAndSd.of(first);
        MeanAndSd b = MeanAndSd.of(second);
        double pooled = pooled(a, b);
        double scale = Math.sqrt((double) a.n() * b.n() / (a.n() + b.n()));
        return pooled > 0
                ? Optional.of(of((a.mean() - b.mean()) / pooled, scale, a.n() + b.n() - 2.0, tail))
                : Optional.empty();
    }

    /**
     * Cohen's d of paired differences in their own standard deviations. R: {@code effectsize::cohens_d(paired = TRUE)}.
     *
     * @param level two-sided, inside (0, 1)
     * @return empty where differences do not vary
     * @throws IllegalArgumentException if there are no pairs, the lengths differ or {@code level} is out of range
     */
    public static Optional<EffectSize> paired(double[] first, double[] second, double level) {
        double tail = Level.tail(level);
        MeanAndSd change = MeanAndSd.of(Pairs.difference(first, second));
        double sd = change.sd().orElse(0);
        return sd > 0
                ? Optional.of(of(change.mean() / sd, Math.sqrt(change.n()), change.n() - 1.0, tail))
                : Optional.empty();
    }

    /** Hedges' g with the exact correction, and its limits from the noncentral t. */
    public HedgesG hedges() {
        return new HedgesG(correction * d, new Interval(correction * interval.lower(), correction * interval.upper()));
    }

    private static EffectSize of(double d, double scale, double df, double tail) {
        double low = NoncentralT.noncentrality(d * scale, df, 1 - tail);
        double high = NoncentralT.noncentrality(d * scale, df, tail);
        return new EffectSize(d, new Interval(low / scale, high / scale), exactCorrection(df));
    }

    /** Hedges' exact factor {@code Γ(df/2) / (√(df/2) Γ((df - 1)/2))}. */
    private static double exactCorrection(double df) {
        double log = Gamma.logGamma(df / 2) - Gamma.logGamma((df - 1) / 2);
        return df > 1 ? FastMath.exp(log) / Math.sqrt(df / 2) : 0;
    }

    /** The standard deviation pooled over two samples, 0 where nothing varies. */
    static double pooled(MeanAndSd a, MeanAndSd b) {
        double df = a.n() + b.n() - 2.0;
        double squares = a.variance().orElse(0) * (a.n() - 1) + b.variance().orElse(0) * (b.n() - 1);
        return df > 0 ? Math.sqrt(squares / df) : 0;
    }
}
