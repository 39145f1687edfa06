package org.infusionoutcomes.plan;

import java.util.List;
import org.infusionoutcomes.plan.setting.Days;
import org.infusionoutcomes.plan.setting.PlanProblem;
import org.infusionoutcomes.plan.setting.Range;

/**
 * What is judged at the endpoint and on the way to it, beside each instrument's own limits.
 *
 * @param worsePercent a rise of so many percent of baseline or more is worse
 * @param commonRulePercent the improvement that is asked of every cohort alike
 * @param reliability of the total, for reliable change (Jacobson and Truax), in [0, 1)
 * @param lastInfusionWithinDays how long after the last induction infusion a total still counts as after it
 * @param firstResponseDays days at which the share without a response is read
 */
public record Response(
        double worsePercent,
        double commonRulePercent,
        double reliability,
        int lastInfusionWithinDays,
        List<Integer> firstResponseDays) {

    /** Refuses a reliability outside [0, 1), percentages outside their ranges and days that do not rise. */
    public Response {
        Range.between("worse_percent", worsePercent, 1, 1000);
        Range.between("common_rule_percent", commonRulePercent, 1, 100);
        if (!(reliability >= 0 && reliability < 1)) {
            throw new PlanProblem("reliability", "must be 0 or more and below 1, got " + reliability);
        }
        Range.between("last_infusion_within_days", lastInfusionWithinDays, 1, 60);
        firstResponseDays = Days.rising("first_response_days", firstResponseDays);
    }
}
