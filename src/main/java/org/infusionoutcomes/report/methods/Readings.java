package org.infusionoutcomes.report.methods;

import java.util.List;
import java.util.Map;
import org.infusionoutcomes.plan.Reading;
import org.infusionoutcomes.plan.scale.ItemDomains;
import org.infusionoutcomes.plan.scale.ItemRule;

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
                items(reading.items()),
                adverseEvents(reading),
                "A dose above " + Methods.text(reading.doseMgPerKgAtMost())
                        + " mg per kg is taken for one in another unit: the infusion counts, its dose is not known.");
    }

    static String items(Map<String, ItemRule> rules) {
        if (rules.isEmpty()) {
            return "Totals are read from the column total alone.";
        }
        return "Where a row gives items, they make its total, or are held against the one that is given: "
                + String.join(
                        "; ",
                        rules.entrySet().stream()
                                .map(rule -> rule.getKey() + " is the sum of " + domains(rule.getValue())
                                        + prorated(rule.getValue().proratedMissingAtMost()))
                                .toList())
                + ". Of several items in one bracket the largest counts.";
    }

    private static String domains(ItemRule rule) {
        return String.join(
                ", ",
                rule.scored().stream()
                        .map(ItemDomains::domains)
                        .flatMap(List::stream)
                        .map(domain -> domain.matches("\\d+[a-z]?") ? domain : "(" + domain + ")")
                        .toList());
    }

    private static String prorated(int missing) {
        return missing == 0 ? "" : " (pro-rated with up to " + missing + " missing)";
    }

    private static String rater(String rater) {
        return rater.equals("self") ? "patient\u2019s own" : "clinician\u2019s";
    }

    static String missing(List<String> words) {
        String says = String.join(", ", words.stream().map(Readings::quoted).toList());
        return "A total is missing where the cell is empty"
                + (words.isEmpty() ? "." : " or says " + says + " in any case.");
    }

    static String adverseEvents(Reading reading) {
        List<String> words = reading.adverseEvents();
        if (words.isEmpty()) {
            return "Adverse events, where the export has them, are all counted as other.";
        }
        List<String> spelt = words.stream()
                .filter(reading.adverseEventSpellings()::containsKey)
                .map(word -> word + " ("
                        + String.join("; ", reading.adverseEventSpellings().get(word)) + ")")
                .toList();
        return "Adverse events, where the export has them, are counted as " + Methods.and(words)
                + ", any other word as other."
                + (spelt.isEmpty() ? "" : " Also read as these words: " + Methods.and(spelt) + ".");
    }

    private static String quoted(String word) {
        return "\u201C" + word + "\u201D";
    }
}
