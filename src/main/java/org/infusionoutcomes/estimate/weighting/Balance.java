package org.infusionoutcomes.estimate.weighting;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How alike two groups are in one covariate.
 *
 * @param meanTreated weighted mean of the treated, a share for a binary covariate
 * @param meanControl weighted mean of the others
 * @param standardized difference of the means in unweighted standard deviations pooled over both groups, {@code √((SD1² +
 *     SD0²) / 2)}; empty where neither varies
 * @param standardizedTreated the same in standard deviations of the treated
 * @param varianceRatio weighted variance of the treated over that of the others; empty for a binary covariate
 */
public record Balance(
        double meanTreated,
        double meanControl,
        OptionalDouble standardized,
        OptionalDouble standardizedTreated,
        OptionalDouble varianceRatio) {

    /**
     * Compares two groups. The spread of a covariate of 0 and 1 is {@code √(p (1 - p))}, that of another the standard
     * deviation with divisor {@code n - 1}; spreads are those before weighting, so that a table before and after
     * compares like with like. R: {@code cobalt::bal.tab}, {@code MatchIt::summary}.
     *
     * @param covariate of each person
     * @param treated the group of each, both not empty
     * @param weights of each; all 1 before weighting
     * @throws IllegalArgumentException if a group is empty or the lengths differ
     */
    public static Balance of(double[] covariate, boolean[] treated, double[] weights) {
        if (covariate.length != treated.length || covariate.length != weights.length) {
            throw new IllegalArgumentException("Each person needs a value, a group and a weight, got "
                    + covariate.length + ", " + treated.length + " and " + weights.length);
        }
        boolean binary = Arrays.stream(covariate).allMatch(x -> x == 0 || x == 1);
        double[] one = new double[weights.length];
        Arrays.fill(one, 1);
        Weighted first = Weighted.of(covariate, treated, weights, true);
        Weighted other = Weighted.of(covariate, treated, weights, false);
        double spread = Weighted.of(covariate, treated, one, true).variance(binary);
        double otherSpread = Weighted.of(covariate, treated, one, false).variance(binary);
        double distance = first.mean() - other.mean();
        return new Balance(
                first.mean(),
                other.mean(),
                ratio(distance, Math.sqrt((spread + otherSpread) / 2)),
                ratio(distance, Math.sqrt(spread)),
                binary ? OptionalDouble.empty() : ratio(first.variance(false), other.variance(false)));
    }

    private static OptionalDouble ratio(double numerator, double denominator) {
        return denominator > 0 ? OptionalDouble.of(numerator / denominator) : OptionalDouble.empty();
    }

    /** Weighted mean and spread of one group. */
    private record Weighted(double sum, double squaredWeights, double mean, double squares) {

        static Weighted of(double[] values, boolean[] treated, double[] weights, boolean group) {
            double sum = 0;
            double squaredWeights = 0;
            double total = 0;
            for (int i = 0; i < values.length; i++) {
                double weight = treated[i] == group ? weights[i] : 0;
                sum += weight;
                squaredWeights += weight * weight;
                total += weight * values[i];
            }
            if (!(sum > 0)) {
                throw new IllegalArgumentException("Both groups need a person");
            }
            double mean = total / sum;
            double squares = 0;
            for (int i = 0; i < values.length; i++) {
                squares += treated[i] == group ? weights[i] * (values[i] - mean) * (values[i] - mean) : 0;
            }
            return new Weighted(sum, squaredWeights, mean, squares);
        }

        /** With all weights 1 the divisor is {@code n - 1}. */
        double variance(boolean binary) {
            double divisor = sum - squaredWeights / sum;
            return binary ? mean * (1 - mean) : divisor > 0 ? squares / divisor : 0;
        }
    }
}
