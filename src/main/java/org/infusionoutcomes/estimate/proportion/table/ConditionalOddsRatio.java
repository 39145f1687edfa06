package org.infusionoutcomes.estimate.proportion.table;

import java.util.function.DoublePredicate;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.Root;

/**
 * The odds ratio of two proportions given both margins, whose distribution has no other unknown.
 *
 * @param estimate the ratio under which the expected first count is the one seen; 0 or infinite at the ends of its range
 * @param interval exact: the ratios under which the count seen, or one further out, has half of the probability left
 */
public record ConditionalOddsRatio(double estimate, Interval interval) {

    /**
     * Estimates the ratio. R: {@code fisher.test(table)}.
     *
     * @param x1 successes among {@code n1}
     * @param n1 trials of the first, 1 or more
     * @param x2 successes among {@code n2}
     * @param n2 trials of the second, 1 or more
     * @param level two-sided, inside (0, 1)
     * @throws IllegalArgumentException if a count or {@code level} is out of range
     */
    public static ConditionalOddsRatio of(long x1, long n1, long x2, long n2, double level) {
        double tail = Level.tail(level);
        double[] weights = FisherExact.weights(n1, n2, x1, x2);
        int seen = (int) (x1 - Math.max(0, x1 + x2 - n2));
        boolean least = seen == 0;
        boolean most = seen == weights.length - 1;
        double estimate = least ? 0 : most ? Double.POSITIVE_INFINITY : ratio(b -> mean(weights, b) >= seen);
        double lower = least ? 0 : ratio(b -> tail(weights, b, seen, true) >= tail);
        double upper = most ? Double.POSITIVE_INFINITY : ratio(b -> tail(weights, b, seen, false) <= tail);
        return new ConditionalOddsRatio(estimate, new Interval(lower, upper));
    }

    private static double ratio(DoublePredicate reached) {
        return FastMath.exp(Root.of(-60, 60, reached));
    }

    private static double mean(double[] weights, double log) {
        double all = 0;
        double sum = 0;
        double top = top(weights, log);
        for (int k = 0; k < weights.length; k++) {
            double weight = FastMath.exp(FastMath.log(weights[k]) + k * log - top);
            all += weight;
            sum += k * weight;
        }
        return sum / all;
    }

    private static double tail(double[] weights, double log, int seen, boolean above) {
        double all = 0;
        double out = 0;
        double top = top(weights, log);
        for (int k = 0; k < weights.length; k++) {
            double weight = FastMath.exp(FastMath.log(weights[k]) + k * log - top);
            all += weight;
            out += (above ? k >= seen : k <= seen) ? weight : 0;
        }
        return out / all;
    }

    private static double top(double[] weights, double log) {
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < weights.length; k++) {
            top = Math.max(top, FastMath.log(weights[k]) + k * log);
        }
        return top;
    }
}
