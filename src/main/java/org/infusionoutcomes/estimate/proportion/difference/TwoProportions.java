package org.infusionoutcomes.estimate.proportion.difference;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.proportion.Counts;

/** Further comparisons of two independent proportions. In all of them successes are {@code x1} of {@code n1} first. */
public final class TwoProportions {

    private TwoProportions() {}

    /**
     * A ratio and its interval.
     *
     * @param estimate first over second
     * @param interval symmetric on the log scale
     */
    public record Ratio(double estimate, Interval interval) {

        private static Ratio of(double estimate, double logError, double z) {
            double reach = FastMath.exp(z * logError);
            return new Ratio(estimate, new Interval(estimate / reach, estimate * reach));
        }
    }

    /**
     * The risk ratio, its log error {@code √(1/x1 - 1/n1 + 1/x2 - 1/n2)} (Katz).
     *
     * @return empty where either has no success
     * @throws IllegalArgumentException if a count or {@code level} is out of range
     */
    public static Optional<Ratio> riskRatio(long x1, long n1, long x2, long n2, double level) {
        check(x1, n1, x2, n2);
        double z = Level.z(level);
        if (x1 == 0 || x2 == 0) {
            return Optional.empty();
        }
        double error = Math.sqrt(1.0 / x1 - 1.0 / n1 + 1.0 / x2 - 1.0 / n2);
        return Optional.of(Ratio.of(((double) x1 / n1) / ((double) x2 / n2), error, z));
    }

    /**
     * The odds ratio, its log error the root of the sum of the cells' inverses (Woolf).
     *
     * @return empty where a cell is 0
     * @throws IllegalArgumentException if a count or {@code level} is out of range
     */
    public static Optional<Ratio> oddsRatio(long x1, long n1, long x2, long n2, double level) {
        check(x1, n1, x2, n2);
        double z = Level.z(level);
        if (x1 == 0 || x2 == 0 || x1 == n1 || x2 == n2) {
            return Optional.empty();
        }
        double error = Math.sqrt(1.0 / x1 + 1.0 / (n1 - x1) + 1.0 / x2 + 1.0 / (n2 - x2));
        double estimate = ((double) x1 / (n1 - x1)) / ((double) x2 / (n2 - x2));
        return Optional.of(Ratio.of(estimate, error, z));
    }

    /** Agresti and Caffo's interval of the difference: Wald's after one success and one failure more in each. */
    public static Interval agrestiCaffo(long x1, long n1, long x2, long n2, double level) {
        check(x1, n1, x2, n2);
        Interval wald = wald(x1 + 1, n1 + 2, x2 + 1, n2 + 2, level);
        return new Interval(Math.max(-1, wald.lower()), Math.min(1, wald.upper()));
    }

    /** Wald's interval of the difference, which may leave [-1, 1]; not for use with few. */
    public static Interval wald(long x1, long n1, long x2, long n2, double level) {
        check(x1, n1, x2, n2);
        double p1 = (double) x1 / n1;
        double p2 = (double) x2 / n2;
        double error = Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
        return Interval.around(p1 - p2, Level.z(level) * error);
    }

    /**
     * Pearson's test that both proportions are equal.
     *
     * @param corrected with Yates' continuity correction
     * @return empty where all or none succeed
     */
    public static Optional<ChiSquaredTest> chiSquared(long x1, long n1, long x2, long n2, boolean corrected) {
        check(x1, n1, x2, n2);
        double n = (double) n1 + n2;
        double successes = (double) x1 + x2;
        if (successes == 0 || successes == n) {
            return Optional.empty();
        }
        double distance = Math.abs(x1 - n1 * successes / n);
        double kept = corrected ? distance - Math.min(0.5, distance) : distance;
        double chisq = kept * kept * n * n * n / (n1 * (double) n2 * successes * (n - successes));
        return Optional.of(ChiSquaredTest.of(chisq, 1));
    }

    private static void check(long x1, long n1, long x2, long n2) {
        Counts.check(x1, n1);
        Counts.check(x2, n2);
    }
}
