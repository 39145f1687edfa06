package org.infusionoutcomes.comparison;

import java.util.OptionalDouble;

/** Middles of samples. */
final class Medians {

    private Medians() {}

    /** The middle value, or the mean of the two in the middle; empty without anybody. */
    static OptionalDouble of(double[] rising) {
        return quantile(rising, 0.5);
    }

    /**
     * The quantile between order statistics, R's type 7: {@code h = (n - 1) p}, linear between the values at its two
     * sides.
     */
    static OptionalDouble quantile(double[] rising, double p) {
        if (rising.length == 0) {
            return OptionalDouble.empty();
        }
        double h = (rising.length - 1) * p;
        int below = (int) Math.floor(h);
        int above = Math.min(below + 1, rising.length - 1);
        return OptionalDouble.of(rising[below] + (h - below) * (rising[above] - rising[below]));
    }
}
