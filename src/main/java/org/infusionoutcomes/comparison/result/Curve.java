package org.infusionoutcomes.comparison.result;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A curve of the report: some rows of {@code curves.csv}.
 *
 * @param name {@code durability} (share still well), {@code competing_relapse} and {@code competing_further_infusion}
 *     (cumulative incidences), {@code first_response} (share still without a response), or of the intervals between
 *     visits {@code interval_left_end} (every event as early as it can have been) and {@code interval_npmle}, whose
 *     limits are its lowest and highest course and whose estimate is the highest
 * @param cohort a cohort's name
 * @param rule a relapse rule's name, empty where none applies
 * @param estimand an estimand's name, empty where none applies
 * @param points days rising; the first is day 0, where the curve begins
 */
public record Curve(String name, String cohort, String rule, String estimand, List<Point> points) {

    /** Copies the points, so that nobody can change them later. */
    public Curve {
        points = List.copyOf(points);
    }

    /** How many entered the curve. */
    public long entrants() {
        return points.isEmpty() ? 0 : points.get(0).atRisk();
    }

    /**
     * One day of a curve.
     *
     * @param day whole days on the curve's clock
     * @param atRisk those whose time is this day or later
     * @param events events on this day, of the curve's own kind
     * @param censored those who left on this day without any event
     * @param estimate height of the curve from this day on; a share
     * @param lower lower limit, empty where it is not defined
     * @param upper upper limit
     */
    public record Point(
            int day,
            long atRisk,
            long events,
            long censored,
            double estimate,
            OptionalDouble lower,
            OptionalDouble upper) {}
}
