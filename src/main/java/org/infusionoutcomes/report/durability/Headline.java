package org.infusionoutcomes.report.durability;

import java.util.List;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.WellTime;

/** What of durability stands in a headline: one day on the curves, and the median. */
public final class Headline {

    private static final int DAY = 56;

    private Headline() {}

    /** The day that stands in the headline of the plan's report. */
    public static int day(Material m) {
        return day(m.plan().durability().days());
    }

    /** The day that stands in the headline: 56 where curves are read there, else the first. */
    public static int day(List<Integer> days) {
        return days.contains(DAY) ? DAY : days.get(0);
    }

    /** {@code at 8 weeks (day 56)}, or the day alone where it is no whole number of weeks. */
    public static String after(int day) {
        return day % 7 == 0 ? "at " + Phrases.many(day / 7, "week", "weeks") + " (day " + day + ")" : "at day " + day;
    }

    /** The share still well on a day, and its difference. */
    public static Line stillWell(Material m, int day) {
        return m.line("Still well " + after(day), c -> stillWell(m, c, day), DurabilityContrasts.onDay(m, day));
    }

    /** The median time to the event, and the hazard ratio. */
    public static Line medianTime(Material m) {
        return m.line(
                "Median time to " + Phrases.event(m.plan().durability().estimand()),
                c -> Cells.median(WellTime.read(m.numbers(), m.primary(c)), m.reporting()),
                new PrimaryCurves(m).hazard());
    }

    private static Cell stillWell(Material m, String cohort, int day) {
        Key key = m.primary(cohort);
        boolean enough = WellTime.read(m.numbers(), key)
                .map(t -> t.isEnough(m.reporting()))
                .orElse(false);
        return Cells.onDay(WellTime.on(m.numbers(), key, day), enough, m.reporting());
    }
}
