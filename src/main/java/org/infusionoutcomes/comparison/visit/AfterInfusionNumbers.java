package org.infusionoutcomes.comparison.visit;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.cohort.CohortTable;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.plan.Plan;
import tech.tablesaw.selection.Selection;

/** Response, mean improvement and its quantiles after each infusion of the induction. */
public final class AfterInfusionNumbers {

    private AfterInfusionNumbers() {}

    /**
     * Adds one family of rows for each infusion of a full induction, counted from 1; empty where nobody has a total
     * after it.
     */
    public static void addTo(Rows rows, List<CohortTable> cohorts, Plan plan) {
        for (CohortTable cohort : cohorts) {
            for (int j = 1; j <= plan.series().inductionInfusions(); j++) {
                Selection seen = cohort.seen("after_" + j);
                Key key = Key.of("after_infusion", cohort.name()).at(j);
                rows.addShare(key, "", cohort.count("response_after_" + j, seen), seen.size());
                double[] rising = improvements(cohort, "after_" + j, seen);
                rows.add(key, "mean_improvement", mean(rising));
                VisitSpreadNumbers.addQuantiles(rows, key, rising);
            }
        }
    }

    private static double[] improvements(CohortTable cohort, String column, Selection seen) {
        double[] baseline = cohort.numbers("baseline", seen);
        double[] improvement = cohort.numbers(column, seen);
        for (int i = 0; i < improvement.length; i++) {
            improvement[i] = 100 * (baseline[i] - improvement[i]) / baseline[i];
        }
        Arrays.sort(improvement);
        return improvement;
    }

    private static OptionalDouble mean(double[] improvements) {
        return CohortTable.spread(improvements)
                .map(spread -> OptionalDouble.of(spread.mean()))
                .orElse(OptionalDouble.empty());
    }
}
