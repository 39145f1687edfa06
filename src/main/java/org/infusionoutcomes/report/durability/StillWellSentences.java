package org.infusionoutcomes.report.durability;

import java.util.Optional;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.OnDay;

/** How many responders of each cohort were still well on the day of the headline. */
public final class StillWellSentences {

    private StillWellSentences() {}

    /** The two primary curves on a day in one sentence. */
    public static String compared(Material m, int day) {
        Optional<OnDay> first = onDay(m, m.first(), day);
        Optional<OnDay> second = onDay(m, m.second(), day);
        Optional<Contrast> difference = Contrast.read(
                m.numbers(), m.primary(m.plan().comparisonName()).at(day), "difference", "difference_", "");
        if (first.isEmpty() || second.isEmpty() || difference.isEmpty()) {
            return insufficient(m.first(), m.second(), day);
        }
        return compared(m.first(), first.get(), m.second(), second.get(), difference.get(), Phrases.level(m.plan()));
    }

    /** A curve's value where it may be spoken of. */
    private static Optional<OnDay> onDay(Material m, String cohort, int day) {
        PrimaryCurves curves = new PrimaryCurves(m);
        return curves.on(cohort, day).filter(d -> curves.isEnough(cohort) && d.isEnough(m.reporting()));
    }

    /** The sentence for a day on which too few were followed for the two cohorts to be compared. */
    public static String insufficient(String first, String second, int day) {
        return "Still well " + Headline.after(day) + ": " + Phrases.INSUFFICIENT + " to compare " + first + " with "
                + second + ".";
    }

    /** Says of which fewer are well where the interval leaves out 0, and that chance could do it otherwise. */
    public static String compared(String first, OnDay a, String second, OnDay b, Contrast difference, String level) {
        long n = Math.min(a.entrants(), b.entrants());
        String size = Phrases.percentNumber(difference.estimate(), n) + " percentage points (" + level + " interval "
                + Phrases.percentagePoints(difference.limits(), n) + ")";
        String when = Headline.after(a.day());
        if (!difference.limits().excludes(0)) {
            return "Still well " + when + " were " + height(a) + " of " + first + " and " + height(b) + " of " + second
                    + " responders; the difference of " + size + " is within what chance alone can give.";
        }
        return (difference.estimate() < 0 ? "Fewer " : "More ") + first + " than " + second
                + " responders were still well " + when + ": " + height(a) + " against " + height(b)
                + ", a difference of " + size + ".";
    }

    private static String height(OnDay day) {
        return NumberText.percent(day.estimate().getAsDouble(), day.entrants());
    }
}
