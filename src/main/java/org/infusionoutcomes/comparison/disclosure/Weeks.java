package org.infusionoutcomes.comparison.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.comparison.result.Curve;

/**
 * Spans of whole weeks.
 *
 * @param last week of the span; week 0 is day 0 alone, week 1 the days 1 to 7
 * @param events in it
 * @param censored in it
 */
record Weeks(int last, long events, long censored) {

    /** The days of a curve in single weeks, each that follow-up reached, days rounded up. */
    static List<Weeks> of(Curve curve) {
        List<Weeks> weeks = new ArrayList<>();
        for (Curve.Point point : curve.points()) {
            int week = (point.day() + 6) / 7;
            while (weeks.size() <= week) {
                weeks.add(new Weeks(weeks.size(), 0, 0));
            }
            Weeks so = weeks.get(week);
            weeks.set(week, new Weeks(week, so.events + point.events(), so.censored + point.censored()));
        }
        return weeks;
    }

    /** The same with those of day 0 counted in the first week, where there is one. */
    static List<Weeks> withoutDayZero(List<Weeks> weeks) {
        List<Weeks> moved = new ArrayList<>(weeks);
        if (moved.size() > 1) {
            moved.set(1, moved.get(0).and(moved.get(1)));
            moved.set(0, new Weeks(0, 0, 0));
        }
        return moved;
    }

    Weeks and(Weeks next) {
        return new Weeks(next.last, events + next.events, censored + next.censored);
    }

    boolean isLarge(SmallCounts small) {
        return small.areLarge(events, censored);
    }

    /**
     * Joins spans, from the left and as few as possible, until none has small counts; what is left at the end goes to those
     * before it. Empty where even all together have small counts.
     */
    static List<Weeks> joined(List<Weeks> spans, SmallCounts small) {
        List<Weeks> joined = new ArrayList<>();
        Weeks open = null;
        for (Weeks span : spans) {
            open = open == null ? span : open.and(span);
            if (open.isLarge(small)) {
                joined.add(open);
                open = null;
            }
        }
        while (open != null && !joined.isEmpty() && !open.isLarge(small)) {
            open = joined.remove(joined.size() - 1).and(open);
        }
        if (open != null && open.isLarge(small)) {
            joined.add(open);
        }
        return joined;
    }
}
