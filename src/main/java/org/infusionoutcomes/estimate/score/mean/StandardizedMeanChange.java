package org.infusionoutcomes.estimate.score.mean;

import java.util.OptionalDouble;
import org.infusionoutcomes.estimate.score.Pairs;

/** Standardised mean change: the mean of paired changes in standard deviations of the first measurement. */
public final class StandardizedMeanChange {

    private StandardizedMeanChange() {}

    /**
     * The standardised mean change with raw-score standardisation.
     *
     * <pre>
     *   J mean(before - after) / SD(before),   J = 1 - 3 / (4 (n - 1) - 1)
     * </pre>
     *
     * Positive where scores fell. R: {@code metafor::escalc("SMCR", …)} with its sign turned and this approximate J.
     *
     * @param before first measurements
     * @param after second measurements, in the same order
     * @return empty for one pair, or where all first measurements are equal
     * @throws IllegalArgumentException if there are no pairs or the lengths differ
     */
    public static OptionalDouble of(double[] before, double[] after) {
        double[] change = Pairs.difference(before, after);
        MeanAndSd first = MeanAndSd.of(before);
        double sd = first.sd().orElse(0);
        if (sd == 0) {
            return OptionalDouble.empty();
        }
        double j = HedgesG.smallSample(first.n() - 1.0);
        return OptionalDouble.of(j * MeanAndSd.of(change).mean() / sd);
    }
}
