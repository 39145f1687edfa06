package org.infusionoutcomes.estimate.cox;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;

/**
 * The partial likelihood at one value of the coefficients.
 *
 * @param beta the coefficients
 * @param logLikelihood logarithm of the partial likelihood
 * @param score its gradient
 * @param information minus its matrix of second derivatives
 */
record Likelihood(RealVector beta, double logLikelihood, RealVector score, RealMatrix information) {

    static Likelihood at(RealVector beta, CoxModel model) {
        if (model.ties == Ties.EXACT) {
            return ExactLikelihood.at(beta, model);
        }
        Sum sum = new Sum(beta, model);
        new RiskSweep(model, risk(beta, model), model.ties == Ties.EFRON).walk(sum::add);
        return sum.done();
    }

    /** The weighted relative risk of each subject. */
    static double[] risk(RealVector beta, CoxModel model) {
        double[] risk = new double[model.subjects.size()];
        for (int i = 0; i < risk.length; i++) {
            risk[i] = model.subjects.weight(i) * FastMath.exp(predictor(beta, model.covariates[i]));
        }
        return risk;
    }

    static double predictor(RealVector beta, double[] x) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += beta.getEntry(j) * x[j];
        }
        return sum;
    }

    private static final class Sum {

        private final RealVector beta;
        private final CoxModel model;
        private final double[] score;
        private final double[][] information;
        private double logLikelihood;

        Sum(RealVector beta, CoxModel model) {
            this.beta = beta;
            this.model = model;
            this.score = new double[model.width()];
            this.information = new double[model.width()][model.width()];
        }

        void add(EventTime event) {
            for (int i : event.cases) {
                double weight = model.subjects.weight(i);
                logLikelihood += weight * predictor(beta, model.covariates[i]);
                for (int j = 0; j < score.length; j++) {
                    score[j] += weight * model.covariates[i][j];
                }
            }
            for (int l = 0; l < event.slices; l++) {
                logLikelihood -= event.share() * FastMath.log(event.risk(l));
                for (int j = 0; j < score.length; j++) {
                    score[j] -= event.share() * event.mean(l, j);
                    for (int k = 0; k < score.length; k++) {
                        information[j][k] += event.share() * event.covariance(l, j, k);
                    }
                }
            }
        }

        Likelihood done() {
            return new Likelihood(
                    beta, logLikelihood, new ArrayRealVector(score), new Array2DRowRealMatrix(information));
        }
    }
}
