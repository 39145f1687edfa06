package org.infusionoutcomes.plan;

import org.infusionoutcomes.plan.setting.Range;

/**
 * When a number is shown, and when the report says that the data are insufficient.
 *
 * @param leastPatients a share of fewer patients is insufficient
 * @param leastEntrants a curve with fewer entrants is insufficient
 * @param leastEvents a curve with fewer events is insufficient
 * @param solidAtRisk a curve is drawn solid while at least so many are at risk
 * @param solidPercent and at least so many percent of its start
 * @param gapRatio visit gaps that differ by more than this factor forbid comparing the curves as they are
 * @param controlLimitsFromQuarters quarters that a control chart needs
 * @param daysInMonth length of a person-month
 * @param findingsListedPerRule how many findings of one rule are listed; the count is never capped
 * @param hiddenAtMost a count from 1 to this one is hidden from a report that is to be published
 * @param setAsidePercentAtMost the first page warns where more of a table's rows were set aside
 */
public record Reporting(
        int leastPatients,
        int leastEntrants,
        int leastEvents,
        int solidAtRisk,
        double solidPercent,
        double gapRatio,
        int controlLimitsFromQuarters,
        double daysInMonth,
        int findingsListedPerRule,
        int hiddenAtMost,
        double setAsidePercentAtMost) {

    /** Refuses limits outside their ranges. */
    public Reporting {
        Range.atLeast("least_patients", leastPatients, 1);
        Range.atLeast("least_entrants", leastEntrants, 1);
        Range.atLeast("least_events", leastEvents, 1);
        Range.atLeast("solid_at_risk", solidAtRisk, 1);
        Range.between("solid_percent", solidPercent, 0, 100);
        Range.between("gap_ratio", gapRatio, 1, 100);
        Range.between("control_limits_from_quarters", controlLimitsFromQuarters, 2, 1000);
        Range.between("days_in_month", daysInMonth, 28, 31);
        Range.between("findings_listed_per_rule", findingsListedPerRule, 1, 100000);
        Range.between("hidden_at_most", hiddenAtMost, 1, 1000);
        Range.between("set_aside_percent_at_most", setAsidePercentAtMost, 0, 100);
    }

    /** Whether so many at risk are enough for the solid part of a curve that began with {@code entrants}. */
    public boolean isSolid(long atRisk, long entrants) {
        return atRisk >= solidAtRisk && 100.0 * atRisk >= solidPercent * entrants;
    }
}
