package org.infusionoutcomes.report.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Reporting;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.WellTime;

/** What is said of how long responders stayed well. */
public final class DurabilitySentences {

    private DurabilitySentences() {}

    /** How many responders were followed and what became of them, or that they are too few. */
    static String followed(String cohort, WellTime time, Estimand estimand, Reporting reporting) {
        String counts = Phrases.many(time.n(), "responder", "responders") + ", " + NumberText.count(time.events())
                + " of whom " + Phrases.hadEvent(estimand);
        if (!time.isEnough(reporting)) {
            return cohort + ": " + Phrases.INSUFFICIENT + " on durability (" + counts + "; at least "
                    + reporting.leastEntrants() + " responders and " + reporting.leastEvents() + " events are needed).";
        }
        String days = time.personDays().isPresent()
                ? ", over " + NumberText.count(Math.round(time.personDays().getAsDouble())) + " person-days"
                : "";
        return cohort + ": " + counts + days + ".";
    }

    /** The share still well on each day that has enough at risk, and the days that have not. */
    static String stillWell(String cohort, List<OnDay> days, Reporting reporting, String level) {
        List<String> said = new ArrayList<>();
        List<String> unsaid = new ArrayList<>();
        for (OnDay day : days) {
            if (day.isEnough(reporting)) {
                said.add(height(day) + limits(day, said.isEmpty() ? level + " interval " : "") + " at " + day.day()
                        + " days");
            } else {
                unsaid.add(String.valueOf(day.day()));
            }
        }
        String well = said.isEmpty() ? "" : "Estimated still well in " + cohort + ": " + Phrases.and(said) + ".";
        String few = unsaid.isEmpty()
                ? ""
                : "At " + Phrases.and(unsaid) + " days too few of " + cohort + " are at risk: " + Phrases.INSUFFICIENT
                        + ".";
        return (well + " " + few).strip();
    }

    /** The median time with its interval, or that it is not reached; empty where data are insufficient. */
    static String median(String cohort, WellTime time, Estimand estimand, Reporting reporting, String level) {
        if (!time.isEnough(reporting) || !time.medianGiven()) {
            return "";
        }
        String interval = "(" + level + " interval " + Cells.medianLimits(time) + ")";
        return time.median().isPresent()
                ? "The median time to " + Phrases.event(estimand) + " in " + cohort + " was "
                        + NumberText.days(time.median().getAsDouble()) + " days after the endpoint " + interval + "."
                : "The median time to " + Phrases.event(estimand) + " was not reached in " + cohort + " " + interval
                        + ".";
    }

    /** The two curves set side by side: hazard ratio with log-rank test. */
    static String compared(
            String first,
            String second,
            boolean bothEnough,
            Optional<Contrast> hazard,
            Estimand estimand,
            String level) {
        if (!bothEnough) {
            return "Durability: " + Phrases.INSUFFICIENT + " to compare " + first + " with " + second + ".";
        }
        if (hazard.isEmpty()) {
            return "Durability: a hazard ratio of " + first + " to " + second + " cannot be estimated from these data.";
        }
        Contrast c = hazard.get();
        String size = "hazard ratio " + NumberText.decimal(c.estimate(), 2) + " (" + level + " interval "
                + Phrases.decimals(c.limits(), 2) + Phrases.andP("log-rank", c.p()) + ")";
        String event = capital(Phrases.event(estimand));
        if (!c.limits().excludes(1)) {
            return event + " came about as soon in " + first + " as in " + second + ", as far as these data can tell: "
                    + size + ".";
        }
        return event + " came " + (c.estimate() > 1 ? "sooner" : "later") + " in " + first + " than in " + second + ": "
                + size + ".";
    }

    /** The hazard ratio where the visit gaps forbid to read it as a difference between the cohorts. */
    static String forbidden(String first, String second, Optional<Contrast> hazard, String level) {
        String size = hazard.map(c -> ": the hazard ratio of " + NumberText.decimal(c.estimate(), 2) + " (" + level
                        + " interval " + Phrases.decimals(c.limits(), 2) + Phrases.andP("log-rank", c.p())
                        + ") may be made by the visits")
                .orElse("");
        return "Durability of " + first + " and " + second + " cannot be compared from these curves as they are" + size
                + ".";
    }

    /** The difference of the restricted means. */
    static String meanDays(String first, String second, double tau, Contrast difference, String level) {
        return "Within the first " + NumberText.days(tau) + " days " + first + " responders stayed well "
                + NumberText.days(Math.abs(difference.estimate())) + " days "
                + (difference.estimate() < 0 ? "less" : "more") + " than " + second + " responders, on average ("
                + level + " interval of the difference " + Phrases.decimals(difference.limits(), 0) + " days).";
    }

    /** Whether the visits allow the curves to be set side by side. */
    static String gaps(String first, OptionalDouble a, String second, OptionalDouble b, double ratio) {
        if (a.isEmpty() || b.isEmpty()) {
            return "Visit gaps: " + Phrases.INSUFFICIENT + ", so it cannot be told whether the curves of " + first
                    + " and " + second + " can be compared.";
        }
        String seen = "Responders were scored every " + NumberText.days(a.getAsDouble()) + " days in " + first
                + " and every " + NumberText.days(b.getAsDouble()) + " days in " + second + " (medians). ";
        return gapsDiffer(a, b, ratio)
                ? seen + "These gaps differ by more than " + Phrases.plain(ratio)
                        + " times: the curves cannot be compared as they are, because a relapse is seen only at a visit"
                        + " and is seen later where visits are rarer."
                : seen + "These gaps do not differ by more than " + Phrases.plain(ratio)
                        + " times, so that visits alone do not forbid comparing the curves.";
    }

    /** Whether one median gap is more than so many times the other. */
    static boolean gapsDiffer(OptionalDouble a, OptionalDouble b, double ratio) {
        return a.isPresent()
                && b.isPresent()
                && Math.max(a.getAsDouble(), b.getAsDouble()) > ratio * Math.min(a.getAsDouble(), b.getAsDouble());
    }

    private static String height(OnDay day) {
        return NumberText.percent(day.estimate().getAsDouble(), day.entrants());
    }

    private static String limits(OnDay day, String before) {
        return day.limits()
                .map(l -> " (" + before + Phrases.shares(l, day.entrants()) + ")")
                .orElse("");
    }

    /** A text with its first letter large, to begin a sentence; it must not be empty. */
    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
