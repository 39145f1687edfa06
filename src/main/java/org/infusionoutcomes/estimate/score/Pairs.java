package org.infusionoutcomes.estimate.score;

/** Two measurements of each person, side by side. */
public final class Pairs {

    private Pairs() {}

    /**
     * The first minus the second of each.
     *
     * @throws IllegalArgumentException if there are not as many of the one as of the other
     */
    public static double[] difference(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "Pairs need two values each, got " + first.length + " and " + second.length);
        }
        double[] difference = new double[first.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = first[i] - second[i];
        }
        return difference;
    }
}
