package org.infusionoutcomes.estimate.interval;

import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.Tails;

/** Distributions of the time to an event, each by the distribution of {@code z = (ln t - μ) / σ}. */
public enum LifeDistribution {

    /** Weibull, shape {@code 1/σ}: z has the smallest extreme value distribution, {@code F = 1 - exp(-exp(z))}. */
    WEIBULL {
        @Override
        double above(double z) {
            return FastMath.exp(-FastMath.exp(z));
        }

        @Override
        double below(double z) {
            return -FastMath.expm1(-FastMath.exp(z));
        }

        @Override
        double density(double z) {
            return FastMath.exp(z - FastMath.exp(z));
        }

        @Override
        double slope(double z) {
            return 1 - FastMath.exp(z);
        }

        @Override
        double bend(double z) {
            return -FastMath.exp(z);
        }
    },

    /** Exponential: Weibull with {@code σ = 1}. */
    EXPONENTIAL {
        @Override
        double above(double z) {
            return WEIBULL.above(z);
        }

        @Override
        double below(double z) {
            return WEIBULL.below(z);
        }

        @Override
        double density(double z) {
            return WEIBULL.density(z);
        }

        @Override
        double slope(double z) {
            return WEIBULL.slope(z);
        }

        @Override
        double bend(double z) {
            return WEIBULL.bend(z);
        }
    },

    /** Log-normal: z is standard normal. */
    LOGNORMAL {
        @Override
        double above(double z) {
            return Tails.normalBelow(-z);
        }

        @Override
        double below(double z) {
            return Tails.normalBelow(z);
        }

        @Override
        double density(double z) {
            return FastMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        }

        @Override
        double slope(double z) {
            return -z;
        }

        @Override
        double bend(double z) {
            return -1;
        }
    },

    /** Log-logistic: z is logistic, {@code F = 1 / (1 + exp(-z))}. */
    LOGLOGISTIC {
        @Override
        double above(double z) {
            return 1 / (1 + FastMath.exp(z));
        }

        @Override
        double below(double z) {
            return 1 / (1 + FastMath.exp(-z));
        }

        @Override
        double density(double z) {
            return below(z) * above(z);
        }

        @Override
        double slope(double z) {
            return above(z) - below(z);
        }

        @Override
        double bend(double z) {
            return -2 * density(z);
        }
    };

    /** Probability of more than {@code z}. */
    abstract double above(double z);

    /** Probability of less than {@code z}. */
    abstract double below(double z);

    abstract double density(double z);

    /** First derivative of the logarithm of the density. */
    abstract double slope(double z);

    /** Second derivative of the logarithm of the density. */
    abstract double bend(double z);

    /** Whether σ is estimated, not 1. */
    boolean scaled() {
        return this != EXPONENTIAL;
    }
}
