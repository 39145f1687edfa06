package org.infusionoutcomes;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.infusionoutcomes.check.Checks;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.comparison.Comparisons;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.course.Courses;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.PlanReader;

/** The walk of a score through the rooms, as far as the numbers. */
public final class Walk {

    private Walk() {}

    /** Checks an export by the default plan. */
    public static Checked check(Path export) {
        return check(export, PlanReader.defaultPlan());
    }

    /** Checks an export by a plan. */
    public static Checked check(Path export, Plan plan) {
        try (Export opened = Export.open(export, new ReadOptions(Optional.empty(), Set.of(), 1000))) {
            return Checks.apply(opened, plan);
        }
    }

    /** Every number of an export by the default plan. */
    public static Comparison compare(Path export) {
        return compare(export, PlanReader.defaultPlan());
    }

    /** Every number of an export by a plan. */
    public static Comparison compare(Path export, Plan plan) {
        Courses courses = Courses.assemble(check(export, plan), plan);
        return Comparisons.of(Outcomes.judge(courses, plan, OptionalInt.empty()), plan, Optional.empty());
    }
}
