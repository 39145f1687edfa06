package org.infusionoutcomes.estimate.repeated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;

/**
 * The restricted likelihood at one covariance matrix Σ, with its derivatives by the elements of Σ.
 *
 * <pre>
 *   -2 ℓ = Σ ln|V_i| + ln|X'V⁻¹X| + r'V⁻¹r + (N - p) ln 2π
 * </pre>
 */
final class RemlPoint {

    private final RealMatrix covariance;
    private final RepeatedMeasures data;
    private final List<Block> blocks = new ArrayList<>();
    private final Array2DRowRealMatrix information;
    private RealMatrix coefficientCovariance;
    private double[] beta;
    private double deviance;

    /** One pattern of visits with the inverse of its covariance. */
    private record Block(Pattern pattern, RealMatrix inverse, double logDeterminant) {}

    private RemlPoint(RealMatrix covariance, RepeatedMeasures data) {
        this.covariance = covariance;
        this.data = data;
        this.information = new Array2DRowRealMatrix(data.terms(), data.terms());
    }

    /** Empty where the matrix is not positive definite or terms determine each other. */
    static Optional<RemlPoint> at(RealMatrix covariance, RepeatedMeasures data) {
        RemlPoint point = new RemlPoint(covariance, data);
        try {
            point.solve();
            return Optional.of(point);
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    private void solve() {
        double[] right = new double[data.terms()];
        for (Pattern pattern : data.patterns()) {
            RealMatrix own = covariance.getSubMatrix(pattern.visits, pattern.visits);
            CholeskyDecomposition root = new CholeskyDecomposition(own, 1e-9, 1e-12 * own.getEntry(0, 0));
            RealMatrix inverse = root.getSolver().getInverse();
            blocks.add(new Block(pattern, inverse, logDeterminant(root)));
            for (int a = 0; a < pattern.size(); a++) {
                for (int b = 0; b < pattern.size(); b++) {
                    double weight = inverse.getEntry(a, b);
                    for (int j = 0; j < right.length; j++) {
                        right[j] += weight * pattern.rowsByScore(a, b, j);
                        pattern.addRows(a, b, j, weight, information.getDataRef()[j]);
                    }
                }
            }
        }
        CholeskyDecomposition root = new CholeskyDecomposition(information, 1e-8, 1e-12 * information.getEntry(0, 0));
        coefficientCovariance = root.getSolver().getInverse();
        beta = coefficientCovariance.operate(right);
        deviance = logDeterminant(root)
                + residualSquares()
                + (data.observations() - data.terms()) * FastMath.log(2 * Math.PI);
        for (Block block : blocks) {
            deviance += block.pattern().people() * block.logDeterminant();
        }
    }

    private static double logDeterminant(CholeskyDecomposition root) {
        double sum = 0;
        for (int i = 0; i < root.getL().getRowDimension(); i++) {
            sum += 2 * FastMath.log(root.getL().getEntry(i, i));
        }
        return sum;
    }

    /** {@code r'V⁻¹r}. */
    double residualSquares() {
        double sum = 0;
        for (Block block : blocks) {
            sum += block.inverse().multiply(residuals(block.pattern())).getTrace();
        }
        return sum;
    }

    private RealMatrix residuals(Pattern pattern) {
        RealMatrix products = new Array2DRowRealMatrix(pattern.size(), pattern.size());
        for (int a = 0; a < pattern.size(); a++) {
            for (int b = 0; b < pattern.size(); b++) {
                products.setEntry(a, b, pattern.residuals(a, b, beta));
            }
        }
        return products;
    }

    double deviance() {
        return deviance;
    }

    RealMatrix covariance() {
        return covariance;
    }

    double beta(int j) {
        return beta[j];
    }

    /** {@code (X'V⁻¹X)⁻¹}. */
    RealMatrix coefficientCovariance() {
        return coefficientCovariance;
    }

    private RemlCurvature curvature;

    private RemlCurvature curvature() {
        if (curvature == null) {
            curvature = new RemlCurvature(data.visits(), coefficientCovariance);
            blocks.forEach(block -> curvature.add(block.pattern(), block.inverse(), residuals(block.pattern()), beta));
            curvature.finish();
        }
        return curvature;
    }

    /** First derivatives of the deviance. */
    RealVector gradient() {
        return new ArrayRealVector(curvature().gradient);
    }

    /** Second derivatives of the deviance. */
    RealMatrix observed() {
        return new Array2DRowRealMatrix(curvature().observed);
    }

    /** Expected second derivatives of the deviance. */
    RealMatrix expected() {
        return new Array2DRowRealMatrix(curvature().expected);
    }

    /** {@code X'V⁻¹ E V⁻¹X} for the k-th element E of the covariance matrix. */
    RealMatrix drift(int k) {
        return curvature().drift(k);
    }

    /** {@code u'X'V⁻¹ E_k V⁻¹ E_l V⁻¹Xu} for each two elements of the covariance matrix. */
    double[][] driftProducts(double[] u) {
        int elements = Elements.count(data.visits());
        double[][] products = new double[elements][elements];
        blocks.forEach(block -> RemlCurvature.addProducts(block.pattern(), block.inverse(), u, products));
        return products;
    }
}
