package org.infusionoutcomes.comparison.cohort;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.proportion.difference.Newcombe;
import org.infusionoutcomes.estimate.proportion.table.FisherExact;

/**
 * Two shares side by side; their difference is the first minus the second.
 *
 * @param events1 events of the first
 * @param n1 out of so many
 * @param events2 events of the second
 * @param n2 out of so many
 */
public record Difference(long events1, long n1, long events2, long n2) {

    /** Adds the difference, Newcombe's interval and Fisher's p; empty values where a side has nobody. */
    public void addTo(Rows rows, Key key, String estimate, String prefix) {
        boolean both = n1 > 0 && n2 > 0;
        rows.add(
                key,
                estimate,
                both ? OptionalDouble.of((double) events1 / n1 - (double) events2 / n2) : OptionalDouble.empty());
        rows.addInterval(
                key,
                prefix,
                both
                        ? Optional.of(Newcombe.difference(events1, n1, events2, n2, rows.confidence()))
                        : Optional.empty());
        rows.add(
                key,
                "fisher_p",
                both ? OptionalDouble.of(FisherExact.p(events1, n1, events2, n2)) : OptionalDouble.empty());
    }
}
