package org.infusionoutcomes.figure.visit;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.text.Quantiles;

/**
 * A moment at which patients were rated.
 *
 * @param isInfusion after an infusion of the induction; else in a week after the last one
 * @param number of the infusion or of the week
 * @param cohorts what was found, one a cohort of the plan
 */
record SpreadVisit(boolean isInfusion, int number, List<Quantiles> cohorts) {

    private static final int WEEK = 7;

    /** The infusions of the induction, then the weeks that the table of numbers has. */
    static List<SpreadVisit> all(Comparison comparison) {
        Numbers numbers = comparison.numbers();
        List<SpreadVisit> all = new ArrayList<>();
        for (int j = 1; j <= comparison.plan().series().inductionInfusions(); j++) {
            all.add(of(comparison, "after_infusion", j, true, j, "mean_improvement"));
        }
        numbers.rows().stream()
                .filter(row -> row.key().analysis().equals("visit_improvement")
                        && row.statistic().equals("n"))
                .map(row -> Integer.parseInt(row.key().at()))
                .distinct()
                .sorted()
                .forEach(day -> all.add(of(comparison, "visit_improvement", day, false, day / WEEK, "mean")));
        return all;
    }

    private static SpreadVisit of(
            Comparison comparison, String analysis, int at, boolean isInfusion, int number, String mean) {
        return new SpreadVisit(
                isInfusion,
                number,
                comparison.plan().cohortNames().stream()
                        .map(cohort -> Quantiles.read(
                                comparison.numbers(), Key.of(analysis, cohort).at(at), mean))
                        .toList());
    }

    String name() {
        return isInfusion ? "after infusion " + number : "at week " + number;
    }
}
