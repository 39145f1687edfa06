package org.infusionoutcomes.plan;

import org.infusionoutcomes.plan.setting.Range;

/**
 * What an induction and a series of infusions are.
 *
 * @param inductionInfusions how many infusions an induction has at most
 * @param inductionWithinDays last day on which an infusion can belong to the induction
 * @param newSeriesAfterDays an infusion so many days or more after the one before opens a new series
 * @param alignDays whether a patient whose first infusion is after day 0 is shifted rather than set aside
 */
public record Series(int inductionInfusions, int inductionWithinDays, int newSeriesAfterDays, boolean alignDays) {

    /** Refuses an induction without infusions, and spans outside their ranges. */
    public Series {
        Range.between("induction_infusions", inductionInfusions, 1, 60);
        Range.between("induction_within_days", inductionWithinDays, 0, 365);
        Range.between("new_series_after_days", newSeriesAfterDays, 1, 3650);
    }
}
