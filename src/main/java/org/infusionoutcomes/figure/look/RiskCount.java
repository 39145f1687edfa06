package org.infusionoutcomes.figure.look;

import org.infusionoutcomes.comparison.result.Curve;

/**
 * Where those who entered a curve are on a day: they add up to the entrants.
 *
 * @param isKnown false where the curve ends before this day with some still at risk
 * @param atRisk those whose time is this day or later
 * @param censored those who left before this day without any event
 * @param events those with the event before this day
 */
record RiskCount(boolean isKnown, long atRisk, long censored, long events) {

    static RiskCount on(int day, Curve curve) {
        long censored = 0;
        long events = 0;
        boolean isSeen = false;
        for (Curve.Point point : curve.points()) {
            if (point.day() >= day) {
                isSeen = true;
                break;
            }
            censored += point.censored();
            events += point.events();
        }
        long atRisk = curve.entrants() - censored - events;
        return new RiskCount(isSeen || atRisk == 0, atRisk, censored, events);
    }

    /**
     * The same of a curve of which only the ends of steps are known: on the day on which a step ends, those who are still
     * followed after it, and those who left up to it; unknown on other days.
     */
    static RiskCount after(int day, Curve curve) {
        long censored = 0;
        long events = 0;
        boolean isEnd = false;
        for (Curve.Point point : curve.points()) {
            if (point.day() <= day) {
                censored += point.censored();
                events += point.events();
                isEnd = point.day() == day;
            }
        }
        return new RiskCount(isEnd, curve.entrants() - censored - events, censored, events);
    }
}
