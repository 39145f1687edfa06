package org.infusionoutcomes.report.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.outcome.care.Delivered;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Line;

/** Delivery of care and adverse events in a report that is to be published: shares of the treated patients. */
record PublishedCare(PublishedTables tables, Plan plan) {

    private static final String DELIVERY = "delivery";
    private static final String SAFETY = "safety";

    Grid delivery() {
        int full = plan.series().inductionInfusions();
        String days = Delivered.FEWEST_DAYS + "\u2013" + Delivered.MOST_DAYS + " days";
        return tables.sideBySide(
                "Delivery of the induction",
                List.of(
                        tables.counts("Treated patients", DELIVERY, "n"),
                        tables.shareOf("Complete: " + full + " infusions or more", DELIVERY, "course=complete"),
                        tables.shareOf("Stopped early: fewer than " + full, DELIVERY, "course=stopped early"),
                        tables.shareOf(
                                "Complete, the first " + full + " in " + days, DELIVERY, "course=complete in time")),
                "All patients with an infusion whose endpoint window has closed, scored or not.");
    }

    Grid safety() {
        List<Line> lines = new ArrayList<>();
        lines.add(tables.shareOf("Any adverse event", SAFETY, "events=any"));
        lines.add(tables.shareOf("Serious", SAFETY, "events=serious"));
        plan.reading().adverseEvents().stream()
                .filter(word -> !word.equals("other"))
                .forEach(word -> lines.add(tables.shareOf(
                        word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1), SAFETY, "event=" + word)));
        lines.add(tables.shareOf("Other", SAFETY, "event=other"));
        return tables.sideBySide(
                "Treated patients with an adverse event in the first series",
                lines,
                "No row in the export\u2019s table is taken as no event; whoever asks more often finds more. An event after"
                        + " an infusion need not come from it. A dash: not in the export, or not recorded.");
    }

    /** Whether the export has a table of adverse events. */
    boolean hasSafety() {
        return plan.cohortNames().stream().anyMatch(c -> tables.exists(Key.of(SAFETY, c), "n"));
    }
}
