package org.infusionoutcomes.estimate.weighting;

/**
 * The difference of two weighted means.
 *
 * @param meanTreated weighted mean of the treated
 * @param meanControl weighted mean of the others
 * @param difference treated less others
 * @param standardError sandwich (HC0), weights taken as known
 */
public record WeightedDifference(double meanTreated, double meanControl, double difference, double standardError) {

    /**
     * Compares two weighted groups: {@code var = Σ w² (y - mean)² / (Σ w)²} for each. R: {@code lm(y ~ treat, weights =
     * w)} with {@code sandwich::vcovHC(type = "HC0")}.
     *
     * @param outcome of each person
     * @param treated the group of each
     * @param weights of each
     * @throws IllegalArgumentException if a group has no weight or the lengths differ
     */
    public static WeightedDifference of(double[] outcome, boolean[] treated, double[] weights) {
        if (outcome.length != treated.length || outcome.length != weights.length) {
            throw new IllegalArgumentException("Each person needs an outcome, a group and a weight, got "
                    + outcome.length + ", " + treated.length + " and " + weights.length);
        }
        double first = mean(outcome, treated, weights, true);
        double other = mean(outcome, treated, weights, false);
        double variance =
                variance(outcome, treated, weights, true, first) + variance(outcome, treated, weights, false, other);
        return new WeightedDifference(first, other, first - other, Math.sqrt(variance));
    }

    private static double mean(double[] outcome, boolean[] treated, double[] weights, boolean group) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < outcome.length; i++) {
            sum += treated[i] == group ? weights[i] : 0;
            total += treated[i] == group ? weights[i] * outcome[i] : 0;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("Both groups need a person");
        }
        return total / sum;
    }

    private static double variance(double[] outcome, boolean[] treated, double[] weights, boolean group, double mean) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < outcome.length; i++) {
            double weight = treated[i] == group ? weights[i] : 0;
            sum += weight;
            squares += weight * weight * (outcome[i] - mean) * (outcome[i] - mean);
        }
        return squares / (sum * sum);
    }
}
