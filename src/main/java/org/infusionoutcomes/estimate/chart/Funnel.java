package org.infusionoutcomes.estimate.chart;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.Tails;

/** Limits of a funnel plot: where the share of a group of a size would lie if its true share were the target. */
public final class Funnel {

    private Funnel() {}

    /**
     * Normal limits, {@code target ± z √(target (1 - target) φ / n)}, inside [0, 1].
     *
     * @param target inside (0, 1)
     * @param n size of the group, 1 or more
     * @param dispersion the factor φ by which groups vary more than by chance; 1 for none
     * @param level two-sided, inside (0, 1)
     * @throws IllegalArgumentException if a number is out of range
     * @see <a href="https://doi.org/10.1002/sim.1970">Spiegelhalter (2005)</a>
     */
    public static Interval normal(double target, long n, double dispersion, double level) {
        check(target, n);
        double reach = Level.z(level) * Math.sqrt(target * (1 - target) * dispersion / n);
        return new Interval(Math.max(0, target - reach), Math.min(1, target + reach));
    }

    /**
     * Exact limits from the binomial distribution, interpolated between the two counts about the quantile so that the
     * funnel is smooth.
     *
     * @param target inside (0, 1)
     * @param n size of the group, 1 or more
     * @param level two-sided, inside (0, 1)
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Interval exact(double target, long n, double level) {
        check(target, n);
        double tail = Level.tail(level);
        return new Interval(quantile(target, n, tail), quantile(target, n, 1 - tail));
    }

    /**
     * How unusual a group's count is if its true share were the target: twice the smaller of the two mid-p tails, at most
     * 1, {@code 2 min(P(X < x) + P(X = x)/2, P(X > x) + P(X = x)/2)}.
     *
     * @param x events, 0 to {@code n}
     * @param n size of the group, 1 or more
     * @param target inside (0, 1)
     * @throws IllegalArgumentException if a number is out of range
     */
    public static double p(long x, long n, double target) {
        check(target, n);
        if (x < 0 || x > n) {
            throw new IllegalArgumentException("A count must be 0 to its size, got " + x + " of " + n);
        }
        double low = (below(x, n, target) + below(x + 1, n, target)) / 2;
        double high = (below(n - x, n, 1 - target) + below(n - x + 1, n, 1 - target)) / 2;
        return Math.min(1, 2 * Math.min(low, high));
    }

    private static double below(long count, long n, double target) {
        return Tails.binomialUpTo(count - 1, n, target);
    }

    private static double quantile(double target, long n, double probability) {
        long count = 0;
        while (Tails.binomialUpTo(count, n, target) < probability) {
            count++;
        }
        double here = Tails.binomialUpTo(count, n, target);
        double before = count == 0 ? 0 : Tails.binomialUpTo(count - 1, n, target);
        double part = (here - probability) / (here - before);
        return Math.min(1, Math.max(0, (count - part) / n));
    }

    private static void check(double target, long n) {
        if (!(target > 0 && target < 1) || n < 1) {
            throw new IllegalArgumentException(
                    "A funnel needs a target inside (0, 1) and a size of 1 or more, got " + target + " and " + n);
        }
    }

    /**
     * How much more groups vary about the target than by chance: the mean of their squared distances in standard errors.
     *
     * @param z distance of each group, at least one
     * @param drawnIn share of groups on each side whose distance is first drawn in to that of the last one kept
     *     (winsorised, quantiles of type 7); 0 for none
     */
    public static double dispersion(double[] z, double drawnIn) {
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        double low = drawnIn == 0 ? Double.NEGATIVE_INFINITY : percentile.evaluate(z, 100 * drawnIn);
        double high = drawnIn == 0 ? Double.POSITIVE_INFINITY : percentile.evaluate(z, 100 * (1 - drawnIn));
        return Arrays.stream(z)
                        .map(v -> Math.min(high, Math.max(low, v)))
                        .map(v -> v * v)
                        .sum()
                / z.length;
    }
}
