package org.infusionoutcomes.estimate.survival;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.infusionoutcomes.estimate.ChiSquaredTest;

/** Scores of groups that add up to 0, and their covariance. */
final class Score {

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

    /** The quadratic form of the scores but the last; empty where their covariance is singular. */
    Optional<ChiSquaredTest> test() {
        int df = values.length - 1;
        RealMatrix matrix = new Array2DRowRealMatrix(covariance).getSubMatrix(0, df - 1, 0, df - 1);
        double largest = matrix.getNorm();
        if (!(largest > 0)) {
            return Optional.empty();
        }
        try {
            RealVector score =
                    new Array2DRowRealMatrix(values).getColumnVector(0).getSubVector(0, df);
            RealVector solved = new CholeskyDecomposition(matrix, 1e-9, largest * SINGULAR)
                    .getSolver()
                    .solve(score);
            return Optional.of(ChiSquaredTest.of(Math.max(0, score.dotProduct(solved)), df));
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }
}
