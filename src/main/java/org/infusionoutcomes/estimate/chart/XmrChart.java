package org.infusionoutcomes.estimate.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A control chart of single values with their moving ranges.
 *
 * @param mean of the baseline
 * @param meanRange mean distance between neighbours of the baseline
 * @param lower {@code mean - 2.66 meanRange}
 * @param upper {@code mean + 2.66 meanRange}
 * @param rangeUpper upper limit of a moving range, {@code 3.267 meanRange}
 */
public record XmrChart(double mean, double meanRange, double lower, double upper, double rangeUpper) {

    /** Mean range of two standard normal numbers, {@code 2 / √π}, as tabled. */
    static final double RANGE_OF_TWO = 1.128;

    private static final double LIMIT = 2.66;
    private static final double RANGE_LIMIT = 3.267;
    private static final int LONG_RUN = 7;

    /**
     * Makes the chart. R: {@code qcc::qcc(x, type = "xbar.one")}, with the factors of the printed tables.
     *
     * @param values in order of time, two at least
     * @param baseline how many of the first values set the limits, two at least
     * @throws IllegalArgumentException if {@code baseline} is out of range
     */
    public static XmrChart of(double[] values, int baseline) {
        if (baseline < 2 || baseline > values.length) {
            throw new IllegalArgumentException("A baseline needs 2 to " + values.length + " values, got " + baseline);
        }
        return chart(values, baseline, Double.POSITIVE_INFINITY);
    }

    /**
     * The same with screened limits: moving ranges of the baseline above their own upper limit are left out once, so
     * that one jump does not widen the limits.
     *
     * @throws IllegalArgumentException if {@code baseline} is out of range
     */
    public static XmrChart screened(double[] values, int baseline) {
        return chart(values, baseline, of(values, baseline).rangeUpper());
    }

    private static XmrChart chart(double[] values, int baseline, double largest) {
        double mean = Arrays.stream(values, 0, baseline).sum() / baseline;
        double range = IntStream.range(1, baseline)
                .mapToDouble(i -> Math.abs(values[i] - values[i - 1]))
                .filter(r -> r <= largest)
                .average()
                .orElse(0);
        return new XmrChart(mean, range, mean - LIMIT * range, mean + LIMIT * range, RANGE_LIMIT * range);
    }

    /**
     * What each point of a series signals against these limits.
     *
     * @param outside beyond the limits
     * @param run one of at least seven neighbours on one side of the mean; a point on the mean ends a run
     * @param trend one of at least seven neighbours that only rise or only fall
     * @param twoOfThree beyond two sigma ({@code 2 meanRange / 1.128}) on one side with another one of the three points
     *     about it
     */
    public record Signals(List<Boolean> outside, List<Boolean> run, List<Boolean> trend, List<Boolean> twoOfThree) {

        /** Copies the lists, so that nobody can change them later. */
        public Signals {
            outside = List.copyOf(outside);
            run = List.copyOf(run);
            trend = List.copyOf(trend);
            twoOfThree = List.copyOf(twoOfThree);
        }
    }

    /**
     * The signals of a series.
     *
     * @param values in order of time
     */
    public Signals signals(double[] values) {
        double reach = 2 * meanRange / RANGE_OF_TWO;
        return new Signals(
                Arrays.stream(values).mapToObj(v -> v < lower || v > upper).toList(),
                Runs.sameSide(values, mean, LONG_RUN),
                Runs.trend(values, LONG_RUN),
                Runs.twoOfThree(values, mean - reach, mean + reach));
    }
}
