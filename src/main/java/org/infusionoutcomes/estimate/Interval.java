package org.infusionoutcomes.estimate;

/**
 * A confidence interval, on the scale of its estimate. A limit may be infinite where the method says so.
 *
 * @param lower lower limit, at most {@code upper}
 * @param upper upper limit
 */
public record Interval(double lower, double upper) {

    /** Refuses limits that are the wrong way round or not numbers. */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("An interval cannot go from " + lower + " to " + upper);
        }
    }

    /** The interval {@code estimate ± reach}. */
    public static Interval around(double estimate, double reach) {
        return new Interval(estimate - reach, estimate + reach);
    }
}
