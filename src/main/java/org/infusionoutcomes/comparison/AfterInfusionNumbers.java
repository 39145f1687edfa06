package org.infusionoutcomes.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.plan.Plan;
import tech.tablesaw.selection.Selection;

/** Response and mean improvement after each infusion of the induction. */
final class AfterInfusionNumbers {

    private AfterInfusionNumbers() {}

    static void addTo(Rows rows, List<CohortTable> cohorts, Plan plan) {
        for (CohortTable cohort : cohorts) {
            for (int j = 1; j <= plan.series().inductionInfusions(); j++) {
                Selection seen = cohort.seen("after_" + j);
                Key key = Key.of("after_infusion", cohort.name()).at(j);
                rows.addShare(key, "", cohort.count("response_after_" + j, seen), seen.size());
                rows.add(key, "mean_improvement", meanImprovement(cohort, "after_" + j, seen));
            }
        }
    }

    private static OptionalDouble meanImprovement(CohortTable cohort, String column, Selection seen) {
        double[] baseline = cohort.numbers("baseline", seen);
        double[] improvement = cohort.numbers(column, seen);
        for (int i = 0; i < improvement.length; i++) {
            improvement[i] = 100 * (baseline[i] - improvement[i]) / baseline[i];
        }
        Arrays.sort(improvement);
        return CohortTable.spread(improvement)
                .map(spread -> OptionalDouble.of(spread.mean()))
                .orElse(OptionalDouble.empty());
    }
}
