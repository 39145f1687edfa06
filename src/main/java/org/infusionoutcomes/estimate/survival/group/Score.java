package org.infusionoutcomes.estimate.survival.group;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.Tails;

/** Scores of groups that add up to 0, and their covariance. */
public final class Score {

    /** A variance this small beside the largest one is rounding. */
    private static final double SINGULAR = 1e-12;

    private final double[] values;
    private final double[][] covariance;

    Score(int groups) {
        values = new double[groups];
        covariance = new double[groups][groups];
    }

    void add(int group, double value) {
        values[group] += value;
    }

    void addCovariance(int j, int k, double value) {
        covariance[j][k] += value;
    }

    /** Number of groups. */
    public int groups() {
        return values.length;
    }

    /** The score of a group: weighted observed minus expected events. */
    public double value(int group) {
        return values[group];
    }

    /** The covariance of the scores of two groups. */
    public double covariance(int j, int k) {
        return covariance[j][k];
    }

    /** Tests that all groups are alike, by the quadratic form of all scores but the last; empty where singular. */
    public Optional<ChiSquaredTest> test() {
        int df = values.length - 1;
        RealMatrix matrix = new Array2DRowRealMatrix(covariance).getSubMatrix(0, df - 1, 0, df - 1);
        double largest = matrix.getNorm();
        if (!(largest > 0)) {
            return Optional.empty();
        }
        try {
            RealVector score = new ArrayRealVector(values).getSubVector(0, df);
            RealVector solved = new CholeskyDecomposition(matrix, 1e-9, largest * SINGULAR)
                    .getSolver()
                    .solve(score);
            return Optional.of(ChiSquaredTest.of(Math.max(0, score.dotProduct(solved)), df));
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    /**
     * A test of trend over ordered groups.
     *
     * @param z {@code a·U / √(a'Va)} with the groups' scores {@code a}; positive where higher groups have more events
     * @param p two-sided
     */
    public record Trend(double z, double p) {}

    /**
     * Tests for a trend over ordered groups.
     *
     * @param order a number for each group
     * @return empty where the variance is 0
     * @throws IllegalArgumentException if there is not one number a group
     */
    public Optional<Trend> trend(double[] order) {
        if (order.length != values.length) {
            throw new IllegalArgumentException(
                    "A trend needs a number for each of " + values.length + " groups, got " + order.length);
        }
        RealVector direction = new ArrayRealVector(order);
        double variance = direction.dotProduct(new Array2DRowRealMatrix(covariance).operate(direction));
        if (!(variance > 0)) {
            return Optional.empty();
        }
        double z = direction.dotProduct(new ArrayRealVector(values)) / Math.sqrt(variance);
        return Optional.of(new Trend(z, Tails.normalTwoSided(z)));
    }
}
