package org.infusionoutcomes.estimate.survival.group;

import org.apache.commons.math3.util.FastMath;

/** What a test of the log-rank family gives to each event time. */
@FunctionalInterface
public interface LogRankWeight {

    /** 1: the log-rank test. */
    LogRankWeight LOG_RANK = (n, before, peto) -> 1;

    /** {@code S(t-)}: R's {@code survdiff(rho = 1)}, Peto and Peto's test as R has it. */
    LogRankWeight SURVIVAL_BEFORE = (n, before, peto) -> before;

    /** Peto and Peto's own estimate {@code S̃(t) = Π (1 - d / (n + 1))}. */
    LogRankWeight PETO = (n, before, peto) -> peto;

    /** {@code S̃(t) n / (n + 1)}: Andersen's modification of Peto and Peto. */
    LogRankWeight PETO_MODIFIED = (n, before, peto) -> peto * n / (n + 1);

    /** The number at risk: Gehan's test. */
    LogRankWeight GEHAN = (n, before, peto) -> n;

    /** The root of the number at risk: Tarone and Ware's test. */
    LogRankWeight TARONE_WARE = (n, before, peto) -> Math.sqrt(n);

    /** {@code S(t-)^p (1 - S(t-))^q}: Fleming and Harrington's tests. */
    static LogRankWeight flemingHarrington(double p, double q) {
        return (n, before, peto) -> FastMath.pow(before, p) * FastMath.pow(1 - before, q);
    }

    /**
     * The weight of an event time.
     *
     * @param atRisk in all groups
     * @param before the pooled Kaplan-Meier curve just before the time
     * @param peto Peto and Peto's estimate at the time
     */
    double of(double atRisk, double before, double peto);
}
