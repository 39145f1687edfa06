package org.infusionoutcomes.estimate.cox;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.survival.Subjects;

/**
 * The exact discrete partial likelihood: given how many of a risk set have the event at a time, the probability that it
 * is those who had it. The sum over all subsets of that size is built one person at a time (Gail, Lubin and Rubinstein
 * 1981), its derivatives with it.
 */
final class ExactLikelihood {

    private final RealVector beta;
    private final CoxModel model;
    private final double[] score;
    private final double[][] information;
    private double logLikelihood;

    private ExactLikelihood(RealVector beta, CoxModel model) {
        this.beta = beta;
        this.model = model;
        this.score = new double[model.width()];
        this.information = new double[model.width()][model.width()];
    }

    static Likelihood at(RealVector beta, CoxModel model) {
        ExactLikelihood sum = new ExactLikelihood(beta, model);
        new RiskSweep(model, Likelihood.risk(beta, model), false).walk(sum::add);
        return new Likelihood(
                beta, sum.logLikelihood, new ArrayRealVector(sum.score), new Array2DRowRealMatrix(sum.information));
    }

    private void add(EventTime event) {
        Subjects subjects = model.subjects;
        int[] atRisk = IntStream.range(0, subjects.size())
                .filter(i -> model.strata[i] == event.stratum
                        && subjects.entry(i) < event.time
                        && subjects.time(i) >= event.time)
                .toArray();
        for (int i : event.cases) {
            logLikelihood += Likelihood.predictor(beta, model.covariates[i]);
            for (int j = 0; j < score.length; j++) {
                score[j] += model.covariates[i][j];
            }
        }
        subtract(subsets(atRisk, event.cases.size()));
    }

    private void subtract(Moments subsets) {
        logLikelihood -= FastMath.log(subsets.total);
        for (int j = 0; j < score.length; j++) {
            double mean = subsets.first[j] / subsets.total;
            score[j] -= mean;
            for (int k = 0; k < score.length; k++) {
                double product = subsets.second[Math.max(j, k)][Math.min(j, k)] / subsets.total;
                information[j][k] += product - mean * subsets.first[k] / subsets.total;
            }
        }
    }

    /** Sum over all subsets of a size of the product of their risks, with its first and second derivatives. */
    private Moments subsets(int[] people, int size) {
        Moments[] bySize = IntStream.rangeClosed(0, size)
                .mapToObj(k -> new Moments(score.length))
                .toArray(Moments[]::new);
        bySize[0].total = 1;
        for (int i : people) {
            double[] x = model.covariates[i];
            double risk = FastMath.exp(Likelihood.predictor(beta, x));
            for (int k = size; k > 0; k--) {
                join(bySize[k], bySize[k - 1], risk, x);
            }
        }
        return bySize[size];
    }

    private static void join(Moments with, Moments without, double risk, double[] x) {
        with.total += risk * without.total;
        for (int j = 0; j < x.length; j++) {
            with.first[j] += risk * (without.first[j] + x[j] * without.total);
            for (int k = 0; k <= j; k++) {
                with.second[j][k] += risk
                        * (without.second[j][k]
                                + x[j] * without.first[k]
                                + x[k] * without.first[j]
                                + x[j] * x[k] * without.total);
            }
        }
    }
}
