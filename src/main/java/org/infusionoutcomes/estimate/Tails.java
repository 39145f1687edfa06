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

    /**
     * Probability that an F exceeds {@code x}; R's {@code pf(x, df1, df2, lower.tail = FALSE)}.
     *
     * @param x 0 or more
     * @param df1 degrees of freedom of the numerator, above 0
     * @param df2 degrees of freedom of the denominator, above 0
     */
    public static double fUpper(double x, double df1, double df2) {
        return Beta.regularizedBeta(df2 / (df2 + df1 * x), df2 / 2, df1 / 2);
    }

    /**
     * Probability of at most so many successes; R's {@code pbinom(count, n, share)}.
     *
     * @param n trials, 0 or more
     * @param share inside (0, 1)
     */
    public static double binomialUpTo(long count, long n, double share) {
        if (count < 0) {
            return 0;
        }
        return count >= n ? 1 : Beta.regularizedBeta(1 - share, (double) n - count, count + 1.0);
    }

    /**
     * Probability of at most so many events; R's {@code ppois(count, mean)}.
     *
     * @param mean above 0
     */
    public static double poissonUpTo(long count, double mean) {
        return count < 0 ? 0 : Gamma.regularizedGammaQ(count + 1.0, mean);
    }

    /**
     * Probability that a beta is below {@code x}; R's {@code pbeta(x, a, b)}.
     *
     * @param x inside [0, 1]
     * @param a first shape, above 0
     * @param b second shape, above 0
     */
    public static double betaBelow(double x, double a, double b) {
        return Beta.regularizedBeta(x, a, b);
    }
}
