package org.infusionoutcomes.report.methods;

import java.util.List;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.Series;

/** What an induction, a baseline and an endpoint are. */
final class Courses {

    private Courses() {}

    static List<String> sentences(Plan plan) {
        Series series = plan.series();
        return List.of(
                "The induction is the first " + series.inductionInfusions() + " infusions on days up to "
                        + series.inductionWithinDays()
                        + ", or those marked as induction in the first series where the export marks them.",
                "An infusion " + series.newSeriesAfterDays()
                        + " days or more after the one before opens a new series; only a patient\u2019s first series is"
                        + " analysed.",
                align(series.alignDays()),
                "The baseline is the last total of the primary scale from "
                        + plan.baseline().withinDays()
                        + " days before the first infusion to its day; a total on an infusion\u2019s day counts as taken"
                        + " before it.",
                "The endpoint is the first total of the primary scale in its endpoint window, and not after a further"
                        + " infusion.",
                "A patient whose endpoint window had not closed at the export\u2019s cut-off is pending and in no figure but"
                        + " the flow.");
    }

    static String align(boolean alignDays) {
        return alignDays
                ? "A patient whose first infusion is after day 0 is shifted to begin on day 0."
                : "A patient whose first infusion is after day 0 is set aside.";
    }
}
