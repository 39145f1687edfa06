package org.infusionoutcomes.estimate;

import org.apache.commons.math3.util.FastMath;

/** The interval of a difference of two independent estimates from the interval of each: squares of the arms are added. */
public final class IndependentDifference {

    private IndependentDifference() {}

    /**
     * The interval of {@code x1 - x2}:
     *
     * <pre>
     *   lower = x1 - x2 - √((x1 - l1)² + (u2 - x2)²)
     *   upper = x1 - x2 + √((u1 - x1)² + (x2 - l2)²)
     * </pre>
     *
     * Keeps the asymmetry of each interval. With Wilson's limits of two shares it is Newcombe's; with limits {@code x ± z se}
     * it is {@code x1 - x2 ± z √(se1² + se2²)}.
     *
     * @param x1 the first estimate
     * @param first its interval, around {@code x1}
     * @param x2 the second estimate, independent of the first
     * @param second its interval, of the same level
     * @throws IllegalArgumentException if an estimate lies outside its interval
     * @see <a href="https://doi.org/10.1002/sim.3095">Zou and Donner (2008)</a>
     */
    public static Interval of(double x1, Interval first, double x2, Interval second) {
        refuseOutside(x1, first);
        refuseOutside(x2, second);
        double down = FastMath.hypot(x1 - first.lower(), second.upper() - x2);
        double up = FastMath.hypot(first.upper() - x1, x2 - second.lower());
        return new Interval(x1 - x2 - down, x1 - x2 + up);
    }

    /** An end that equals the estimate but for rounding is inside. */
    private static void refuseOutside(double x, Interval interval) {
        double slack = 1e-9 * Math.max(1, Math.abs(x));
        if (!(interval.lower() <= x + slack && x - slack <= interval.upper())) {
            throw new IllegalArgumentException("The estimate " + x + " lies outside " + interval);
        }
    }
}
