package org.infusionoutcomes.estimate.cox;

import java.util.Optional;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.Tails;

/** A fitted Cox model. Immutable; what costs time is computed when asked for. */
public final class CoxFit {

    final CoxModel model;
    final Likelihood best;
    private final Likelihood start;
    private final RealMatrix modelCovariance;
    private final RealMatrix covariance;

    CoxFit(CoxModel model, Likelihood best) {
        this.model = model;
        this.best = best;
        this.start = Likelihood.at(new ArrayRealVector(model.width()), model);
        this.modelCovariance = MatrixUtils.inverse(best.information());
        this.covariance = model.hasRobustErrors()
                ? Residuals.sandwich(model, Residuals.of(model, best.beta()).scores(), modelCovariance)
                : modelCovariance;
    }

    /** Number of coefficients. */
    public int size() {
        return model.width();
    }

    /** The j-th coefficient: the logarithm of the hazard ratio for one unit of its covariate. */
    public double coefficient(int j) {
        return best.beta().getEntry(j);
    }

    /** Standard error of the j-th coefficient, robust where that was asked for. */
    public double standardError(int j) {
        return Math.sqrt(covariance.getEntry(j, j));
    }

    /** Standard error of the j-th coefficient from the likelihood alone. */
    public double modelStandardError(int j) {
        return Math.sqrt(modelCovariance.getEntry(j, j));
    }

    /** Covariance of two coefficients, robust where that was asked for. */
    public double covariance(int j, int k) {
        return covariance.getEntry(j, k);
    }

    /** Covariance of two coefficients from the likelihood alone. */
    public double modelCovariance(int j, int k) {
        return modelCovariance.getEntry(j, k);
    }

    RealMatrix modelCovariance() {
        return modelCovariance;
    }

    /** The hazard ratio for one unit of the j-th covariate. */
    public double hazardRatio(int j) {
        return FastMath.exp(coefficient(j));
    }

    /** Wald's interval of the j-th hazard ratio, {@code exp(coefficient ± z se)}. */
    public Interval interval(int j, double level) {
        double reach = Level.z(level) * standardError(j);
        return new Interval(FastMath.exp(coefficient(j) - reach), FastMath.exp(coefficient(j) + reach));
    }

    /** Two-sided p-value of the j-th coefficient being 0, by {@code coefficient / se}. */
    public double p(int j) {
        return Tails.normalTwoSided(coefficient(j) / standardError(j));
    }

    /** Log-likelihood with all coefficients 0. */
    public double nullLogLikelihood() {
        return start.logLikelihood();
    }

    /** Log-likelihood at the maximum. */
    public double logLikelihood() {
        return best.logLikelihood();
    }

    /** Likelihood ratio test of all coefficients being 0. */
    public ChiSquaredTest likelihoodRatioTest() {
        return ChiSquaredTest.of(2 * (logLikelihood() - nullLogLikelihood()), size());
    }

    /** Wald's test of all coefficients being 0, with the robust covariance where that was asked for. */
    public ChiSquaredTest waldTest() {
        return quadratic(best.beta(), covariance);
    }

    /** The score test of all coefficients being 0; for one binary covariate and Breslow's ties a log-rank test. */
    public ChiSquaredTest scoreTest() {
        return quadratic(start.score(), start.information());
    }

    /** The score test with the empirical covariance of the scores summed by cluster; empty without clusters. */
    public Optional<ChiSquaredTest> robustScoreTest() {
        if (!model.hasRobustErrors()) {
            return Optional.empty();
        }
        RealMatrix scores = Residuals.byCluster(
                model, Residuals.of(model, new ArrayRealVector(size())).scores());
        RealVector total = scores.transpose().operate(new ArrayRealVector(scores.getRowDimension(), 1.0));
        return Optional.of(quadratic(total, scores.transpose().multiply(scores)));
    }

    private ChiSquaredTest quadratic(RealVector vector, RealMatrix matrix) {
        RealVector solved = new LUDecomposition(matrix).getSolver().solve(vector);
        return ChiSquaredTest.of(Math.max(0, vector.dotProduct(solved)), size());
    }

    /** Akaike's criterion, {@code 2 coefficients - 2 logLikelihood}. */
    public double aic() {
        return 2 * size() - 2 * logLikelihood();
    }

    /** Schwarz's criterion with the number of events as sample size. */
    public double bic() {
        int events = 0;
        for (int i = 0; i < model.subjects.size(); i++) {
            events += model.subjects.cause(i) > 0 ? 1 : 0;
        }
        return FastMath.log(events) * size() - 2 * logLikelihood();
    }

    /** Residuals of each subject. */
    public Residuals residuals() {
        return Residuals.of(model, best.beta());
    }

    /** How well the predictor orders the events. */
    public Optional<Concordance> concordance() {
        return Concordance.of(this);
    }

    /** Tests of proportional hazards; see {@link ProportionalHazards}. */
    public ProportionalHazards proportionalHazards(ProportionalHazards.Clock clock) {
        return ProportionalHazards.of(this, clock);
    }

    /** The baseline hazard, all covariates 0, of a stratum; see {@link BaselineHazard}. */
    public BaselineHazard baselineHazard(int stratum) {
        return BaselineHazard.of(this, stratum);
    }

    /** The linear predictor of one set of covariates. */
    double predictor(double[] x) {
        return Likelihood.predictor(best.beta(), x);
    }
}
