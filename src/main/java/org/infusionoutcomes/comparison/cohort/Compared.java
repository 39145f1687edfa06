package org.infusionoutcomes.comparison.cohort;

import java.util.List;
import org.infusionoutcomes.plan.Plan;

/** The two cohorts that the plan sets side by side. */
public final class Compared {

    private Compared() {}

    public static CohortTable first(List<CohortTable> cohorts, Plan plan) {
        return cohorts.get(plan.cohortNames().indexOf(plan.compare().get(0)));
    }

    public static CohortTable second(List<CohortTable> cohorts, Plan plan) {
        return cohorts.get(plan.cohortNames().indexOf(plan.compare().get(1)));
    }
}
