package org.infusionoutcomes.comparison.visit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.cohort.CohortTable;
import org.infusionoutcomes.comparison.cohort.Compared;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.score.mean.HedgesG;
import org.infusionoutcomes.estimate.score.mean.MeanAndSd;
import org.infusionoutcomes.estimate.score.mean.StandardizedMeanChange;
import org.infusionoutcomes.estimate.score.mean.WelchTest;
import org.infusionoutcomes.estimate.score.rank.MannWhitney;
import org.infusionoutcomes.plan.Plan;
import tech.tablesaw.selection.Selection;

/** The change in score by primary instrument, and the percent improvement of the two cohorts side by side. */
public final class ChangeNumbers {

    private ChangeNumbers() {}

    /**
     * Adds the change in points by instrument, the improvement in percent of baseline, and the difference of the
     * compared cohorts in the latter; empty where nobody has an endpoint.
     */
    public static void addTo(Rows rows, List<CohortTable> cohorts, Plan plan) {
        for (CohortTable cohort : cohorts) {
            for (String instrument : plan.instrumentNames()) {
                addChange(rows, cohort, instrument);
            }
            addSpread(rows, Key.of("improvement", cohort.name()), improvements(cohort));
        }
        addComparison(
                rows,
                Key.of("improvement", plan.comparisonName()),
                improvements(Compared.first(cohorts, plan)),
                improvements(Compared.second(cohorts, plan)));
    }

    private static double[] improvements(CohortTable cohort) {
        return cohort.sorted("improvement", cohort.with("observed"));
    }

    private static void addChange(Rows rows, CohortTable cohort, String instrument) {
        Selection analysed = cohort.on(instrument);
        if (analysed.isEmpty()) {
            return;
        }
        Selection observed = cohort.with("observed").and(analysed);
        // each sorted for itself: the mean of whole-numbered changes is the same in any pairing
        double[] before = cohort.sorted("baseline", observed);
        double[] after = cohort.sorted("endpoint", observed);
        Optional<MeanAndSd> baseline = CohortTable.spread(before);
        Optional<MeanAndSd> change = CohortTable.spread(cohort.changes(observed));
        Key key = Key.of("change", cohort.name()).instrument(instrument);
        rows.add(key, "n", observed.size());
        rows.add(key, "mean_baseline", mean(baseline));
        rows.add(key, "sd_baseline", sd(baseline));
        rows.add(key, "mean_change", mean(change));
        rows.add(key, "sd_change", sd(change));
        rows.add(key, "smc", before.length == 0 ? OptionalDouble.empty() : StandardizedMeanChange.of(before, after));
    }

    private static void addSpread(Rows rows, Key key, double[] improvements) {
        rows.add(key, "n", improvements.length);
        rows.add(key, "mean", mean(CohortTable.spread(improvements)));
        rows.add(key, "sd", sd(CohortTable.spread(improvements)));
        VisitSpreadNumbers.addQuantiles(rows, key, improvements);
    }

    private static void addComparison(Rows rows, Key key, double[] first, double[] second) {
        boolean both = first.length > 0 && second.length > 0;
        Optional<HedgesG> g = both ? HedgesG.of(first, second, rows.confidence()) : Optional.empty();
        rows.add(key, "hedges_g", number(g.map(HedgesG::g)));
        rows.addInterval(key, "hedges_g_", g.map(HedgesG::interval));
        Optional<WelchTest> welch = both ? WelchTest.of(first, second, rows.confidence()) : Optional.empty();
        rows.add(key, "welch_t", number(welch.map(WelchTest::t)));
        rows.add(key, "welch_df", number(welch.map(WelchTest::df)));
        rows.add(key, "welch_p", number(welch.map(WelchTest::p)));
        rows.add(key, "mann_whitney_p", both ? MannWhitney.of(first, second).p() : OptionalDouble.empty());
    }

    private static OptionalDouble mean(Optional<MeanAndSd> spread) {
        return number(spread.map(MeanAndSd::mean));
    }

    private static OptionalDouble sd(Optional<MeanAndSd> spread) {
        return spread.isPresent() ? spread.get().sd() : OptionalDouble.empty();
    }

    private static OptionalDouble number(Optional<Double> number) {
        return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
    }
}
