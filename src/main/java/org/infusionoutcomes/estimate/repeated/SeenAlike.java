package org.infusionoutcomes.estimate.repeated;

import java.util.Arrays;

/** People who have the same visits and, at each, the same terms of the linear model: only sums of their scores matter. */
public final class SeenAlike {

    private final int[] visits;
    private final double[][] design;
    private final double[] sums;
    private final double[][] products;
    private int people;

    /**
     * Nobody yet.
     *
     * @param visits which they have, rising
     * @param design the terms at each of them
     */
    public SeenAlike(int[] visits, double[][] design) {
        if (visits.length != design.length) {
            throw new IllegalArgumentException(
                    "Each visit needs its terms, got " + design.length + " for " + visits.length + " visits");
        }
        this.visits = visits.clone();
        this.design = Arrays.stream(design).map(double[]::clone).toArray(double[][]::new);
        this.sums = new double[visits.length];
        this.products = new double[visits.length][visits.length];
    }

    /** Adds one person with a score for each of the visits. */
    public void add(double... scores) {
        people++;
        for (int a = 0; a < scores.length; a++) {
            sums[a] += scores[a];
            for (int b = 0; b < scores.length; b++) {
                products[a][b] += scores[a] * scores[b];
            }
        }
    }

    /**
     * Adds several people.
     *
     * @param more how many
     * @param sumsOfScores at each of the visits
     * @param sumsOfProducts of the scores at each two of the visits
     */
    public void add(int more, double[] sumsOfScores, double[][] sumsOfProducts) {
        people += more;
        for (int a = 0; a < visits.length; a++) {
            sums[a] += sumsOfScores[a];
            for (int b = 0; b < visits.length; b++) {
                products[a][b] += sumsOfProducts[a][b];
            }
        }
    }

    /** How many people. */
    public int people() {
        return people;
    }

    /** Sum of the scores at a visit; 0 at one that they do not have. */
    public double sum(int visit) {
        int a = Arrays.binarySearch(visits, visit);
        return a < 0 ? 0 : sums[a];
    }

    /** Whether they have a visit. */
    public boolean has(int visit) {
        return Arrays.binarySearch(visits, visit) >= 0;
    }

    int size() {
        return visits.length;
    }

    int visit(int a) {
        return visits[a];
    }

    double[] terms(int a) {
        return design[a];
    }

    double sumAt(int a) {
        return sums[a];
    }

    double product(int a, int b) {
        return products[a][b];
    }
}
