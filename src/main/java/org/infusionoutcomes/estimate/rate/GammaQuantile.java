package org.infusionoutcomes.estimate.rate;

import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.special.Gamma;

/**
 * Quantiles of the standard gamma distribution to full precision: commons-math3 stops at an absolute 1e-9, which leaves
 * few digits of a small limit, so Newton's steps finish what it began.
 */
final class GammaQuantile {

    private static final int STEPS = 8;

    private GammaQuantile() {}

    /** The x below which a probability of {@code tail} lies. */
    static double lower(double shape, double tail) {
        GammaDistribution gamma = new GammaDistribution(null, shape, 1, 1e-12);
        double x = gamma.inverseCumulativeProbability(tail);
        for (int i = 0; i < STEPS; i++) {
            x -= (Gamma.regularizedGammaP(shape, x) - tail) / gamma.density(x);
        }
        return x;
    }

    /** The x above which a probability of {@code tail} lies. */
    static double upper(double shape, double tail) {
        GammaDistribution gamma = new GammaDistribution(null, shape, 1, 1e-12);
        double x = gamma.inverseCumulativeProbability(1 - tail);
        for (int i = 0; i < STEPS; i++) {
            x += (Gamma.regularizedGammaQ(shape, x) - tail) / gamma.density(x);
        }
        return x;
    }
}
