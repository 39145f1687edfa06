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
                missing(reading.missing()),
                "Days from " + reading.earliestDay() + " to " + reading.latestDay() + " are accepted.",
                "A compressed file may expand to " + reading.expandedMegabytesAtMost() + " megabytes.",
                reading.subgroups().isEmpty()
                        ? "No further columns were read as subgroups."
                        : "Read as subgroups beside the known columns: " + Methods.and(reading.subgroups()) + ".",
                adverseEvents(reading.adverseEvents()));
    }

    private static String rater(String rater) {
        return rater.equals("self") ? "patient\u2019s own" : "clinician\u2019s";
    }

    static String missing(List<String> words) {
        String says = String.join(", ", words.stream().map(Readings::quoted).toList());
        return "A total is missing where the cell is empty"
                + (words.isEmpty() ? "." : " or says " + says + " in any case.");
    }

    static String adverseEvents(List<String> words) {
        return words.isEmpty()
                ? "Adverse events, where the export has them, are all counted as other."
                : "Adverse events, where the export has them, are counted as " + Methods.and(words)
                        + ", any other word as other.";
    }

    private static String quoted(String word) {
        return "\u201C" + word + "\u201D";
    }
}
