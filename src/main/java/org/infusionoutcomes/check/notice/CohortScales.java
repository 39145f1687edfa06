package org.infusionoutcomes.check.notice;

import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.scale.Instrument;

/** The instruments of each cohort by number, in the cohort's order. */
public final class CohortScales {

    private final int[][] ofCohort;
    private final int[] leastBaselines;

    /** Takes each cohort's instruments and each instrument's least baseline from the plan. */
    public CohortScales(Plan plan) {
        this.ofCohort = plan.cohorts().values().stream()
                .map(cohort -> cohort.instruments().stream()
                        .mapToInt(plan.instrumentNames()::indexOf)
                        .toArray())
                .toArray(int[][]::new);
        this.leastBaselines = plan.instruments().values().stream()
                .mapToInt(Instrument::leastBaseline)
                .toArray();
    }

    int[] of(int cohort) {
        return ofCohort[cohort];
    }

    boolean has(int cohort, int instrument) {
        for (int of : ofCohort[cohort]) {
            if (of == instrument) {
                return true;
            }
        }
        return false;
    }

    int leastBaseline(int instrument) {
        return leastBaselines[instrument];
    }
}
