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
     * @param df degrees of freedom, as the method says
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
        return contrast(l, variance(l), best.observed(), level);
    }

    /**
     * The same by Kenward and Roger: the error grows by what estimating the visits' covariance adds, and the degrees of
     * freedom, for one combination {@code 2 v² / (g'Wg)} with {@code v} not yet grown, take {@code W} from the expected
     * information.
     *
     * <pre>
     *   v + 2 Σ W_kl (u'Q_kl u - u'P_k C P_l u),   C = (X'V⁻¹X)⁻¹, u = C l,
     *   P_k = X'V⁻¹ E_k V⁻¹X,   Q_kl = X'V⁻¹ E_k V⁻¹ E_l V⁻¹X
     * </pre>
     *
     * R: {@code mmrm::mmrm(…, method = "Kenward-Roger")}.
     *
     * @param weights of the coefficients, one each
     * @param level two-sided, inside (0, 1)
     * @see <a href="https://doi.org/10.2307/2533558">Kenward and Roger (1997)</a>
     */
    public Contrast kenwardRoger(double[] weights, double level) {
        RealVector l = new ArrayRealVector(weights);
        return contrast(l, variance(l) + growth(l, best.expected()), best.expected(), level);
    }

    /** The same with the observed information in place of the expected, as SAS has it: {@code DDFM=KENWARDROGER}. */
    public Contrast kenwardRogerObserved(double[] weights, double level) {
        RealVector l = new ArrayRealVector(weights);
        return contrast(l, variance(l) + growth(l, best.observed()), best.observed(), level);
    }

    private double variance(RealVector l) {
        return l.dotProduct(best.coefficientCovariance().operate(l));
    }

    private double growth(RealVector l, RealMatrix information) {
        RealMatrix c = best.coefficientCovariance();
        RealVector turned = c.operate(l);
        RealMatrix inverse =
                new LUDecomposition(information).getSolver().getInverse().scalarMultiply(2);
        double[][] products = best.driftProducts(turned.toArray());
        double sum = 0;
        for (int k = 0; k < products.length; k++) {
            RealVector pulled = c.operate(best.drift(k).operate(turned));
            for (int i = 0; i < products.length; i++) {
                double fitted = pulled.dotProduct(best.drift(i).operate(turned));
                sum += 2 * inverse.getEntry(k, i) * (products[k][i] - fitted);
            }
        }
        return sum;
    }

    /** Degrees of freedom from the variance as if the visits' covariance were known, error from the one given. */
    private Contrast contrast(RealVector l, double grown, RealMatrix information, double level) {
        RealVector turned = best.coefficientCovariance().operate(l);
        double estimate = 0;
        for (int j = 0; j < l.getDimension(); j++) {
            estimate += l.getEntry(j) * coefficient(j);
        }
        RealVector gradient = new ArrayRealVector(information.getRowDimension());
        for (int k = 0; k < gradient.getDimension(); k++) {
            gradient.setEntry(k, turned.dotProduct(best.drift(k).operate(turned)));
        }
        RealVector solved = new LUDecomposition(information).getSolver().solve(gradient);
        double variance = l.dotProduct(turned);
        double df = variance * variance / gradient.dotProduct(solved);
        double error = Math.sqrt(grown);
        double t = estimate / error;
        Interval interval = Interval.around(estimate, Level.t(level, df) * error);
        return new Contrast(estimate, error, df, t, Tails.studentTwoSided(t, df), interval);
    }
}
