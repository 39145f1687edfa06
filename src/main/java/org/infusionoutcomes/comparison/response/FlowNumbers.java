package org.infusionoutcomes.comparison.response;

import java.util.List;
import org.infusionoutcomes.comparison.cohort.CohortTable;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.outcome.derived.Standing;
import org.infusionoutcomes.plan.Plan;

/** The flow of patients: every patient once, by the first reason that applies. */
public final class FlowNumbers {

    private FlowNumbers() {}

    /**
     * Adds how many patients of each cohort stand where, and of the analysed how many go on to an endpoint and a
     * response; those left out before the flow are shown only where a quarter was asked for.
     */
    public static void addTo(Rows rows, Outcomes outcomes, List<CohortTable> cohorts, Plan plan, boolean byQuarter) {
        for (CohortTable cohort : cohorts) {
            Key key = Key.of("flow", cohort.name());
            addStandings(rows, key, outcomes, plan.cohortNames().indexOf(cohort.name()), byQuarter);
            rows.add(key, "with_endpoint", cohort.count("observed"));
            rows.add(key, "treated_before_window", cohort.count("treated_before_window"));
            rows.add(key, "other_scale_only", cohort.count("other_scale_only"));
            rows.add(key, "responders", cohort.count("response"));
        }
        addWithoutCohort(rows, outcomes);
    }

    private static void addStandings(Rows rows, Key key, Outcomes outcomes, int cohort, boolean byQuarter) {
        long patients = 0;
        for (Standing standing : Standing.values()) {
            boolean leftOut = standing == Standing.STARTED_LATER || standing == Standing.NO_START_QUARTER;
            if (!leftOut || byQuarter) {
                long count = outcomes.count(cohort, standing);
                rows.add(key, standing.statistic(), count);
                patients += leftOut ? 0 : count;
            }
        }
        rows.add(key, "patients", patients);
    }

    /** Patients in two cohorts, or in one the plan does not know, are in the flow of none: they have rows of their own. */
    private static void addWithoutCohort(Rows rows, Outcomes outcomes) {
        long outside = outcomes.count(-1, Standing.SET_ASIDE);
        if (outside > 0) {
            rows.add(Key.of("flow", ""), "patients", outside);
            rows.add(Key.of("flow", ""), "set_aside", outside);
        }
    }
}
