package org.infusionoutcomes.estimate.score;

/** Two measurements of each person, side by side. */
final class Pairs {

    private Pairs() {}

    static double[] difference(double[] first, double[] second) {
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
