package org.infusionoutcomes.estimate.proportion.difference;

import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.Root;
import org.infusionoutcomes.estimate.proportion.Counts;

/** Score intervals of a difference of two independent proportions. */
public final class MiettinenNurminen {

    private MiettinenNurminen() {}

    /**
     * The differences {@code δ} that a score test does not reject: {@code (p1 - p2 - δ)² ≤ z² V(δ)}, {@code V} the
     * variance at the two proportions that are most likely among those that differ by {@code δ}, times {@code N / (N -
     * 1)}. R: {@code DescTools::BinomDiffCI(x1, n1, x2, n2, method = "mn")}.
     *
     * @param x1 successes among {@code n1}
     * @param n1 trials of the first, 1 or more
     * @param x2 successes among {@code n2}
     * @param n2 trials of the second, 1 or more
     * @param level two-sided, inside (0, 1)
     * @throws IllegalArgumentException if a count or {@code level} is out of range
     * @see <a href="https://doi.org/10.1002/sim.4780040211">Miettinen and Nurminen (1985)</a>
     */
    public static Interval difference(long x1, long n1, long x2, long n2, double level) {
        double n = (double) n1 + n2;
        return interval(x1, n1, x2, n2, level, n / (n - 1));
    }

    /**
     * Mee's interval: the same without the factor {@code N / (N - 1)}. R: {@code method = "mee"}.
     *
     * @see #difference
     */
    public static Interval mee(long x1, long n1, long x2, long n2, double level) {
        return interval(x1, n1, x2, n2, level, 1);
    }

    /**
     * The score test that both proportions are equal, as a standard normal: positive where the first is larger, 0 where
     * all or none succeed.
     */
    public static double z(long x1, long n1, long x2, long n2) {
        Counts.check(x1, n1);
        Counts.check(x2, n2);
        double n = (double) n1 + n2;
        double difference = (double) x1 / n1 - (double) x2 / n2;
        double variance = variance(x1, n1, x2, n2, 0) * n / (n - 1);
        return variance > 0 ? difference / Math.sqrt(variance) : 0;
    }

    private static Interval interval(long x1, long n1, long x2, long n2, double level, double factor) {
        Counts.check(x1, n1);
        Counts.check(x2, n2);
        double z = Level.z(level);
        double seen = (double) x1 / n1 - (double) x2 / n2;
        double lower = Root.of(-1, seen, d -> seen - d <= z * error(x1, n1, x2, n2, d, factor));
        double upper = Root.of(seen, 1, d -> d - seen > z * error(x1, n1, x2, n2, d, factor));
        return new Interval(lower, upper);
    }

    private static double error(long x1, long n1, long x2, long n2, double difference, double factor) {
        return Math.sqrt(variance(x1, n1, x2, n2, difference) * factor);
    }

    private static double variance(long x1, long n1, long x2, long n2, double difference) {
        double p2 = restricted((double) x1, (double) n1, (double) x2, (double) n2, difference);
        double p1 = Math.min(1, Math.max(0, p2 + difference));
        return Math.max(0, p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
    }

    /** The second proportion that is most likely when the first exceeds it by a difference: a root of a cubic. */
    private static double restricted(double x1, double n1, double x2, double n2, double difference) {
        double n = n1 + n2;
        double a = n;
        double b = (n1 + 2 * n2) * difference - n - x1 - x2;
        double c = (n2 * difference - n - 2 * x2) * difference + x1 + x2;
        double d = x2 * difference * (1 - difference);
        double third = b / (3 * a);
        double v = third * third * third - b * c / (6 * a * a) + d / (2 * a);
        double u = Math.copySign(Math.sqrt(Math.max(0, third * third - c / (3 * a))), v);
        if (u == 0) {
            return Math.min(1, Math.max(0, -third));
        }
        double cosine = Math.max(-1, Math.min(1, v / (u * u * u)));
        double angle = (Math.PI + FastMath.acos(cosine)) / 3;
        return Math.min(1, Math.max(0, 2 * u * FastMath.cos(angle) - third));
    }
}
