package org.infusionoutcomes.estimate.chart;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.Tails;

/**
 * A run chart: values about their median. Too long a run or too few crossings say that the values do not vary by chance
 * alone; no distribution is assumed.
 *
 * @param median of all values
 * @param useful values that do not lie on the median
 * @param longestRun most useful values in a row on one side
 * @param longestRunLimit the longest run still expected, {@code round(log2(useful)) + 3}
 * @param crossings how often neighbouring useful values lie on different sides
 * @param crossingsLimit the fewest still expected: the 5 % quantile of the binomial of {@code useful - 1} and 1/2
 */
public record RunChart(
        double median, int useful, int longestRun, int longestRunLimit, int crossings, int crossingsLimit) {

    private static final double LEAST = 0.05;

    /**
     * Makes the chart. R: {@code qicharts2::qic(x)} and its columns {@code n.useful}, {@code longest.run.max},
     * {@code n.crossings.min}.
     *
     * @param values in order of time
     * @throws IllegalArgumentException if no value lies off the median
     * @see <a href="https://doi.org/10.1371/journal.pone.0113825">Anhøj and Olesen (2014)</a>
     */
    public static RunChart of(double[] values) {
        double median = new Percentile().evaluate(values, 50);
        double[] sides = Arrays.stream(values)
                .map(v -> Math.signum(v - median))
                .filter(side -> side != 0)
                .toArray();
        if (sides.length == 0) {
            throw new IllegalArgumentException("A run chart needs values off the median, got " + values.length);
        }
        int crossings = 0;
        int run = 1;
        int longest = 1;
        for (int i = 1; i < sides.length; i++) {
            boolean crosses = sides[i] != sides[i - 1];
            crossings += crosses ? 1 : 0;
            run = crosses ? 1 : run + 1;
            longest = Math.max(longest, run);
        }
        int limit = (int) Math.rint(FastMath.log(2, sides.length)) + 3;
        return new RunChart(median, sides.length, longest, limit, crossings, fewest(sides.length - 1));
    }

    private static int fewest(int places) {
        int crossings = 0;
        while (Tails.binomialUpTo(crossings, places, 0.5) < LEAST) {
            crossings++;
        }
        return crossings;
    }

    /** Whether the longest run is too long or crossings are too few. */
    public boolean signals() {
        return longestRun > longestRunLimit || crossings < crossingsLimit;
    }
}
