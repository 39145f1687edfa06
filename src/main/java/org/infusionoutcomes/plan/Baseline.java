package org.infusionoutcomes.plan;

import org.infusionoutcomes.plan.setting.Range;

/**
 * Which total is the baseline: the last one from so many days before day 0 to day 0.
 *
 * @param withinDays how many days before the first infusion a baseline may lie
 */
public record Baseline(int withinDays) {

    /** Refuses a reach outside 0 to 365 days. */
    public Baseline {
        Range.between("within_days", withinDays, 0, 365);
    }
}
