package org.infusionoutcomes.figure;

import java.util.Optional;
import org.infusionoutcomes.comparison.Curve;

/**
 * Where those who entered a curve are on a day: they add up to the entrants.
 *
 * @param atRisk those whose time is this day or later
 * @param censored those who left before this day without any event
 * @param events those with the event before this day
 */
record RiskCount(long atRisk, long censored, long events) {

    /** The counts on a day; empty where the curve ends before it with some still at risk, so that nobody knows. */
    static Optional<RiskCount> on(int day, Curve curve) {
        long censored = 0;
        long events = 0;
        boolean known = false;
        for (Curve.Point point : curve.points()) {
            if (point.day() >= day) {
                known = true;
                break;
            }
            censored += point.censored();
            events += point.events();
        }
        long atRisk = curve.entrants() - censored - events;
        return known || atRisk == 0 ? Optional.of(new RiskCount(atRisk, censored, events)) : Optional.empty();
    }
}
