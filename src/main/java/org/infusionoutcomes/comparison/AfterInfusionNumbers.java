package org.infusionoutcomes.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.plan.Plan;
import tech.tablesaw.api.Table;

/** Response and mean improvement after each infusion of the induction. */
final class AfterInfusionNumbers {

    private AfterInfusionNumbers() {}

    static void addTo(Rows rows, List<CohortTable> cohorts, Plan plan) {
        for (CohortTable cohort : cohorts) {
            for (int j = 1; j <= plan.series().inductionInfusions(); j++) {
                Table seen = cohort.courses()
                        .where(cohort.courses().intColumn("after_" + j).isNotMissing());
                Key key = Key.of("after_infusion", cohort.name()).at(j);
                rows.addShare(key, "", seen.booleanColumn("response_after_" + j).countTrue(), seen.rowCount());
                rows.add(key, "mean_improvement", meanImprovement(seen, "after_" + j));
            }
        }
    }

    private static OptionalDouble meanImprovement(Table seen, String column) {
        double[] baseline = CohortTable.numbers(seen, "baseline");
        double[] total = CohortTable.numbers(seen, column);
        double[] improvement = new double[total.length];
        for (int i = 0; i < total.length; i++) {
            improvement[i] = 100 * (baseline[i] - total[i]) / baseline[i];
        }
        Arrays.sort(improvement);
        return CohortTable.spread(improvement)
                .map(spread -> OptionalDouble.of(spread.mean()))
                .orElse(OptionalDouble.empty());
    }
}
