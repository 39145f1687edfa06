package org.infusionoutcomes.plan;

import java.util.List;
import org.infusionoutcomes.plan.setting.Days;
import org.infusionoutcomes.plan.setting.PlanProblem;
import org.infusionoutcomes.plan.setting.Range;

/**
 * What a relapse is and how long responders are followed.
 *
 * @param rule the bar of the primary relapse rule
 * @param confirmed whether the primary rule asks for confirmation
 * @param estimand the primary answer to a further infusion
 * @param confirmWithinDays how soon a second total, or a further infusion, confirms a relapse
 * @param seenWithinDays how long after the last total a further infusion still counts as an event
 * @param days days at which the curves are read
 * @param restrictedMeanDays horizon of the restricted mean
 */
public record Durability(
        RelapseBar rule,
        boolean confirmed,
        Estimand estimand,
        int confirmWithinDays,
        int seenWithinDays,
        List<Integer> days,
        int restrictedMeanDays) {

    /** Refuses competing as the primary estimand, days that do not rise, and spans outside their ranges. */
    public Durability {
        if (estimand == Estimand.COMPETING) {
            throw new PlanProblem("estimand", "competing is shown beside the primary curve and cannot be it");
        }
        Range.between("confirm_within_days", confirmWithinDays, 1, 365);
        Range.between("seen_within_days", seenWithinDays, 1, 3650);
        days = Days.rising("days", days);
        Range.between("restricted_mean_days", restrictedMeanDays, 1, 3650);
    }

    /** The primary relapse rule. */
    public RelapseRule primaryRule() {
        return new RelapseRule(rule, confirmed);
    }
}
