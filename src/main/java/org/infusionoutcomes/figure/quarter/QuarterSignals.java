package org.infusionoutcomes.figure.quarter;

import java.util.List;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.look.CohortLook;

/** What the control chart of a cohort signals, by the names of its quarters: what is ringed in the picture, in words. */
public final class QuarterSignals {

    private QuarterSignals() {}

    /** Quarters whose share lies outside their control limits; none without limits. */
    public static List<String> outside(Comparison comparison, String cohort) {
        return names(Quarter.outside(quarters(comparison, cohort)));
    }

    /** Quarters of a run of seven or more on one side of the centre line; none without limits. */
    public static List<String> inARow(Comparison comparison, String cohort) {
        return names(Quarter.inARow(quarters(comparison, cohort)));
    }

    private static List<Quarter> quarters(Comparison comparison, String cohort) {
        return CohortLook.present(comparison).stream()
                .filter(look -> look.name().equals(cohort))
                .flatMap(look -> Quarter.of(look, comparison).stream())
                .toList();
    }

    private static List<String> names(List<Quarter> quarters) {
        return quarters.stream().map(Quarter::name).toList();
    }
}
