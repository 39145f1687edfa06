package org.infusionoutcomes.comparison.disclosure;

import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.disclosure.People.Of;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.plan.Plan;

/** Median gaps between visits in whole weeks, where the weeks forbid or allow comparing the curves as the days do. */
record GapRule(Ledger ledger, Plan plan) {

    private static final String GAP = "median_days";

    void show(List<People> cohorts) {
        List<Key> keys = cohorts.stream()
                .filter(c -> c.shows(Of.RESPONSE))
                .map(c -> Key.of("visit_gap", c.cohort()))
                .toList();
        if (keys.size() == cohorts.size() && saysTheSame(keys)) {
            keys.forEach(k -> ledger.showInstead(k, GAP, weeks(ledger.value(k, GAP))));
        }
        keys.forEach(k -> ledger.showInstead(
                k, "median_from_last_infusion", weeks(ledger.value(k, "median_from_last_infusion"))));
    }

    private boolean saysTheSame(List<Key> keys) {
        List<OptionalDouble> days = keys.stream().map(k -> ledger.value(k, GAP)).toList();
        return forbids(days) == forbids(days.stream().map(GapRule::weeks).toList());
    }

    private boolean forbids(List<OptionalDouble> gaps) {
        double longest = gaps.stream().mapToDouble(g -> g.orElse(0)).max().orElse(0);
        double shortest = gaps.stream().mapToDouble(g -> g.orElse(0)).min().orElse(0);
        return longest > plan.reporting().gapRatio() * shortest;
    }

    private static OptionalDouble weeks(OptionalDouble days) {
        return days.isPresent() ? OptionalDouble.of(7.0 * Math.round(days.getAsDouble() / 7)) : days;
    }
}
