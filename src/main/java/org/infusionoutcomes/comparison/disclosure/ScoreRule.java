package org.infusionoutcomes.comparison.disclosure;

import java.util.List;
import org.infusionoutcomes.comparison.disclosure.People.Of;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.plan.Plan;

/** Means and spreads of scores among those with an endpoint, rounded; by instrument where no instrument has few. */
record ScoreRule(Ledger ledger, Plan plan, SmallCounts small) {

    void show(List<People> cohorts) {
        cohorts.stream().filter(c -> c.shows(Of.ENDPOINT)).forEach(this::show);
        boolean both = cohorts.stream()
                .filter(c -> plan.compare().contains(c.cohort()))
                .allMatch(c -> c.shows(Of.ENDPOINT));
        if (both) {
            Key key = Key.of("improvement", plan.comparisonName());
            ledger.showRounded(key, 2, "hedges_g", "hedges_g_lower", "hedges_g_upper", "welch_t");
            ledger.showRounded(key, 0, "welch_df");
            ledger.showTwoDigits(key, "welch_p", "mann_whitney_p");
        }
    }

    private void show(People people) {
        Key improvement = Key.of("improvement", people.cohort());
        ledger.show(improvement, "n");
        ledger.showRounded(improvement, 1, "mean", "sd");
        List<Key> instruments = plan.instrumentNames().stream()
                .map(name -> Key.of("change", people.cohort()).instrument(name))
                .toList();
        long[] counts =
                instruments.stream().mapToLong(k -> ledger.count(k, "n")).toArray();
        if (small.areLarge(counts)) {
            instruments.forEach(this::showChange);
        }
    }

    private void showChange(Key change) {
        ledger.show(change, "n");
        ledger.showRounded(change, 1, "mean_baseline", "sd_baseline", "mean_change", "sd_change");
        ledger.showRounded(change, 2, "smc");
    }
}
