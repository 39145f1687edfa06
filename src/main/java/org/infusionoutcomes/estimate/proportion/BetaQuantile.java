package org.infusionoutcomes.estimate.proportion;

import org.apache.commons.math3.special.Beta;
import org.infusionoutcomes.estimate.Root;

/** Quantiles of the beta distribution, from both ends. */
final class BetaQuantile {

    private BetaQuantile() {}

    /** The share below which a probability of {@code tail} lies. */
    static double lower(double a, double b, double tail) {
        return Root.of(0, 1, p -> Beta.regularizedBeta(p, a, b) >= tail);
    }

    /** The share above which a probability of {@code tail} lies. */
    static double upper(double a, double b, double tail) {
        return Root.of(0, 1, p -> Beta.regularizedBeta(1 - p, b, a) <= tail);
    }
}
