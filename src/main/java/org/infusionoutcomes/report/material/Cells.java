package org.infusionoutcomes.report.material;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Reporting;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.Quartiles;
import org.infusionoutcomes.report.reading.Share;
import org.infusionoutcomes.report.reading.WellTime;

/** How a number stands in a table: the number, and below it its interval and counts. */
public final class Cells {

    /** A number that does not exist, such as a median that is not reached. */
    public static final Cell NONE = new Cell("\u2013", "");
    /** Nothing belongs here. */
    public static final Cell BLANK = new Cell("", "");
    /** A number that this export does not give, though others may. */
    public static final Cell NOT_HERE = new Cell("\u2013", "not in this export");

    private Cells() {}

    /** A count, with its thousands apart. */
    public static Cell count(long n) {
        return Cell.of(NumberText.count(n));
    }

    /** A number that too few patients stand behind; the detail says how many they are. */
    public static Cell insufficient(String detail) {
        return new Cell(Phrases.INSUFFICIENT, detail);
    }

    /** Percent, interval, counts. */
    public static Cell share(Optional<Share> share, Reporting reporting) {
        if (share.isEmpty()) {
            return NOT_HERE;
        }
        Share s = share.get();
        if (!s.isEnough(reporting)) {
            return insufficient(Phrases.eventsOf(s));
        }
        String limits = s.limits().map(l -> Phrases.shares(l, s.n()) + "; ").orElse("");
        return new Cell(NumberText.percent(s.estimate().getAsDouble(), s.n()), limits + Phrases.eventsOf(s));
    }

    /** Median; the quartiles, and how many numbers there are of how many. */
    public static Cell quartiles(Optional<Quartiles> quartiles, DoubleFunction<String> text, Reporting reporting) {
        if (quartiles.isEmpty()) {
            return NOT_HERE;
        }
        Quartiles q = quartiles.get();
        String counts = "n = " + NumberText.count(q.n()) + (q.of() == q.n() ? "" : " of " + NumberText.count(q.of()));
        if (!q.isEnough(reporting)) {
            return insufficient(counts);
        }
        Quartiles.Middle middle = q.middle().orElseThrow();
        return new Cell(
                text.apply(middle.median()),
                Phrases.range(text.apply(middle.lower()), text.apply(middle.upper())) + "; " + counts);
    }

    /** Difference of two shares in percentage points, interval, p. */
    public static Cell difference(
            Optional<Share> first, Optional<Share> second, Optional<Contrast> contrast, Reporting r) {
        if (first.isEmpty() || second.isEmpty()) {
            return NOT_HERE;
        }
        if (!first.get().isEnough(r) || !second.get().isEnough(r)) {
            return insufficient("");
        }
        long n = Math.min(first.get().n(), second.get().n());
        return contrast.map(c -> new Cell(
                        Phrases.percentNumber(c.estimate(), n) + " pp",
                        Phrases.percentagePoints(c.limits(), n) + Phrases.andP("", c.p())))
                .orElse(NOT_HERE);
    }

    /** A ratio or difference with so many decimals, interval, p. */
    public static Cell contrast(Optional<Contrast> contrast, boolean enough, int places, String unit, String test) {
        if (!enough) {
            return insufficient("");
        }
        return contrast.map(c -> new Cell(
                        NumberText.decimal(c.estimate(), places) + unit,
                        Phrases.decimals(c.limits(), places) + Phrases.andP(test, c.p())))
                .orElse(NONE);
    }

    /** Height of a curve on a day, interval, number at risk; an end with few at risk is marked as such. */
    public static Cell onDay(Optional<OnDay> onDay, boolean curveIsEnough, Reporting reporting) {
        if (onDay.isEmpty()) {
            return NOT_HERE;
        }
        OnDay d = onDay.get();
        String atRisk = (d.atRisk() == 0 ? "nobody" : NumberText.count(d.atRisk())) + " at risk";
        if (!curveIsEnough || !d.isEnough(reporting)) {
            return insufficient(d.isAtAnEnd() ? "the curve stands at " + height(d) + " with " + atRisk : atRisk);
        }
        String limits =
                d.limits().map(l -> Phrases.shares(l, d.entrants()) + "; ").orElse("");
        return new Cell(height(d), limits + atRisk);
    }

    /** Median days with its interval. */
    public static Cell median(Optional<WellTime> time, Reporting reporting) {
        if (time.isEmpty() || !time.get().medianGiven()) {
            return NOT_HERE;
        }
        WellTime t = time.get();
        return t.isEnough(reporting)
                ? new Cell(
                        t.median().isPresent() ? reached(t.median()) + " days" : "not reached",
                        t.medianLower().isEmpty() && t.medianUpper().isEmpty() ? "" : medianLimits(t))
                : insufficient("");
    }

    /** Limits of a median, the open side in words. */
    public static String medianLimits(WellTime time) {
        if (time.medianLower().isEmpty() && time.medianUpper().isEmpty()) {
            return "not reached";
        }
        return time.medianLower().isPresent() && time.medianUpper().isPresent()
                ? Phrases.range(reached(time.medianLower()), reached(time.medianUpper()))
                : reached(time.medianLower()) + " to " + reached(time.medianUpper());
    }

    private static String reached(OptionalDouble days) {
        return days.isPresent() ? NumberText.days(days.getAsDouble()) : "not reached";
    }

    private static String height(OnDay d) {
        double height = d.estimate().getAsDouble();
        return NumberText.percent(height, d.isAtAnEnd() ? 1 : d.entrants());
    }
}
