package org.infusionoutcomes.estimate.cox;

import java.util.Arrays;

/** Sums over people of risk, risk times covariates, and risk times their products. */
final class Moments {

    double total;
    final double[] first;
    final double[][] second;

    Moments(int width) {
        first = new double[width];
        second = new double[width][width];
    }

    void add(double risk, double[] x) {
        total += risk;
        for (int j = 0; j < x.length; j++) {
            first[j] += risk * x[j];
            for (int k = 0; k <= j; k++) {
                second[j][k] += risk * x[j] * x[k];
            }
        }
    }

    void clear() {
        total = 0;
        for (int j = 0; j < first.length; j++) {
            first[j] = 0;
            Arrays.fill(second[j], 0);
        }
    }
}
