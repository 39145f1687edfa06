package org.infusionoutcomes.estimate.chart;

import java.util.Arrays;

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
        double mean = Arrays.stream(values, 0, baseline).sum() / baseline;
        double ranges = 0;
        for (int i = 1; i < baseline; i++) {
            ranges += Math.abs(values[i] - values[i - 1]);
        }
        double range = ranges / (baseline - 1);
        return new XmrChart(mean, range, mean - LIMIT * range, mean + LIMIT * range, RANGE_LIMIT * range);
    }
}
