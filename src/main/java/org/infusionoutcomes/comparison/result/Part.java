package org.infusionoutcomes.comparison.result;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.comparison.number.Estimate;

/**
 * What some analyses add to a comparison.
 *
 * @param rows of the table of numbers
 * @param curves what is drawn
 * @param subgroups divisions of the patients
 * @param refusals what was not made, with the reason
 */
public record Part(List<Estimate> rows, List<Curve> curves, List<Subgroup> subgroups, List<Refusal> refusals) {

    /** Rows and refusals, with nothing to draw. */
    public static Part of(List<Estimate> rows, List<Refusal> refusals) {
        return new Part(rows, List.of(), List.of(), refusals);
    }

    /** This and another, in that order. */
    public Part and(Part other) {
        return new Part(
                joined(rows, other.rows),
                joined(curves, other.curves),
                joined(subgroups, other.subgroups),
                joined(refusals, other.refusals));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
