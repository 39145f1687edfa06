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
            double first = ratio * sets.atRisk(t, 0);
            double all = first + sets.atRisk(t, 1);
            double firstLess = ratio * d1 / d;
            double allLess = firstLess + (d - d1) / d;
            double expected = 0;
            for (int l = 0; l < d; l++) {
                // one division a tied event: a registry has a thousand on a day, and the model is fitted hundreds of
                // times
                double share = (first - l * firstLess) / (all - l * allLess);
                expected += share;
                information += share * (1 - share);
            }
            score += d1 - expected;
        }
        return new PartialLikelihood(logRatio, score, information);
    }
}
