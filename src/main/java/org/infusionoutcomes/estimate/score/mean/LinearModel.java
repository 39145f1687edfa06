package org.infusionoutcomes.estimate.score.mean;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.Tails;

/** A linear model by least squares, for the analysis of covariance: score after, by score before and group. Immutable. */
public final class LinearModel {

    private final RealMatrix design;
    private final RealVector score;
    private final RealVector beta;
    private final RealMatrix inverse;

    private LinearModel(RealMatrix design, RealVector score, RealVector beta, RealMatrix inverse) {
        this.design = design;
        this.score = score;
        this.beta = beta;
        this.inverse = inverse;
    }

    /**
     * Fits the model. R: {@code lm(y ~ x)}.
     *
     * @param score of each person
     * @param design one row a person, the intercept's 1 among its terms
     * @return empty where terms determine each other, or there are no more people than terms
     * @throws IllegalArgumentException if there is not one row a person
     */
    public static Optional<LinearModel> fit(double[] score, double[][] design) {
        if (score.length != design.length || score.length == 0) {
            throw new IllegalArgumentException("Each score needs a row, got " + score.length + " and " + design.length);
        }
        if (score.length <= design[0].length) {
            return Optional.empty();
        }
        RealMatrix x = new Array2DRowRealMatrix(design);
        RealVector y = new ArrayRealVector(score);
        try {
            RealVector beta = new QRDecomposition(x, 1e-10).getSolver().solve(y);
            RealMatrix inverse =
                    new LUDecomposition(x.transpose().multiply(x)).getSolver().getInverse();
            return Optional.of(new LinearModel(x, y, beta, inverse));
        } catch (SingularMatrixException e) {
            return Optional.empty();
        }
    }

    /** Residual degrees of freedom: people less terms. */
    public int df() {
        return design.getRowDimension() - design.getColumnDimension();
    }

    /** Residual standard deviation. */
    public double sigma() {
        return residuals().getNorm() / Math.sqrt(df());
    }

    private RealVector residuals() {
        return score.subtract(design.operate(beta));
    }

    /** The share of the variance about the mean that the model explains; empty where scores do not vary. */
    public Optional<Double> rSquared() {
        double all = score.mapSubtract(MeanAndSd.of(score.toArray()).mean()).getNorm();
        double left = residuals().getNorm();
        return all > 0 ? Optional.of(1 - left * left / (all * all)) : Optional.empty();
    }

    /**
     * A linear combination of coefficients.
     *
     * @param estimate its value
     * @param standardError of {@code estimate}, variances assumed equal
     * @param t estimate over error
     * @param p two-sided, of the combination being 0
     * @param interval by Student's t
     */
    public record Contrast(double estimate, double standardError, double t, double p, Interval interval) {}

    /**
     * Estimates a linear combination of coefficients: with a person's row, the mean of such people (an adjusted mean where
     * covariates are at their own means); with one 1, a coefficient.
     *
     * @param weights one a term
     * @param level two-sided, inside (0, 1)
     * @throws IllegalArgumentException if {@code level} is out of range
     */
    public Contrast contrast(double[] weights, double level) {
        RealVector l = new ArrayRealVector(weights);
        double estimate = l.dotProduct(beta);
        double error = sigma() * Math.sqrt(l.dotProduct(inverse.operate(l)));
        double t = estimate / error;
        Interval interval = Interval.around(estimate, Level.t(level, df()) * error);
        return new Contrast(estimate, error, t, Tails.studentTwoSided(t, df()), interval);
    }

    /** The contrast that is the j-th coefficient. */
    public Contrast coefficient(int j, double level) {
        double[] weights = new double[beta.getDimension()];
        weights[j] = 1;
        return contrast(weights, level);
    }

    /**
     * Standard error of the j-th coefficient that does not assume equal variances, HC3: each residual over
     * {@code 1 - h}, {@code h} its leverage. R: {@code sandwich::vcovHC(fit, type = "HC3")}.
     *
     * @see <a href="https://doi.org/10.1016/0304-4076(85)90158-7">MacKinnon and White (1985)</a>
     */
    public double robustError(int j) {
        RealVector residuals = residuals();
        double sum = 0;
        for (int i = 0; i < design.getRowDimension(); i++) {
            RealVector turned = inverse.operate(design.getRowVector(i));
            double leverage = turned.dotProduct(design.getRowVector(i));
            double part = turned.getEntry(j) * residuals.getEntry(i) / (1 - leverage);
            sum += part * part;
        }
        return Math.sqrt(sum);
    }
}
