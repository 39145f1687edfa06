package org.infusionoutcomes.comparison.response;

import java.util.List;
import org.infusionoutcomes.comparison.cohort.CourseRows;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.comparison.result.Part;
import org.infusionoutcomes.outcome.Characteristic;
import org.infusionoutcomes.plan.Plan;

/** How many analysed patients had what is called treatment-resistant in full: two trials or more, and ERP. */
public final class FullDefinitionNumbers {

    /** The characteristic that says so, and the analysis. */
    private static final String NAME = "trials_and_erp";

    private FullDefinitionNumbers() {}

    /** Of the patients of whom both are recorded; no rows where the export does not give them. */
    public static Part of(CourseRows courses, List<Characteristic> characteristics, Plan plan) {
        Rows rows = new Rows(plan.confidence());
        characteristics.stream().filter(c -> c.name().equals(NAME)).forEach(both -> {
            for (int cohort = 0; cohort < plan.cohortNames().size(); cohort++) {
                add(rows, courses, both, cohort, Key.of(NAME, plan.cohortNames().get(cohort)));
            }
        });
        return Part.of(rows.rows(), List.of());
    }

    private static void add(Rows rows, CourseRows courses, Characteristic both, int cohort, Key key) {
        int yes = both.levels().indexOf("yes");
        long events = 0;
        long n = 0;
        for (int row = 0; row < courses.count(); row++) {
            if (courses.cohort(row) == cohort && both.level(row) != Characteristic.UNKNOWN) {
                n++;
                events += both.level(row) == yes ? 1 : 0;
            }
        }
        rows.addShare(key, "", events, n);
    }
}
