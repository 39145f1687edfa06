package org.infusionoutcomes.estimate.repeated;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.MathArrays;

/**
 * First and second derivatives of the restricted deviance by the elements of the covariance matrix. With {@code P = V⁻¹ -
 * V⁻¹X(X'V⁻¹X)⁻¹X'V⁻¹} and {@code E_k} the place of the k-th element:
 *
 * <pre>
 *   first     tr(P E_k) - y'P E_k P y
 *   second    2 y'P E_k P E_l P y - tr(P E_k P E_l)
 *   expected  tr(P E_k P E_l)
 * </pre>
 *
 * each a sum over patterns of visits. {@code E_k} has one or two cells that are 1, so a trace of products is a sum of at
 * most four terms, never a product of matrices.
 */
final class RemlCurvature {

    private final int elements;
    private final RealMatrix coefficientCovariance;
    final double[] gradient;
    final double[][] observed;
    final double[][] expected;
    private final double[][][] drift;
    private final double[][] pull;
    private final double[][] squares;

    RemlCurvature(int visits, RealMatrix coefficientCovariance) {
        this.elements = Elements.count(visits);
        this.coefficientCovariance = coefficientCovariance;
        this.gradient = new double[elements];
        this.observed = new double[elements][elements];
        this.expected = new double[elements][elements];
        this.squares = new double[elements][elements];
        int terms = coefficientCovariance.getRowDimension();
        this.drift = new double[elements][terms][terms];
        this.pull = new double[elements][terms];
    }

    void add(Pattern pattern, RealMatrix inverse, RealMatrix residuals, double[] beta) {
        double[][] w = inverse.getData();
        double[][] fitted = inverse.multiply(spread(pattern)).multiply(inverse).getData();
        double[][] left = inverse.multiply(residuals).multiply(inverse).getData();
        int[][][] cells =
                IntStream.range(0, elements).mapToObj(k -> cells(pattern, k)).toArray(int[][][]::new);
        double[][][] pulled = pattern.rowsByResidual(beta);
        for (int k = 0; k < elements; k++) {
            for (int[] cell : cells[k]) {
                int a = cell[0];
                int b = cell[1];
                gradient[k] += pattern.people() * w[a][b] - left[a][b];
                addSums(pattern, w[a], w[b], pulled, k);
            }
            for (int l = 0; l <= k; l++) {
                double expectation = pattern.people() * trace(w, cells[k], w, cells[l]);
                expected[k][l] += expectation - 2 * trace(w, cells[k], fitted, cells[l]);
                squares[k][l] += trace(w, cells[k], left, cells[l]);
            }
        }
    }

    /** Adds {@code u'X'V⁻¹ E_k V⁻¹ E_l V⁻¹Xu} of one pattern. */
    static void addProducts(Pattern pattern, RealMatrix inverse, double[] u, double[][] products) {
        double[][] w = inverse.getData();
        double[][] fitted =
                inverse.multiply(pattern.fitted(u)).multiply(inverse).getData();
        for (int k = 0; k < products.length; k++) {
            for (int l = 0; l < products.length; l++) {
                products[k][l] += trace(w, cells(pattern, k), fitted, cells(pattern, l));
            }
        }
    }

    /** Where the k-th element stands in the covariance of a pattern: nowhere, once, or twice off the diagonal. */
    private static int[][] cells(Pattern pattern, int k) {
        int a = Arrays.binarySearch(pattern.visits, Elements.row(k));
        int b = Arrays.binarySearch(pattern.visits, Elements.column(k));
        if (a < 0 || b < 0) {
            return new int[0][];
        }
        return a == b ? new int[][] {{a, b}} : new int[][] {{a, b}, {b, a}};
    }

    /** {@code tr(W E_k M E_l)} of symmetric matrices, from the few cells of {@code E_k} and {@code E_l} that are 1. */
    private static double trace(double[][] w, int[][] k, double[][] m, int[][] l) {
        double sum = 0;
        for (int[] first : k) {
            for (int[] second : l) {
                sum += w[second[1]][first[0]] * m[first[1]][second[0]];
            }
        }
        return sum;
    }

    /** For each two visits {@code tr((X'V⁻¹X)⁻¹ Σ x_a x_b')}. */
    private RealMatrix spread(Pattern pattern) {
        double[][] covariance = coefficientCovariance.getData();
        RealMatrix spread = new Array2DRowRealMatrix(pattern.size(), pattern.size());
        for (int a = 0; a < pattern.size(); a++) {
            for (int b = 0; b < pattern.size(); b++) {
                double sum = 0;
                for (int j = 0; j < covariance.length; j++) {
                    for (int k = 0; k < covariance.length; k++) {
                        sum += covariance[k][j] * pattern.rows(a, b, j, k);
                    }
                }
                spread.setEntry(a, b, sum);
            }
        }
        return spread;
    }

    private void addSums(Pattern pattern, double[] left, double[] right, double[][][] pulled, int k) {
        for (int a = 0; a < left.length; a++) {
            for (int b = 0; b < right.length; b++) {
                double weight = left[a] * right[b];
                for (int j = 0; j < pull[k].length; j++) {
                    pull[k][j] += weight * pulled[a][b][j];
                    pattern.addRows(a, b, j, weight, drift[k][j]);
                }
            }
        }
    }

    void finish() {
        double[][][] turned = new double[elements][][];
        for (int k = 0; k < elements; k++) {
            RealMatrix product = coefficientCovariance.multiply(drift(k));
            gradient[k] -= product.getTrace();
            turned[k] = product.getData();
        }
        for (int k = 0; k < elements; k++) {
            double[] weights = coefficientCovariance.operate(pull[k]);
            for (int l = 0; l <= k; l++) {
                expected[k][l] += trace(turned[k], turned[l]);
                observed[k][l] = 2 * (squares[k][l] - MathArrays.linearCombination(weights, pull[l])) - expected[k][l];
                expected[l][k] = expected[k][l];
                observed[l][k] = observed[k][l];
            }
        }
    }

    private static double trace(double[][] first, double[][] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < first.length; j++) {
                sum += first[i][j] * second[j][i];
            }
        }
        return sum;
    }

    /** {@code X'V⁻¹ E_k V⁻¹X}. */
    RealMatrix drift(int k) {
        return new Array2DRowRealMatrix(drift[k], false);
    }
}
