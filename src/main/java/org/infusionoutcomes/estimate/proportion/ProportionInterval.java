package org.infusionoutcomes.estimate.proportion;

import java.util.Optional;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.Root;

/** Intervals of one proportion beside {@link Wilson}'s. Each constant names its R call. */
public enum ProportionInterval {

    /** Wilson's with continuity correction; {@code prop.test(x, n)}. */
    WILSON_CORRECTED {
        @Override
        Interval limits(double x, double n, double level) {
            double z = Level.z(level);
            double p = x / n;
            double q = 1 - p;
            double low = 2 * x + z * z - 1 - z * Math.sqrt(z * z - 2 - 1 / n + 4 * p * (n * q + 1));
            double high = 2 * x + z * z + 1 + z * Math.sqrt(z * z + 2 - 1 / n + 4 * p * (n * q - 1));
            double width = 2 * (n + z * z);
            return new Interval(x == 0 ? 0 : Math.max(0, low / width), x == n ? 1 : Math.min(1, high / width));
        }
    },

    /** Clopper and Pearson's exact interval; {@code binom.test(x, n)}. */
    CLOPPER_PEARSON {
        @Override
        Interval limits(double x, double n, double level) {
            double tail = Level.tail(level);
            return new Interval(
                    x == 0 ? 0 : BetaQuantile.lower(x, n - x + 1, tail),
                    x == n ? 1 : BetaQuantile.upper(x + 1, n - x, tail));
        }
    },

    /** Quantiles of the posterior under Jeffreys' prior, 0 and 1 at the ends; {@code qbeta(p, x + 0.5, n - x + 0.5)}. */
    JEFFREYS {
        @Override
        Interval limits(double x, double n, double level) {
            double tail = Level.tail(level);
            return new Interval(
                    x == 0 ? 0 : BetaQuantile.lower(x + 0.5, n - x + 0.5, tail),
                    x == n ? 1 : BetaQuantile.upper(x + 0.5, n - x + 0.5, tail));
        }
    },

    /** Agresti and Coull's, which may leave [0, 1]; {@code binom::binom.agresti.coull(x, n)}. */
    AGRESTI_COULL {
        @Override
        Interval limits(double x, double n, double level) {
            double z = Level.z(level);
            double trials = n + z * z;
            double p = (x + z * z / 2) / trials;
            return Interval.around(p, z * Math.sqrt(p * (1 - p) / trials));
        }
    },

    /** The exact interval with half of the probability of what was seen; {@code exactci::binom.exact(midp = TRUE)}. */
    MID_P {
        @Override
        Interval limits(double x, double n, double level) {
            double tail = Level.tail(level);
            return new Interval(
                    x == 0 ? 0 : Root.of(0, 1, p -> midAbove(x, n, p) >= tail),
                    x == n ? 1 : Root.of(0, 1, p -> midAbove(n - x, n, 1 - p) <= tail));
        }

        private double midAbove(double x, double n, double p) {
            double from = x == 0 ? 1 : Beta.regularizedBeta(p, x, n - x + 1);
            double after = x == n ? 0 : Beta.regularizedBeta(p, x + 1, n - x);
            return (from + after) / 2;
        }
    },

    /** The textbook's {@code p ± z √(p (1 - p) / n)}, which may leave [0, 1]; not for use with few. */
    WALD {
        @Override
        Interval limits(double x, double n, double level) {
            double p = x / n;
            return Interval.around(p, Level.z(level) * Math.sqrt(p * (1 - p) / n));
        }
    },

    /** Symmetric in the log odds; empty at 0 and n. */
    LOGIT {
        @Override
        Interval limits(double x, double n, double level) {
            double reach = Level.z(level) * Math.sqrt(1 / x + 1 / (n - x));
            double odds = x / (n - x);
            return new Interval(1 / (1 + FastMath.exp(reach) / odds), 1 / (1 + FastMath.exp(-reach) / odds));
        }
    };

    abstract Interval limits(double x, double n, double level);

    /**
     * The interval.
     *
     * @param x successes, 0 to {@code n}
     * @param n trials, 1 or more
     * @param level two-sided, inside (0, 1)
     * @return empty only for {@link #LOGIT} at 0 and n
     * @throws IllegalArgumentException if {@code x}, {@code n} or {@code level} is out of range
     */
    public Optional<Interval> of(long x, long n, double level) {
        Counts.check(x, n);
        Level.tail(level);
        return this == LOGIT && (x == 0 || x == n)
                ? Optional.empty()
                : Optional.of(limits((double) x, (double) n, level));
    }
}
