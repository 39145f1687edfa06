package org.infusionoutcomes.figure.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.text.NumberText;

/**
 * The flow of one cohort's patients.
 *
 * @param look the cohort
 * @param rows every count with its name, in order
 * @param steps the boxes from top to bottom
 */
record CohortFlow(CohortLook look, List<Row> rows, List<Step> steps) {

    /** A count of patients, a dash where the table of numbers has none, words where it is hidden. */
    record Row(String name, String count) {}

    /**
     * A box.
     *
     * @param text of the box
     * @param leavers one line a reason for which patients do not come from the box before to this one
     */
    record Step(String text, List<String> leavers) {}

    static CohortFlow of(CohortLook look, Comparison comparison) {
        Counts counts = new Counts(comparison.numbers(), Key.of("flow", look.name()));
        Row patients = counts.row("In the export", "patients");
        List<Row> excluded = List.of(
                counts.row("Set aside", "set_aside"),
                counts.row("No infusion", "no_infusion"),
                counts.row("Pending", "pending"),
                counts.row("No baseline", "no_baseline"),
                counts.row("Baseline too low", "below_least"));
        Row analysed = counts.row("Analysed", "analysed");
        List<Row> without = List.of(
                counts.rest("No endpoint", "analysed", "with_endpoint"),
                counts.row("of them treated again before", "treated_before_window"),
                counts.row("of them on another scale", "other_scale_only"));
        Row endpoint = counts.row("With an endpoint", "with_endpoint");
        Row others = counts.rest("No response", "with_endpoint", "responders");
        Row responders = counts.row("Responders", "responders");

        List<Row> rows = new ArrayList<>(List.of(patients));
        rows.addAll(excluded);
        rows.add(analysed);
        rows.addAll(without);
        rows.addAll(List.of(endpoint, others, responders));
        return new CohortFlow(
                look,
                rows,
                List.of(
                        new Step(text(patients), List.of()),
                        new Step(text(analysed), lines(excluded)),
                        new Step(text(endpoint), lines(without)),
                        new Step(text(responders), lines(List.of(others)))));
    }

    /** The flow's counts in the table of numbers. */
    private record Counts(Numbers numbers, Key key) {

        Row row(String name, String statistic) {
            if (numbers.isHidden(key, statistic)) {
                return new Row(name, NumberText.NOT_SHOWN);
            }
            OptionalDouble count = numbers.value(key, statistic);
            return new Row(
                    name, count.isPresent() ? NumberText.count(Math.round(count.getAsDouble())) : NumberText.NONE);
        }

        Row rest(String name, String all, String part) {
            if (numbers.isHidden(key, all) || numbers.isHidden(key, part)) {
                return new Row(name, NumberText.NOT_SHOWN);
            }
            boolean known = numbers.has(key, all) && numbers.has(key, part);
            long rest = numbers.count(key, all) - numbers.count(key, part);
            return new Row(name, known ? NumberText.count(rest) : NumberText.NONE);
        }
    }

    /** The flow in words. */
    String sentence() {
        StringBuilder sentence = new StringBuilder(look.label()).append(": ");
        List<String> parts = new ArrayList<>();
        for (Row row : rows) {
            parts.add(row.name().toLowerCase(Locale.ROOT) + " " + row.count());
        }
        return sentence.append(String.join(", ", parts)).append('.').toString();
    }

    private static String text(Row row) {
        return row.name() + ": " + row.count();
    }

    private static List<String> lines(List<Row> rows) {
        return rows.stream().map(CohortFlow::text).toList();
    }
}
