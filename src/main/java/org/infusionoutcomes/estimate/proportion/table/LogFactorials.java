package org.infusionoutcomes.estimate.proportion.table;

import org.apache.commons.math3.special.Gamma;

/** Logarithms of factorials, each computed once. */
final class LogFactorials {

    private final double[] of;

    LogFactorials(int most) {
        of = new double[most + 1];
        for (int n = 0; n <= most; n++) {
            of[n] = Gamma.logGamma(n + 1.0);
        }
    }

    /** The sum over some counts. */
    double of(int... counts) {
        double sum = 0;
        for (int count : counts) {
            sum += of[count];
        }
        return sum;
    }
}
