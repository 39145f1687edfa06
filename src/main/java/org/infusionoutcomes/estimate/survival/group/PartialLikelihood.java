package org.infusionoutcomes.estimate.survival.group;

import org.apache.commons.math3.util.FastMath;

/**
 * Cox's partial likelihood of two groups at one value of the log hazard ratio, ties by Efron.
 *
 * @param logRatio the value
 * @param score the first derivative of the logarithm
 * @param information minus the second derivative
 */
record PartialLikelihood(double logRatio, double score, double information) {

    static PartialLikelihood at(double logRatio, RiskSets sets) {
        double ratio = FastMath.exp(logRatio);
        double score = 0;
        double information = 0;
        for (int t = 0; t < sets.times(); t++) {
            double d1 = sets.events(t, 0);
            double d = sets.events(t);
            double expected = 0;
            for (int l = 0; l < d; l++) {
                double first = ratio * (sets.atRisk(t, 0) - l / d * d1);
                double all = first + sets.atRisk(t, 1) - l / d * (d - d1);
                double share = first / all;
                expected += share;
                information += share * (1 - share);
            }
            score += d1 - expected;
        }
        return new PartialLikelihood(logRatio, score, information);
    }
}
