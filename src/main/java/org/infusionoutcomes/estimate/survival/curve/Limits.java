package org.infusionoutcomes.estimate.survival.curve;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.Interval;

/**
 * The scale on which the limits of a survival curve are symmetric. The limits are those of R's
 * {@code survfit(conf.type = …)}, kept inside [0, 1].
 */
public enum Limits {

    /** {@code S ± z se}. */
    PLAIN {
        @Override
        Interval of(double p, double logError, double z) {
            return Interval.around(p, z * logError * p);
        }
    },

    /** {@code S exp(± z se / S)}. */
    LOG {
        @Override
        Interval of(double p, double logError, double z) {
            double log = FastMath.log(p);
            return new Interval(FastMath.exp(log - z * logError), FastMath.exp(log + z * logError));
        }
    },

    /** {@code S ^ exp(± z se / (S ln S))}; empty where S is 1. */
    LOG_LOG {
        @Override
        Interval of(double p, double logError, double z) {
            double log = FastMath.log(p);
            double reach = z * logError / -log;
            return new Interval(FastMath.exp(log * FastMath.exp(reach)), FastMath.exp(log * FastMath.exp(-reach)));
        }

        @Override
        boolean hasOne() {
            return false;
        }
    },

    /** Symmetric in {@code ln(S / (1 - S))}; empty where S is 1. */
    LOGIT {
        @Override
        Interval of(double p, double logError, double z) {
            double odds = FastMath.log(p / (1 - p));
            double reach = z * logError / (1 - p);
            return new Interval(1 / (1 + FastMath.exp(reach - odds)), 1 / (1 + FastMath.exp(-reach - odds)));
        }

        @Override
        boolean hasOne() {
            return false;
        }
    },

    /** Symmetric in {@code arcsin √S}; empty where S is 1. */
    ARCSIN {
        @Override
        Interval of(double p, double logError, double z) {
            double angle = FastMath.asin(Math.sqrt(p));
            double reach = z * logError * Math.sqrt(p / (1 - p)) / 2;
            double low = FastMath.sin(Math.max(0, angle - reach));
            double high = FastMath.sin(Math.min(Math.PI / 2, angle + reach));
            return new Interval(low * low, high * high);
        }

        @Override
        boolean hasOne() {
            return false;
        }
    };

    abstract Interval of(double p, double logError, double z);

    /** Whether a share of exactly 1 has a place on the scale. */
    boolean hasOne() {
        return true;
    }

    /**
     * The limits of one share.
     *
     * @param p a share
     * @param logError standard error of {@code p} divided by {@code p}
     * @param z standard normal quantile of the level
     * @return inside [0, 1]; empty where {@code p} is 0, or where it is 1 and the scale has no place for that
     */
    public Optional<Interval> interval(double p, double logError, double z) {
        if (p <= 0 || p > 1 || (p == 1 && !hasOne())) {
            return Optional.empty();
        }
        Interval limits = of(p, logError, z);
        return Optional.of(new Interval(Math.max(0, limits.lower()), Math.min(1, limits.upper())));
    }
}
