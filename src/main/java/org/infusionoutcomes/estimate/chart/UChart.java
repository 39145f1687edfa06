package org.infusionoutcomes.estimate.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.Interval;

/**
 * A control chart of events per unit of exposure.
 *
 * @param centre events over exposure of all points together
 * @param limits of each point: {@code centre ± 3 √(centre / exposure)}, at least 0
 */
public record UChart(double centre, List<Interval> limits) {

    /** Copies the limits, so that nobody can change them later. */
    public UChart {
        limits = List.copyOf(limits);
    }

    /**
     * Makes the chart. R: {@code qcc::qcc(x, type = "u", sizes = exposure)}.
     *
     * @param x events of each point, 0 or more
     * @param exposure of each point, above 0
     * @throws IllegalArgumentException if there is no point, the lengths differ or a number is out of range
     */
    public static UChart of(long[] x, double[] exposure) {
        boolean sound = x.length == exposure.length && x.length > 0;
        if (!sound
                || Arrays.stream(x).anyMatch(v -> v < 0)
                || !Arrays.stream(exposure).allMatch(v -> v > 0)) {
            throw new IllegalArgumentException("Each point needs a count of 0 or more and an exposure above 0, got "
                    + Arrays.toString(x) + " and " + Arrays.toString(exposure));
        }
        double centre = Arrays.stream(x).sum() / Arrays.stream(exposure).sum();
        return new UChart(
                centre,
                IntStream.range(0, x.length)
                        .mapToObj(i -> limits(centre, exposure[i]))
                        .toList());
    }

    private static Interval limits(double centre, double exposure) {
        double reach = 3 * Math.sqrt(centre / exposure);
        return new Interval(Math.max(0, centre - reach), centre + reach);
    }
}
