package org.infusionoutcomes.estimate.chart;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** Cumulative sums over patients in the order in which they were seen. */
public final class Cusum {

    private Cusum() {}

    /**
     * The sum of log-likelihood ratios of one share of events against another, never below 0: it rises where events are
     * as frequent as under the second.
     *
     * <pre>
     *   C_i = max(0, C_(i-1) + w_i),   w = ln(p1/p0) with an event, ln((1 - p1)/(1 - p0)) without
     * </pre>
     *
     * @param events of each patient
     * @param p0 share in control, inside (0, 1)
     * @param p1 share to be detected, inside (0, 1)
     * @return one sum a patient
     * @throws IllegalArgumentException if a share is out of range
     * @see <a href="https://doi.org/10.1093/biostatistics/1.4.441">Steiner et al. (2000)</a>
     */
    public static List<Double> upper(List<Boolean> events, double p0, double p1) {
        check(p0);
        check(p1);
        double with = FastMath.log(p1 / p0);
        double without = FastMath.log((1 - p1) / (1 - p0));
        List<Double> sums = new ArrayList<>();
        double sum = 0;
        for (boolean event : events) {
            sum = Math.max(0, sum + (event ? with : without));
            sums.add(sum);
        }
        return sums;
    }

    /**
     * Events seen less events expected, {@code Σ (y_i - p0)}, after each patient.
     *
     * @param p0 expected share, inside (0, 1)
     * @throws IllegalArgumentException if the share is out of range
     */
    public static List<Double> observedMinusExpected(List<Boolean> events, double p0) {
        check(p0);
        List<Double> sums = new ArrayList<>();
        double sum = 0;
        for (boolean event : events) {
            sum += (event ? 1 : 0) - p0;
            sums.add(sum);
        }
        return sums;
    }

    private static void check(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("A share must lie inside (0, 1), got " + share);
        }
    }
}
