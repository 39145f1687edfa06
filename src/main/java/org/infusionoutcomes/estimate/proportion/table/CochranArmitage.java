package org.infusionoutcomes.estimate.proportion.table;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.proportion.Counts;

/** Tests for a trend of proportions over ordered groups. */
public final class CochranArmitage {

    private CochranArmitage() {}

    /**
     * The trend test.
     *
     * @param z positive where higher groups succeed more often
     * @param test its square as chi-squared on one degree of freedom
     */
    public record Trend(double z, ChiSquaredTest test) {}

    /**
     * The test by the normal approximation. R: {@code prop.trend.test(x, n, score)}.
     *
     * <pre>
     *   z = Σ s (x - n p) / √(p (1 - p) (Σ n s² - (Σ n s)² / N)),   p = Σ x / N
     * </pre>
     *
     * @param x successes of each group
     * @param n trials of each group, 1 or more
     * @param score a number for each group
     * @return empty where all or none succeed or all groups have one score
     * @throws IllegalArgumentException if a count is out of range or the lengths differ
     */
    public static Optional<Trend> test(long[] x, long[] n, double[] score) {
        check(x, n, score.length);
        double trials = 0;
        double successes = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < x.length; i++) {
            trials += n[i];
            successes += x[i];
            first += n[i] * score[i];
            second += n[i] * score[i] * score[i];
        }
        double p = successes / trials;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += score[i] * (x[i] - n[i] * p);
        }
        double variance = p * (1 - p) * (second - first * first / trials);
        if (!(variance > 0)) {
            return Optional.empty();
        }
        double z = sum / Math.sqrt(variance);
        return Optional.of(new Trend(z, ChiSquaredTest.of(z * z, 1)));
    }

    /**
     * The exact test: given all margins, the probability that {@code Σ s x} lies at least as far from its expectation as
     * seen. R: {@code coin::independence_test(distribution = "exact")}.
     *
     * @param x successes of each group
     * @param n trials of each group, 1 or more
     * @param score a whole number for each group
     * @throws IllegalArgumentException if a count is out of range or the lengths differ
     */
    public static double exactP(long[] x, long[] n, int[] score) {
        check(x, n, score.length);
        int least = Arrays.stream(score).min().orElseThrow();
        long seen = 0;
        double trials = 0;
        long successes = 0;
        double first = 0;
        for (int i = 0; i < x.length; i++) {
            int above = score[i] - least;
            seen += above * x[i];
            trials += n[i];
            successes += x[i];
            first += (double) n[i] * above;
        }
        double[] ways = ways(n, Arrays.stream(score).map(s -> s - least).toArray(), Math.toIntExact(successes));
        double expected = first * successes / trials;
        double distance = Math.abs(seen - expected) - 1e-9;
        double all = 0;
        double far = 0;
        for (int sum = 0; sum < ways.length; sum++) {
            all += ways[sum];
            far += Math.abs(sum - expected) >= distance ? ways[sum] : 0;
        }
        return far / all;
    }

    /** In how many ways, relatively, the successes fall on the groups so that the scores add up to each sum. */
    private static double[] ways(long[] n, int[] score, int successes) {
        int most = successes * Arrays.stream(score).max().orElseThrow();
        double[][] byUsed = new double[successes + 1][most + 1];
        byUsed[0][0] = 1;
        for (int i = 0; i < n.length; i++) {
            byUsed = withGroup(byUsed, choices(Math.toIntExact(n[i]), successes), score[i]);
        }
        return byUsed[successes];
    }

    /** The binomial coefficients of a group, relative to its largest. */
    private static double[] choices(int n, int successes) {
        double[] choices = new double[Math.min(n, successes) + 1];
        double most = CombinatoricsUtils.binomialCoefficientLog(n, n / 2);
        for (int k = 0; k < choices.length; k++) {
            choices[k] = FastMath.exp(CombinatoricsUtils.binomialCoefficientLog(n, k) - most);
        }
        return choices;
    }

    private static double[][] withGroup(double[][] before, double[] choices, int score) {
        double[][] after = new double[before.length][before[0].length];
        for (int used = 0; used < before.length; used++) {
            for (int k = 0; k < choices.length && used + k < before.length; k++) {
                add(before[used], choices[k], after[used + k], score * k);
            }
        }
        return after;
    }

    private static void add(double[] before, double choices, double[] after, int shift) {
        for (int sum = 0; sum + shift < after.length; sum++) {
            after[sum + shift] += before[sum] * choices;
        }
    }

    private static void check(long[] x, long[] n, int scores) {
        if (x.length != n.length || x.length != scores || x.length < 2) {
            throw new IllegalArgumentException(
                    "A trend needs successes, trials and a score for two groups or more, got " + x.length + ", "
                            + n.length + " and " + scores);
        }
        for (int i = 0; i < x.length; i++) {
            Counts.check(x[i], n[i]);
        }
    }
}
