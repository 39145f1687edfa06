package org.infusionoutcomes.estimate.score.mean;

import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.estimate.Tails;

/**
 * A test whose statistic is compared with an F distribution.
 *
 * @param f the statistic
 * @param df1 degrees of freedom of the numerator
 * @param df2 degrees of freedom of the denominator, not always whole
 * @param p as the test says
 */
public record FTest(double f, double df1, double df2, double p) {

    private static FTest upper(double f, double df1, double df2) {
        return new FTest(f, df1, df2, Tails.fUpper(f, df1, df2));
    }

    /**
     * Analysis of variance of several groups of equal variance. R: {@code oneway.test(y ~ g, var.equal = TRUE)}.
     *
     * @param groups two at least
     * @return empty below two groups, or where no group varies
     * @throws IllegalArgumentException if a group is empty
     */
    public static Optional<FTest> anova(List<double[]> groups) {
        Sums sums = Sums.of(groups);
        return groups.size() < 2 || !(sums.within() > 0)
                ? Optional.empty()
                : Optional.of(upper(
                        sums.between() / (groups.size() - 1.0) / (sums.within() / (sums.n() - groups.size())),
                        groups.size() - 1.0,
                        sums.n() - groups.size()));
    }

    /**
     * Eta squared: the share of the sum of squares that lies between groups.
     *
     * @return empty where nothing varies
     * @throws IllegalArgumentException if a group is empty
     */
    public static Optional<Double> etaSquared(List<double[]> groups) {
        Sums sums = Sums.of(groups);
        double all = sums.between() + sums.within();
        return all > 0 ? Optional.of(sums.between() / all) : Optional.empty();
    }

    private record Sums(double n, double between, double within) {

        static Sums of(List<double[]> groups) {
            List<MeanAndSd> each = groups.stream().map(MeanAndSd::of).toList();
            double n = each.stream().mapToDouble(MeanAndSd::n).sum();
            double mean = each.stream().mapToDouble(g -> g.n() * g.mean()).sum() / n;
            double between = 0;
            double within = 0;
            for (MeanAndSd g : each) {
                between += g.n() * (g.mean() - mean) * (g.mean() - mean);
                within += g.variance().orElse(0) * (g.n() - 1);
            }
            return new Sums(n, between, within);
        }
    }

    /**
     * Welch's analysis of variance, variances not assumed equal. R: {@code oneway.test(y ~ g)}.
     *
     * @param groups two at least
     * @return empty below two groups, or where a group has one value or does not vary
     * @throws IllegalArgumentException if a group is empty
     * @see <a href="https://doi.org/10.1093/biomet/38.3-4.330">Welch (1951)</a>
     */
    public static Optional<FTest> welch(List<double[]> groups) {
        List<MeanAndSd> each = groups.stream().map(MeanAndSd::of).toList();
        if (each.size() < 2 || each.stream().anyMatch(g -> g.variance().orElse(0) == 0)) {
            return Optional.empty();
        }
        double weights = each.stream().mapToDouble(FTest::weight).sum();
        double mean = each.stream().mapToDouble(g -> weight(g) * g.mean()).sum() / weights;
        double k = each.size();
        double squares = 0;
        double spread = 0;
        for (MeanAndSd g : each) {
            squares += weight(g) * (g.mean() - mean) * (g.mean() - mean);
            double rest = 1 - weight(g) / weights;
            spread += rest * rest / (g.n() - 1) / (k * k - 1);
        }
        return Optional.of(upper(squares / ((k - 1) * (1 + 2 * (k - 2) * spread)), k - 1, 1 / (3 * spread)));
    }

    private static double weight(MeanAndSd group) {
        return group.n() / group.variance().orElseThrow();
    }

    /**
     * Test of two variances, two-sided. R: {@code var.test(x, y)}.
     *
     * @return empty where a sample has one value or the second does not vary
     * @throws IllegalArgumentException if a sample is empty
     */
    public static Optional<FTest> variances(double[] first, double[] second) {
        double v1 = MeanAndSd.of(first).variance().orElse(0);
        double v2 = MeanAndSd.of(second).variance().orElse(0);
        if (first.length < 2 || !(v2 > 0)) {
            return Optional.empty();
        }
        double df1 = first.length - 1.0;
        double df2 = second.length - 1.0;
        double f = v1 / v2;
        double below = f > 0 ? Tails.fUpper(1 / f, df2, df1) : 0;
        return Optional.of(new FTest(f, df1, df2, Math.min(1, 2 * Math.min(below, Tails.fUpper(f, df1, df2)))));
    }
}
