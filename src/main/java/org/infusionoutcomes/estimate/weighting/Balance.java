package org.infusionoutcomes.estimate.weighting;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

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
        double[] people = new double[covariate.length];
        Arrays.fill(people, 1);
        return of(covariate, treated, weights, people);
    }

    /**
     * Compares two groups of whom many people are alike.
     *
     * @param covariate of all who are alike
     * @param treated their group
     * @param weights the weight of each of them; all 1 before weighting
     * @param people how many they are, 0 or more
     * @throws IllegalArgumentException if a group is empty or the lengths differ
     */
    public static Balance of(double[] covariate, boolean[] treated, double[] weights, double[] people) {
        if (covariate.length != treated.length
                || covariate.length != weights.length
                || covariate.length != people.length) {
            throw new IllegalArgumentException("Each person needs a value, a group and a weight, got "
                    + covariate.length + ", " + treated.length + " and " + weights.length);
        }
        boolean binary = IntStream.range(0, covariate.length)
                .allMatch(i -> people[i] == 0 || covariate[i] == 0 || covariate[i] == 1);
        double[] one = new double[weights.length];
        Arrays.fill(one, 1);
        Weighted first = Weighted.of(covariate, treated, weights, people, true);
        Weighted other = Weighted.of(covariate, treated, weights, people, false);
        double spread = Weighted.of(covariate, treated, one, people, true).variance(binary);
        double otherSpread = Weighted.of(covariate, treated, one, people, false).variance(binary);
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

        static Weighted of(double[] values, boolean[] treated, double[] weights, double[] people, boolean group) {
            double sum = 0;
            double squaredWeights = 0;
            double total = 0;
            for (int i = 0; i < values.length; i++) {
                double weight = treated[i] == group ? people[i] * weights[i] : 0;
                sum += weight;
                squaredWeights += weight * weights[i];
                total += weight * values[i];
            }
            if (!(sum > 0)) {
                throw new IllegalArgumentException("Both groups need a person");
            }
            double mean = total / sum;
            double squares = 0;
            for (int i = 0; i < values.length; i++) {
                double weight = treated[i] == group ? people[i] * weights[i] : 0;
                squares += weight * (values[i] - mean) * (values[i] - mean);
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
