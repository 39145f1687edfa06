package org.infusionoutcomes.report.care;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Reporting;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Harm;

/** What is said of adverse events. */
public final class SafetySentences {

    static final String NOT_GIVEN =
            "The export has no table of adverse events (adverse_events.csv was not given). Nothing is known here of adverse"
                    + " events; it does not follow that none occurred.";

    /** What a row that is not there is taken for. */
    static final String NO_ROW =
            "No row is taken as no event: what was not asked, or not written down, cannot be seen here.";

    /** Below this share of patients with a row the table is hardly kept. */
    private static final double FEW = 0.1;

    private SafetySentences() {}

    /** Who had an adverse event, and how often infusions were followed by one. */
    public static String occurred(String what, String cohort, Harm harm, Reporting reporting, String level) {
        if (!harm.isEnough(reporting)) {
            return what + " in " + cohort + ": " + Phrases.INSUFFICIENT + " (" + Phrases.eventsOf(harm.patients())
                    + " patients).";
        }
        if (harm.isNone()) {
            return what + " in " + cohort + ": " + none(harm, level) + ".";
        }
        return what + " in " + cohort + ": " + Phrases.shareOf(harm.patients(), level) + " of the patients; "
                + rate(harm) + " per 100 infusions (" + NumberText.count(harm.infusionsWith()) + " of "
                + NumberText.count(harm.infusions()) + "; " + level + " interval " + limits(harm) + "), of these "
                + NumberText.count(harm.sameDay()) + " on the infusion\u2019s own day.";
    }

    /** Serious events where the export hardly says which were: a lower bound at best, and no share. */
    public static String seriousNotRecorded(String cohort, long recorded, long rows, long patients) {
        return "Serious adverse events in " + cohort + ": not recorded ("
                + (recorded == 0
                        ? "the export says of none of "
                        : "the export says of " + NumberText.count(recorded) + " of ")
                + Phrases.many(rows, "event", "events") + " whether it was serious)"
                + (patients == 0
                        ? "; it does not follow that none was."
                        : "; at least " + Phrases.many(patients, "patient", "patients") + " had one.");
    }

    /** How many events carry no word of the plan: any of its words may be among them. */
    public static Optional<String> otherWords(String cohort, long other, long rows) {
        return other == 0
                ? Optional.empty()
                : Optional.of(cohort + ": " + NumberText.count(other) + " of " + Phrases.many(rows, "event", "events")
                        + " of the first series carry a word that the plan does not list and are counted as other; an event"
                        + " that is not seen above may be among them.");
    }

    /** That an event was not recorded, and how often it could be all the same. */
    static String none(Harm harm, String level) {
        return "recorded in none of " + Phrases.many(harm.patients().n(), "patient", "patients") + "; the " + level
                + " interval still reaches up to "
                + NumberText.percent(
                        harm.patients().limits().orElseThrow().upper(),
                        harm.patients().n())
                + " of patients (Wilson) and "
                + number(harm.limits().orElseThrow().upper())
                + " per 100 infusions (exact)";
    }

    /** The events of a list of which none was recorded, told once. */
    public static Optional<String> neverSeen(
            String cohort, List<String> events, Harm any, Reporting reporting, String level) {
        return events.isEmpty() || !any.isEnough(reporting)
                ? Optional.empty()
                : Optional.of(
                        "Not seen in " + cohort + " (" + Phrases.and(events) + "): each " + none(any, level) + ".");
    }

    /** How many patients the table speaks of at all, and what that says where they are few. */
    public static String rows(String cohort, long withRow, long n) {
        String few = withRow < FEW * n
                ? " So few suggest that events were hardly written down: take the shares for lower bounds."
                : "";
        return cohort + ": " + NumberText.count(withRow) + " of " + Phrases.patients(n) + " have any row in the table."
                + few;
    }

    /** What stands in no line of the table. */
    public static String leftOut(
            String cohort, long outside, long pending, long pendingInfusions, long any, OptionalLong serious) {
        String of = Phrases.many(pending, "pending patient", "pending patients");
        return cohort + ", not counted above: " + Phrases.many(outside, "event", "events")
                + " before the first infusion or after a new series began"
                + (pending == 0
                        ? "; no patient is pending."
                        : "; of " + of + " with " + Phrases.many(pendingInfusions, "infusion", "infusions") + ", "
                                + NumberText.count(any) + " with an event and "
                                + (serious.isPresent()
                                        ? NumberText.count(serious.getAsLong()) + " with a serious one."
                                        : "whether one was serious is not recorded."));
    }

    static String rate(Harm harm) {
        return number(harm.per100().orElseThrow());
    }

    static String limits(Harm harm) {
        return Phrases.range(
                number(harm.limits().orElseThrow().lower()),
                number(harm.limits().orElseThrow().upper()));
    }

    /** Rates below 10 are small numbers: two decimals. */
    private static String number(double rate) {
        return NumberText.decimal(rate, rate < 10 ? 2 : 1);
    }
}
