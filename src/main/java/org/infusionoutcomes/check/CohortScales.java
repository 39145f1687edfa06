package org.infusionoutcomes.check;

import java.util.Arrays;
import org.infusionoutcomes.plan.Instrument;
import org.infusionoutcomes.plan.Plan;

/** The instruments of each cohort by number, in the cohort's order. */
final class CohortScales {

    private final int[][] ofCohort;
    private final int[] leastBaselines;

    CohortScales(Plan plan) {
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
        return Arrays.stream(ofCohort[cohort]).anyMatch(i -> i == instrument);
    }

    int leastBaseline(int instrument) {
        return leastBaselines[instrument];
    }
}
