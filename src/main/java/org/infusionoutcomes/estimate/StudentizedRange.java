package org.infusionoutcomes.estimate;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/** The range of several normal means over an independent estimate of their standard deviation, for Tukey's test. */
public final class StudentizedRange {

    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();
    private static final int PIECES = 16;
    private static final int POINTS = 24;
    private static final double FAR = 9;

    private StudentizedRange() {}

    /**
     * Probability of a larger range; R's {@code ptukey(q, means, df, lower.tail = FALSE)}.
     *
     * <pre>
     *   ∫ f(s) P(range of k normals > q s) ds,   df s² chi-squared on df
     *   P(range > w) = 1 - k ∫ φ(z) (Φ(z) - Φ(z - w))^(k-1) dz
     * </pre>
     *
     * by Gauss and Legendre in 16 pieces of 24 points each. Absolute error about 1e-13, so tails below 1e-9 keep few
     * digits; R's own are good to about 1e-8.
     *
     * @param q 0 or more
     * @param means how many, 2 or more
     * @param df degrees of freedom of the standard deviation, 2 or more
     */
    public static double upper(double q, long means, double df) {
        double half = df / 2;
        double constant = half * FastMath.log(half) - Gamma.logGamma(half) + FastMath.log(2);
        double spread = FAR / Math.sqrt(2 * df);
        return integral(
                s -> s <= 0
                        ? 0
                        : FastMath.exp(constant + (df - 1) * FastMath.log(s) - half * s * s) * beyond(q * s, means),
                Math.max(0, 1 - spread),
                1 + spread);
    }

    private static double beyond(double width, long means) {
        double within = integral(
                z -> FastMath.exp(-z * z / 2)
                        * FastMath.pow(Tails.normalBelow(z) - Tails.normalBelow(z - width), (double) means - 1),
                -FAR,
                FAR);
        return Math.max(0, 1 - means * within / Math.sqrt(2 * Math.PI));
    }

    private static double integral(UnivariateFunction function, double from, double to) {
        double piece = (to - from) / PIECES;
        double sum = 0;
        for (int i = 0; i < PIECES; i++) {
            GaussIntegrator rule = RULES.legendre(POINTS, from + i * piece, from + (i + 1) * piece);
            sum += rule.integrate(function);
        }
        return sum;
    }
}
