package org.infusionoutcomes.report.reading;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.plan.Reporting;

/**
 * What a curve says on one day.
 *
 * @param day on the curve's clock
 * @param estimate height of the curve, empty where follow-up has ended
 * @param limits its interval, empty where the height is 0 or 1
 * @param atRisk patients whose time is this day or later
 * @param entrants patients with whom the curve began
 */
public record OnDay(int day, OptionalDouble estimate, Optional<Limits> limits, long atRisk, long entrants) {

    /** Whether enough are at risk for the solid part of the curve. */
    public boolean isEnough(Reporting reporting) {
        return estimate.isPresent() && reporting.isSolid(atRisk, entrants);
    }

    /** Whether the height is 0 or 1, where a curve has no interval. */
    public boolean isAtAnEnd() {
        return estimate.isPresent() && (estimate.getAsDouble() == 0 || estimate.getAsDouble() == 1);
    }

    /** The other side of the curve: 1 minus its height, with the interval turned over. */
    public OnDay complement() {
        return new OnDay(
                day,
                estimate.isPresent() ? OptionalDouble.of(1 - estimate.getAsDouble()) : estimate,
                limits.map(l -> new Limits(1 - l.upper(), 1 - l.lower())),
                atRisk,
                entrants);
    }
}
