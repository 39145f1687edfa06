package org.infusionoutcomes.figure.look;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.plan.Plan;

/**
 * How a cohort looks in every figure.
 *
 * @param number its place in the plan, which fixes its colour
 * @param name the word of the export
 * @param label the plan's label, with a capital
 */
public record CohortLook(int number, String name, String label) {

    /** Every cohort of a plan, in its order. */
    private static List<CohortLook> of(Plan plan) {
        List<String> names = plan.cohortNames();
        return IntStream.range(0, names.size())
                .mapToObj(i -> new CohortLook(
                        i,
                        names.get(i),
                        capital(plan.cohorts().get(names.get(i)).label())))
                .toList();
    }

    /** The cohorts that have patients, in the plan's order; every cohort of the plan where none has. */
    public static List<CohortLook> present(Comparison comparison) {
        List<String> present = comparison.presentCohorts();
        return of(comparison.plan()).stream()
                .filter(look -> present.contains(look.name()))
                .toList();
    }

    /** The label with a text behind it; cut where both do not fit into a width. */
    public String label(String behind, TextStyle style, double width) {
        return style.fit(label, width - style.width(behind)) + behind;
    }

    /** Colour of marks. */
    public Color colour() {
        return Palette.cohort(number);
    }

    /** Colour of text. */
    public Color textColour() {
        return Palette.cohortText(number);
    }

    private static String capital(String label) {
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
