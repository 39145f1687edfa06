package org.infusionoutcomes.comparison.cohort;

import java.util.List;
import org.infusionoutcomes.plan.Plan;

/** The two cohorts that the plan sets side by side. */
public final class Compared {

    private Compared() {}

    /** The one that differences start from: a difference is the first minus the second. */
    public static CohortTable first(List<CohortTable> cohorts, Plan plan) {
        return cohorts.get(plan.cohortNames().indexOf(plan.compare().get(0)));
    }

    /** The one that is taken away: the reference of every difference and ratio. */
    public static CohortTable second(List<CohortTable> cohorts, Plan plan) {
        return cohorts.get(plan.cohortNames().indexOf(plan.compare().get(1)));
    }
}
