package org.infusionoutcomes.estimate.repeated;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

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
 * each written as sums over patterns of visits of products of matrices as small as the number of visits.
 */
final class RemlCurvature {

    private final int elements;
    private final RealMatrix coefficientCovariance;
    final double[] gradient;
    final double[][] observed;
    final double[][] expected;
    final RealMatrix[] drift;
    private final RealVector[] pull;
    private final double[][] squares;

    RemlCurvature(int visits, RealMatrix coefficientCovariance) {
        this.elements = Elements.count(visits);
        this.coefficientCovariance = coefficientCovariance;
        this.gradient = new double[elements];
        this.observed = new double[elements][elements];
        this.expected = new double[elements][elements];
        this.squares = new double[elements][elements];
        this.drift = new RealMatrix[elements];
        this.pull = new RealVector[elements];
        int terms = coefficientCovariance.getRowDimension();
        for (int k = 0; k < elements; k++) {
            drift[k] = new Array2DRowRealMatrix(terms, terms);
            pull[k] = new ArrayRealVector(terms);
        }
    }

    void add(Pattern pattern, RealMatrix inverse, RealMatrix residuals, double[] beta) {
        RealMatrix[] turned = new RealMatrix[elements];
        for (int k = 0; k < elements; k++) {
            turned[k] = inverse.multiply(place(pattern, k));
        }
        RealMatrix spread = spread(pattern);
        RealMatrix turnedResiduals = inverse.multiply(residuals);
        for (int k = 0; k < elements; k++) {
            RealMatrix both = turned[k].multiply(inverse);
            gradient[k] += pattern.people() * turned[k].getTrace()
                    - turned[k].multiply(turnedResiduals).getTrace();
            addSums(pattern, both, beta, k);
            for (int l = 0; l < elements; l++) {
                RealMatrix product = turned[k].multiply(turned[l]);
                expected[k][l] += pattern.people() * product.getTrace() - 2 * trace(product.multiply(inverse), spread);
                squares[k][l] += product.multiply(turnedResiduals).getTrace();
            }
        }
    }

    private static RealMatrix place(Pattern pattern, int k) {
        int row = Elements.row(k);
        int column = Elements.column(k);
        RealMatrix place = new Array2DRowRealMatrix(pattern.size(), pattern.size());
        for (int a = 0; a < pattern.size(); a++) {
            for (int b = 0; b < pattern.size(); b++) {
                int i = Math.max(pattern.visits[a], pattern.visits[b]);
                int j = Math.min(pattern.visits[a], pattern.visits[b]);
                place.setEntry(a, b, i == row && j == column ? 1 : 0);
            }
        }
        return place;
    }

    /** For each two visits {@code tr((X'V⁻¹X)⁻¹ Σ x_a x_b')}. */
    private RealMatrix spread(Pattern pattern) {
        int terms = coefficientCovariance.getRowDimension();
        RealMatrix spread = new Array2DRowRealMatrix(pattern.size(), pattern.size());
        for (int a = 0; a < pattern.size(); a++) {
            for (int b = 0; b < pattern.size(); b++) {
                for (int j = 0; j < terms; j++) {
                    for (int k = 0; k < terms; k++) {
                        spread.addToEntry(a, b, coefficientCovariance.getEntry(k, j) * pattern.rows(a, b, j, k));
                    }
                }
            }
        }
        return spread;
    }

    private static double trace(RealMatrix weights, RealMatrix sums) {
        double sum = 0;
        for (int a = 0; a < weights.getRowDimension(); a++) {
            for (int b = 0; b < weights.getColumnDimension(); b++) {
                sum += weights.getEntry(a, b) * sums.getEntry(a, b);
            }
        }
        return sum;
    }

    private void addSums(Pattern pattern, RealMatrix both, double[] beta, int k) {
        int terms = coefficientCovariance.getRowDimension();
        for (int a = 0; a < pattern.size(); a++) {
            for (int b = 0; b < pattern.size(); b++) {
                double weight = both.getEntry(a, b);
                for (int j = 0; weight != 0 && j < terms; j++) {
                    pull[k].addToEntry(j, weight * pattern.rowsByResidual(a, b, j, beta));
                    for (int l = 0; l < terms; l++) {
                        drift[k].addToEntry(j, l, weight * pattern.rows(a, b, j, l));
                    }
                }
            }
        }
    }

    void finish() {
        RealMatrix[] turned = new RealMatrix[elements];
        for (int k = 0; k < elements; k++) {
            turned[k] = coefficientCovariance.multiply(drift[k]);
            gradient[k] -= turned[k].getTrace();
        }
        for (int k = 0; k < elements; k++) {
            for (int l = 0; l < elements; l++) {
                expected[k][l] += turned[k].multiply(turned[l]).getTrace();
                double fitted = pull[k].dotProduct(coefficientCovariance.operate(pull[l]));
                observed[k][l] = 2 * (squares[k][l] - fitted) - expected[k][l];
            }
        }
    }
}
