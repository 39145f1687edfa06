package org.infusionoutcomes.comparison.visit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.cohort.CohortTable;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.proportion.difference.PairedProportions;
import tech.tablesaw.selection.Selection;

/**
 * Response after the first infusion against response after the last one of the induction, in the patients who have a
 * total after both.
 */
public final class FirstAgainstLastNumbers {

    private FirstAgainstLastNumbers() {}

    /** Adds both shares of each cohort and their paired difference; empty where nobody has a total after both. */
    public static void addTo(Rows rows, List<CohortTable> cohorts) {
        for (CohortTable cohort : cohorts) {
            Selection seen = cohort.seen("after_1").and(cohort.seen("after_last"));
            long first = cohort.count("response_after_1", seen);
            long last = cohort.count("response_after_last", seen);
            long both = cohort.with("response_after_1")
                    .and(cohort.with("response_after_last"))
                    .and(seen)
                    .size();
            add(rows, Key.of("first_against_last", cohort.name()), both, first - both, last - both, seen.size());
        }
    }

    private static void add(Rows rows, Key key, long both, long firstOnly, long lastOnly, long n) {
        rows.add(key, "n", n);
        rows.add(key, "responded_both", both);
        rows.add(key, "responded_first_only", firstOnly);
        rows.add(key, "responded_last_only", lastOnly);
        rows.add(key, "responded_neither", n - both - firstOnly - lastOnly);
        rows.addShare(key.group("infusion=first"), "", both + firstOnly, n);
        rows.addShare(key.group("infusion=last"), "", both + lastOnly, n);
        Optional<PairedProportions> pairs = n == 0
                ? Optional.empty()
                : Optional.of(new PairedProportions(both, lastOnly, firstOnly, n - both - firstOnly - lastOnly));
        Optional<Interval> interval = pairs.map(p -> p.newcombe(rows.confidence()));
        rows.add(key, "difference", number(pairs.map(PairedProportions::difference)));
        rows.addInterval(key, "difference_", interval);
        rows.add(key, "mcnemar_p", number(pairs.map(PairedProportions::exactP)));
    }

    private static OptionalDouble number(Optional<Double> number) {
        return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
    }
}
