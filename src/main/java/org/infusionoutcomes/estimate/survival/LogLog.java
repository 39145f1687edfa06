package org.infusionoutcomes.estimate.survival;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.Interval;

/** Limits that are symmetric on the scale log(-log p), so that they cannot leave [0, 1]. */
final class LogLog {

    private LogLog() {}

    /**
     * {@code p ^ exp(± z se / (p ln p))}; empty where {@code p} is 0 or 1 and the scale has no place for it.
     *
     * @param p a share
     * @param se standard error of {@code p}
     * @param z standard normal quantile of the level
     */
    static Optional<Interval> interval(double p, double se, double z) {
        if (p <= 0 || p >= 1) {
            return Optional.empty();
        }
        double log = FastMath.log(p);
        double reach = Math.abs(z * se / (p * log));
        return Optional.of(
                new Interval(FastMath.exp(log * FastMath.exp(reach)), FastMath.exp(log * FastMath.exp(-reach))));
    }
}
