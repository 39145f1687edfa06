package org.infusionoutcomes.estimate.score.mean;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.Tails;
import org.infusionoutcomes.estimate.score.rank.Ranks;

/**
 * Pearson's correlation of two measurements with its test.
 *
 * @param r the correlation
 * @param t {@code r √((n - 2) / (1 - r²))}
 * @param p two-sided, Student's t on {@code n - 2} degrees of freedom
 * @param interval Fisher's, {@code tanh(atanh r ± z / √(n - 3))}
 */
public record Correlation(double r, double t, double p, Interval interval) {

    /**
     * Tests that two measurements are not correlated. R: {@code cor.test(x, y, conf.level = level)}.
     *
     * @param level two-sided, inside (0, 1)
     * @return empty below four pairs, where a measurement does not vary, or where all pairs lie on a line
     * @throws IllegalArgumentException if the lengths differ or {@code level} is out of range
     */
    public static Optional<Correlation> of(double[] first, double[] second, double level) {
        double z = Level.z(level);
        OptionalDouble found = pearson(first, second);
        if (first.length < 4 || found.isEmpty() || Math.abs(found.getAsDouble()) >= 1) {
            return Optional.empty();
        }
        double r = found.getAsDouble();
        double df = first.length - 2.0;
        double t = r * Math.sqrt(df / (1 - r * r));
        double reach = z / Math.sqrt(df - 1);
        double middle = FastMath.atanh(r);
        Interval interval = new Interval(FastMath.tanh(middle - reach), FastMath.tanh(middle + reach));
        return Optional.of(new Correlation(r, t, Tails.studentTwoSided(t, df), interval));
    }

    /**
     * Pearson's coefficient. R: {@code cor(x, y)}.
     *
     * @return empty where a measurement does not vary
     * @throws IllegalArgumentException if there are no pairs or the lengths differ
     */
    public static OptionalDouble pearson(double[] first, double[] second) {
        double here = MeanAndSd.of(first).mean();
        double there = MeanAndSd.of(second).mean();
        check(first, second);
        double products = 0;
        double squares = 0;
        double others = 0;
        for (int i = 0; i < first.length; i++) {
            products += (first[i] - here) * (second[i] - there);
            squares += (first[i] - here) * (first[i] - here);
            others += (second[i] - there) * (second[i] - there);
        }
        return over(products, Math.sqrt(squares) * Math.sqrt(others));
    }

    /**
     * Spearman's coefficient: Pearson's of the ranks, ties at their middle. R: {@code cor(x, y, method = "spearman")}.
     *
     * @return empty where a measurement does not vary
     * @throws IllegalArgumentException if there are no pairs or the lengths differ
     */
    public static OptionalDouble spearman(double[] first, double[] second) {
        return pearson(ranks(first), ranks(second));
    }

    private static double[] ranks(double[] values) {
        Ranks ranks = Ranks.of(values);
        return IntStream.range(0, values.length).mapToDouble(ranks::rank).toArray();
    }

    /**
     * Kendall's tau-b: pairs of people in the same order less those in the opposite order, over the geometric mean of the
     * pairs that each measurement tells apart. R: {@code cor(x, y, method = "kendall")}. Time grows with the square of
     * their number.
     *
     * @return empty where a measurement does not vary
     * @throws IllegalArgumentException if the lengths differ
     */
    public static OptionalDouble kendall(double[] first, double[] second) {
        check(first, second);
        double agree = 0;
        double apart = 0;
        double othersApart = 0;
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < i; j++) {
                double here = Math.signum(first[i] - first[j]);
                double there = Math.signum(second[i] - second[j]);
                agree += here * there;
                apart += Math.abs(here);
                othersApart += Math.abs(there);
            }
        }
        return over(agree, Math.sqrt(apart) * Math.sqrt(othersApart));
    }

    private static void check(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "Pairs need two values each, got " + first.length + " and " + second.length);
        }
    }

    private static OptionalDouble over(double sum, double most) {
        return most > 0 ? OptionalDouble.of(Math.max(-1, Math.min(1, sum / most))) : OptionalDouble.empty();
    }
}
