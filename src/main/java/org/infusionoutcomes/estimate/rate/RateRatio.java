package org.infusionoutcomes.estimate.rate;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.Root;
import org.infusionoutcomes.estimate.Tails;

/**
 * Two rates of events side by side.
 *
 * @param ratio first over second, infinite where the second has no event
 * @param exact conditional exact interval of the ratio
 * @param exactP exact two-sided p-value of equal rates
 * @param wald interval symmetric on the log scale with its p-value; empty where a group has no event
 * @param difference first less second
 * @param differenceError standard error of {@code difference}
 */
public record RateRatio(
        double ratio, Interval exact, double exactP, Optional<Wald> wald, double difference, double differenceError) {

    /**
     * What the normal approximation says.
     *
     * @param interval of the ratio
     * @param p two-sided, of equal rates
     */
    public record Wald(Interval interval, double p) {}

    /** Counts whose probability exceeds the seen one's by rounding only are as likely; R's value. */
    private static final double TIE = 1 + 1e-7;

    /**
     * Compares two rates. Given the sum of events, those of the first group are binomial with the share of its time,
     * multiplied by the ratio; the exact interval is Clopper and Pearson's, turned into ratios, and the exact p-value
     * adds the probabilities of all splits that are no more likely than the one seen. R: {@code poisson.test(c(events1,
     * events2), c(time1, time2))}.
     *
     * @param events1 events of the first, 0 or more
     * @param time1 its person-time, above 0
     * @param events2 events of the second, 0 or more
     * @param time2 its person-time, above 0
     * @param level two-sided, inside (0, 1)
     * @return empty without any event
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Optional<RateRatio> of(int events1, double time1, int events2, double time2, double level) {
        if (events1 < 0 || events2 < 0 || !(time1 > 0) || !(time2 > 0)) {
            throw new IllegalArgumentException("Events must be 0 or more and times above 0, got " + events1 + " in "
                    + time1 + " and " + events2 + " in " + time2);
        }
        double z = Level.z(level);
        if (events1 + events2 == 0) {
            return Optional.empty();
        }
        double rate1 = events1 / time1;
        double rate2 = events2 / time2;
        return Optional.of(new RateRatio(
                rate1 / rate2,
                exact(events1, events2, Level.tail(level), time2 / time1),
                exactP(events1, events1 + events2, time1 / (time1 + time2)),
                wald(events1, events2, rate1 / rate2, z),
                rate1 - rate2,
                Math.sqrt(events1 / (time1 * time1) + events2 / (time2 * time2))));
    }

    private static Interval exact(double x1, double x2, double tail, double times) {
        double low = x1 == 0 ? 0 : Root.of(0, 1, p -> Beta.regularizedBeta(p, x1, x2 + 1) >= tail);
        double high = x2 == 0 ? 1 : Root.of(0, 1, p -> Beta.regularizedBeta(1 - p, x2, x1 + 1) <= tail);
        double upper = high == 1 ? Double.POSITIVE_INFINITY : high / (1 - high) * times;
        return new Interval(low / (1 - low) * times, upper);
    }

    private static double exactP(int x, int n, double share) {
        double[] log = new double[n + 1];
        for (int k = 1; k <= n; k++) {
            log[k] = log[k - 1] + FastMath.log((double) (n - k + 1) / k * share / (1 - share));
        }
        double all = 0;
        double extreme = 0;
        double top = Arrays.stream(log).max().orElse(0);
        double seen = FastMath.exp(log[x] - top) * TIE;
        for (double each : log) {
            double weight = FastMath.exp(each - top);
            all += weight;
            extreme += weight <= seen ? weight : 0;
        }
        return extreme / all;
    }

    private static Optional<Wald> wald(double x1, double x2, double ratio, double z) {
        if (x1 == 0 || x2 == 0) {
            return Optional.empty();
        }
        double error = Math.sqrt(1 / x1 + 1 / x2);
        double reach = FastMath.exp(z * error);
        double p = Tails.normalTwoSided(FastMath.log(ratio) / error);
        return Optional.of(new Wald(new Interval(ratio / reach, ratio * reach), p));
    }
}
