package org.infusionoutcomes.report.methods;

import java.util.List;
import org.infusionoutcomes.plan.Reading;

/** How the cells of the export were understood. */
final class Readings {

    private Readings() {}

    static List<String> sentences(Reading reading) {
        return List.of(
                "Where a clinician and the patient rated the same scale at the same time, the " + rater(reading.rater())
                        + " rating is analysed.",
                "A total is missing where the cell is empty or says " + quoted(reading.missing()) + ", in any case.",
                "Days from " + reading.earliestDay() + " to " + reading.latestDay() + " are accepted.",
                "A compressed file may expand to " + reading.expandedMegabytesAtMost() + " megabytes.",
                reading.subgroups().isEmpty()
                        ? "No further columns were read as subgroups."
                        : "Read as subgroups beside the known columns: " + Methods.and(reading.subgroups()) + ".",
                "Adverse events are counted as " + Methods.and(reading.adverseEvents())
                        + "; any other word counts as other.");
    }

    private static String rater(String rater) {
        return rater.equals("self") ? "patient\u2019s own" : "clinician\u2019s";
    }

    private static String quoted(List<String> words) {
        return words.isEmpty()
                ? "nothing else"
                : String.join(
                        ", ", words.stream().map(w -> "\u201C" + w + "\u201D").toList());
    }
}
