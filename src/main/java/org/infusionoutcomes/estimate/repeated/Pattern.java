package org.infusionoutcomes.estimate.repeated;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.MathArrays;

/**
 * The people who have the same visits, summed up: for each two of these visits the sums over people of products of their
 * design rows, of rows and scores, and of scores.
 */
final class Pattern {

    /** Visits that these people have. */
    final int[] visits;

    private final int terms;
    private int people;
    private final double[][][][] rows;
    private final double[][][] rowsByScore;
    private final double[][] scores;

    Pattern(SeenAlike first) {
        this.visits = IntStream.range(0, first.size()).map(first::visit).toArray();
        this.terms = first.terms(0).length;
        int m = visits.length;
        this.rows = new double[m][m][terms][terms];
        this.rowsByScore = new double[m][m][terms];
        this.scores = new double[m][m];
    }

    void add(SeenAlike alike) {
        people += alike.people();
        for (int a = 0; a < visits.length; a++) {
            for (int b = 0; b < visits.length; b++) {
                scores[a][b] += alike.product(a, b);
                for (int j = 0; j < terms; j++) {
                    double term = alike.terms(a)[j];
                    rowsByScore[a][b][j] += term * alike.sumAt(b);
                    for (int k = 0; k < terms; k++) {
                        rows[a][b][j][k] += alike.people() * term * alike.terms(b)[k];
                    }
                }
            }
        }
    }

    int people() {
        return people;
    }

    int size() {
        return visits.length;
    }

    /** Sum over people of the products of the j-th term at one visit and the k-th at another. */
    double rows(int a, int b, int j, int k) {
        return rows[a][b][j][k];
    }

    /** Sum over people of the j-th term at one visit times the score at another. */
    double rowsByScore(int a, int b, int j) {
        return rowsByScore[a][b][j];
    }

    /** Sum over people of the j-th term at one visit times the residual at another. */
    double rowsByResidual(int a, int b, int j, double[] beta) {
        double sum = rowsByScore[a][b][j];
        for (int k = 0; k < terms; k++) {
            sum -= rows[a][b][j][k] * beta[k];
        }
        return sum;
    }

    /** For each two visits and each term the sum over people of the term at one visit times the residual at the other. */
    double[][][] rowsByResidual(double[] beta) {
        double[][][] sums = new double[size()][size()][terms];
        for (int a = 0; a < size(); a++) {
            for (int b = 0; b < size(); b++) {
                for (int j = 0; j < terms; j++) {
                    sums[a][b][j] = rowsByResidual(a, b, j, beta);
                }
            }
        }
        return sums;
    }

    /** Adds to each sum a multiple of the sum over people of the j-th term at one visit times a term at another. */
    void addRows(int a, int b, int j, double weight, double[] sums) {
        double[] row = rows[a][b][j];
        for (int k = 0; k < terms; k++) {
            sums[k] += weight * row[k];
        }
    }

    /** For each two visits the sum over people of the products of {@code x'u} at both. */
    RealMatrix fitted(double[] u) {
        RealMatrix sums = new Array2DRowRealMatrix(size(), size());
        for (int a = 0; a < size(); a++) {
            for (int b = 0; b < size(); b++) {
                for (int j = 0; j < terms; j++) {
                    sums.addToEntry(a, b, u[j] * MathArrays.linearCombination(rows[a][b][j], u));
                }
            }
        }
        return sums;
    }

    /** Sum over people of the product of the residuals at two visits. */
    double residuals(int a, int b, double[] beta) {
        double sum = scores[a][b];
        for (int j = 0; j < terms; j++) {
            sum -= beta[j] * rowsByScore[a][b][j];
            sum -= beta[j] * rowsByResidual(b, a, j, beta);
        }
        return sum;
    }
}
