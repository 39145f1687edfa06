package org.infusionoutcomes.estimate.weighting;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/** Which people the weighted groups stand for, and the weights that make both stand for them; {@code e} the propensity. */
public enum Weights {

    /** Everybody: {@code 1 / e} and {@code 1 / (1 - e)}. */
    EVERYBODY {
        @Override
        double of(double e, boolean treated, double share) {
            return treated ? 1 / e : 1 / (1 - e);
        }
    },

    /** Everybody, times the share of the own group, so that weights are near 1. */
    EVERYBODY_STABILIZED {
        @Override
        double of(double e, boolean treated, double share) {
            return treated ? share / e : (1 - share) / (1 - e);
        }
    },

    /** Those like the treated: 1 and {@code e / (1 - e)}. */
    TREATED {
        @Override
        double of(double e, boolean treated, double share) {
            return treated ? 1 : e / (1 - e);
        }
    },

    /** Those who might be in either group: {@code 1 - e} and {@code e}; makes the means of the model's covariates equal. */
    OVERLAP {
        @Override
        double of(double e, boolean treated, double share) {
            return treated ? 1 - e : e;
        }
    },

    /** Those who could be matched: the smaller of {@code e} and {@code 1 - e}, over the propensity of the own group. */
    MATCHING {
        @Override
        double of(double e, boolean treated, double share) {
            return Math.min(e, 1 - e) / (treated ? e : 1 - e);
        }
    };

    abstract double of(double propensity, boolean treated, double share);

    /**
     * The weight of each person.
     *
     * @param propensity inside (0, 1)
     * @param treated the group of each
     * @throws IllegalArgumentException if a propensity is out of range or the lengths differ
     */
    public double[] of(double[] propensity, boolean[] treated) {
        if (propensity.length != treated.length) {
            throw new IllegalArgumentException(
                    "Each person needs a propensity and a group, got " + propensity.length + " and " + treated.length);
        }
        double count = 0;
        for (boolean one : treated) {
            count += one ? 1 : 0;
        }
        double[] weights = new double[treated.length];
        for (int i = 0; i < weights.length; i++) {
            if (!(propensity[i] > 0 && propensity[i] < 1)) {
                throw new IllegalArgumentException("A propensity must lie inside (0, 1), got " + propensity[i]);
            }
            weights[i] = of(propensity[i], treated[i], count / treated.length);
        }
        return weights;
    }

    /**
     * Weights with the largest and smallest drawn in to quantiles (R's type 7).
     *
     * @param tail share beyond the quantile on each side, inside (0, 0.5), for example 0.01
     */
    public static double[] truncated(double[] weights, double tail) {
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        double low = percentile.evaluate(weights, 100 * tail);
        double high = percentile.evaluate(weights, 100 * (1 - tail));
        return Arrays.stream(weights).map(w -> Math.min(high, Math.max(low, w))).toArray();
    }

    /** How many unweighted people would tell as much about a mean as those of a group: {@code (Σw)² / Σw²}. */
    public static double effectiveSize(double[] weights, boolean[] treated, boolean group) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += treated[i] == group ? weights[i] : 0;
            squares += treated[i] == group ? weights[i] * weights[i] : 0;
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }
}
