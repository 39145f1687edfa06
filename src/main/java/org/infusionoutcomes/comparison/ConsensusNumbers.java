package org.infusionoutcomes.comparison;

import java.util.List;
import org.infusionoutcomes.plan.Plan;
import tech.tablesaw.api.Table;

/**
 * Response that the clinician saw too (CGI-I of 1 or 2 beside the endpoint's total), among those whose endpoint has a
 * CGI-I, and response by the score alone among the same patients.
 */
final class ConsensusNumbers {

    private static final String ANALYSIS = "consensus_response";

    private ConsensusNumbers() {}

    static void addTo(Rows rows, List<CohortTable> cohorts, Plan plan) {
        for (CohortTable cohort : cohorts) {
            Table rated = rated(cohort);
            Key key = Key.of(ANALYSIS, cohort.name());
            rows.addShare(key, "", count(rated, "consensus"), rated.rowCount());
            rows.addShare(key, "by_score_", count(rated, "response"), rated.rowCount());
        }
        Table first = rated(Compared.first(cohorts, plan));
        Table second = rated(Compared.second(cohorts, plan));
        new Difference(count(first, "consensus"), first.rowCount(), count(second, "consensus"), second.rowCount())
                .addTo(rows, Key.of(ANALYSIS, plan.comparisonName()), "estimate", "");
    }

    private static Table rated(CohortTable cohort) {
        return cohort.courses()
                .where(cohort.courses().intColumn("clinician_improvement").isNotMissing());
    }

    private static long count(Table table, String flag) {
        return table.booleanColumn(flag).countTrue();
    }
}
