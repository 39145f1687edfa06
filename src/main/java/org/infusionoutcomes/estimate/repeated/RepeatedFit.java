package org.infusionoutcomes.estimate.repeated;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.Tails;

/** A fitted mixed model for repeated measures. Immutable. */
public final class RepeatedFit {

    private final RemlPoint best;

    RepeatedFit(RemlPoint best) {
        this.best = best;
    }

    /** The j-th coefficient of the linear model. */
    public double coefficient(int j) {
        return best.beta(j);
    }

    /** Standard error of the j-th coefficient. */
    public double standardError(int j) {
        return Math.sqrt(covariance(j, j));
    }

    /** Covariance of two coefficients, the covariance of the visits taken as known. */
    public double covariance(int j, int k) {
        return best.coefficientCovariance().getEntry(j, k);
    }

    /** Covariance of the scores at two visits, from 0. */
    public double visitCovariance(int a, int b) {
        return best.covariance().getEntry(a, b);
    }

    /** Minus twice the restricted log-likelihood, constants included. */
    public double deviance() {
        return best.deviance();
    }

    /**
     * A linear combination of coefficients.
     *
     * @param estimate its value
     * @param standardError of {@code estimate}
     * @param df Satterthwaite's degrees of freedom
     * @param t estimate over error
     * @param p two-sided, of the combination being 0
     * @param interval by Student's t
     */
    public record Contrast(double estimate, double standardError, double df, double t, double p, Interval interval) {}

    /**
     * Estimates a linear combination of coefficients, such as a least-squares mean or a difference of groups at a visit.
     *
     * <p>Degrees of freedom by Satterthwaite: {@code 2 v² / (g'Wg)}, {@code v} the variance of the combination, {@code g}
     * its gradient by the elements of the visits' covariance, {@code W} their covariance from the observed information.
     * R: {@code mmrm::df_1d(fit, weights)}; SAS: {@code DDFM=SATTERTHWAITE}.
     *
     * @param weights of the coefficients, one each
     * @param level two-sided, inside (0, 1)
     */
    public Contrast contrast(double[] weights, double level) {
        RealVector l = new ArrayRealVector(weights);
        RealMatrix c = best.coefficientCovariance();
        RealVector turned = c.operate(l);
        double variance = l.dotProduct(turned);
        double estimate = 0;
        for (int j = 0; j < weights.length; j++) {
            estimate += weights[j] * coefficient(j);
        }
        RealMatrix observed = best.observed();
        RealVector gradient = new ArrayRealVector(observed.getRowDimension());
        for (int k = 0; k < gradient.getDimension(); k++) {
            gradient.setEntry(k, turned.dotProduct(best.drift(k).operate(turned)));
        }
        RealVector solved = new LUDecomposition(observed).getSolver().solve(gradient);
        double df = variance * variance / gradient.dotProduct(solved);
        double error = Math.sqrt(variance);
        double t = estimate / error;
        Interval interval = Interval.around(estimate, Level.t(level, df) * error);
        return new Contrast(estimate, error, df, t, Tails.studentTwoSided(t, df), interval);
    }
}
