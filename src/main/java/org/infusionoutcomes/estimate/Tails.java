package org.infusionoutcomes.estimate;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/** Tail probabilities, computed as tails and not as one minus a distribution function, so that small ones keep digits. */
public final class Tails {

    private Tails() {}

    /** Probability that a standard normal is farther from 0 than {@code z}; R's {@code 2 * pnorm(-abs(z))}. */
    public static double normalTwoSided(double z) {
        return Erf.erfc(Math.abs(z) / FastMath.sqrt(2));
    }

    /** Probability that a standard normal is below {@code z}; R's {@code pnorm(z)}. The upper tail is that of {@code -z}. */
    public static double normalBelow(double z) {
        return Erf.erfc(-z / FastMath.sqrt(2)) / 2;
    }

    /**
     * Probability that a chi-squared exceeds {@code x}; R's {@code pchisq(x, df, lower.tail = FALSE)}.
     *
     * @param x 0 or more
     * @param df degrees of freedom, above 0
     */
    public static double chiSquaredUpper(double x, double df) {
        return Gamma.regularizedGammaQ(df / 2, x / 2);
    }

    /**
     * Probability that Student's t is farther from 0 than {@code t}; R's {@code 2 * pt(-abs(t), df)}.
     *
     * @param df degrees of freedom, above 0, not necessarily whole
     */
    public static double studentTwoSided(double t, double df) {
        return Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5);
    }
}
