package org.infusionoutcomes.comparison;

import java.util.List;
import org.infusionoutcomes.outcome.Characteristic;
import org.infusionoutcomes.plan.Plan;

/** Response of all analysed patients by the number of earlier trials. */
final class TrialNumbers {

    static final String ANALYSIS = "response_by_trials";

    private TrialNumbers() {}

    static void addTo(Rows rows, CourseRows courses, Characteristic trials, Plan plan) {
        for (int cohort = 0; cohort < plan.cohortNames().size(); cohort++) {
            add(rows, courses, trials, cohort, plan.cohortNames().get(cohort));
        }
    }

    private static void add(Rows rows, CourseRows courses, Characteristic trials, int cohort, String name) {
        List<String> levels = trials.levels();
        long[] events = new long[levels.size()];
        long[] n = new long[levels.size()];
        for (int row = 0; row < courses.count(); row++) {
            int level = trials.level(row);
            if (courses.cohort(row) == cohort && level != Characteristic.UNKNOWN) {
                n[level]++;
                events[level] += courses.isResponse(row) ? 1 : 0;
            }
        }
        for (int level = 0; level < n.length; level++) {
            if (n[level] > 0) {
                rows.addShare(
                        Key.of(ANALYSIS, name).group("ssri_trials=" + levels.get(level)), "", events[level], n[level]);
            }
        }
    }
}
