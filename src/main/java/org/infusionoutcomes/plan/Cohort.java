package org.infusionoutcomes.plan;

import java.util.List;
import org.infusionoutcomes.plan.setting.PlainText;
import org.infusionoutcomes.plan.setting.PlanProblem;

/**
 * A group of patients that a report has a column for.
 *
 * @param label how the report calls it, such as {@code depression}
 * @param instruments names of instruments, first choice first: a patient's primary instrument is the first with a
 *     baseline
 */
public record Cohort(String label, List<String> instruments) {

    /** Refuses a cohort without instruments, and a label that is blank or holds what cannot be seen. */
    public Cohort {
        instruments = List.copyOf(instruments);
        if (instruments.isEmpty()) {
            throw new PlanProblem("instruments", "must name at least one instrument");
        }
        if (label.isBlank()) {
            throw new PlanProblem("label", "must not be empty");
        }
        PlainText.require("label", label);
    }
}
