package org.infusionoutcomes.comparison;

import java.util.List;
import org.infusionoutcomes.plan.Plan;

/** The two cohorts that the plan sets side by side. */
final class Compared {

    private Compared() {}

    static CohortTable first(List<CohortTable> cohorts, Plan plan) {
        return cohorts.get(plan.cohortNames().indexOf(plan.compare().get(0)));
    }

    static CohortTable second(List<CohortTable> cohorts, Plan plan) {
        return cohorts.get(plan.cohortNames().indexOf(plan.compare().get(1)));
    }
}
