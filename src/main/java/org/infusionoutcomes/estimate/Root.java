package org.infusionoutcomes.estimate;

import java.util.function.DoublePredicate;

/** Where a condition that fails below a point and holds above it begins to hold. */
public final class Root {

    private static final int MOST_HALVINGS = 2000;

    private Root() {}

    /**
     * Bisects to the last bit.
     *
     * @param low a point where the condition may fail
     * @param high a point where it holds, at least {@code low}
     * @param holds false up to some point, true from there
     * @return the first number at which the condition holds; {@code high} where it fails everywhere below
     */
    public static double of(double low, double high, DoublePredicate holds) {
        double below = low;
        double above = high;
        for (int i = 0; i < MOST_HALVINGS; i++) {
            double middle = below + (above - below) / 2;
            if (middle <= below || middle >= above) {
                break;
            }
            if (holds.test(middle)) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return above;
    }
}
