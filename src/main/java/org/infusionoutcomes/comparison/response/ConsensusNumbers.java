package org.infusionoutcomes.comparison.response;

import java.util.List;
import org.infusionoutcomes.comparison.cohort.CohortTable;
import org.infusionoutcomes.comparison.cohort.Compared;
import org.infusionoutcomes.comparison.cohort.Difference;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.plan.Plan;
import tech.tablesaw.selection.Selection;

/**
 * Response that the clinician saw too (CGI-I of 1 or 2 beside the endpoint's total), among those whose endpoint has a
 * CGI-I, and response by the score alone among the same patients.
 */
public final class ConsensusNumbers {

    private static final String ANALYSIS = "consensus_response";

    private ConsensusNumbers() {}

    /**
     * Adds both shares of each cohort and, of the compared two, the difference in consensus response; shares and
     * difference are empty where nobody has a CGI-I.
     */
    public static void addTo(Rows rows, List<CohortTable> cohorts, Plan plan) {
        for (CohortTable cohort : cohorts) {
            Selection rated = cohort.seen("clinician_improvement");
            Key key = Key.of(ANALYSIS, cohort.name());
            rows.addShare(key, "", cohort.count("consensus", rated), rated.size());
            rows.addShare(key, "by_score_", cohort.count("response", rated), rated.size());
        }
        CohortTable first = Compared.first(cohorts, plan);
        CohortTable second = Compared.second(cohorts, plan);
        Selection ofFirst = first.seen("clinician_improvement");
        Selection ofSecond = second.seen("clinician_improvement");
        new Difference(
                        first.count("consensus", ofFirst),
                        ofFirst.size(),
                        second.count("consensus", ofSecond),
                        ofSecond.size())
                .addTo(rows, Key.of(ANALYSIS, plan.comparisonName()), "estimate", "");
    }
}
