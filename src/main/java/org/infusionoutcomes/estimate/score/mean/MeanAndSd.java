package org.infusionoutcomes.estimate.score.mean;

import java.util.OptionalDouble;

/**
 * Mean and standard deviation of a sample.
 *
 * @param n values, 1 or more
 * @param mean arithmetic mean
 * @param sd standard deviation with divisor {@code n - 1}; empty for one value
 */
public record MeanAndSd(int n, double mean, OptionalDouble sd) {

    /**
     * Summarises a sample in two passes: the mean, corrected by the mean of the residuals, then the sum of squares about
     * it. R: {@code mean(x)}, {@code sd(x)}.
     *
     * @param sample finite values, at least one
     * @throws IllegalArgumentException if {@code sample} is empty
     */
    public static MeanAndSd of(double[] sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("No values: a mean needs at least one");
        }
        double mean = mean(sample);
        double squares = 0;
        for (double value : sample) {
            squares += (value - mean) * (value - mean);
        }
        int n = sample.length;
        return new MeanAndSd(
                n, mean, n == 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (n - 1))));
    }

    /** The variance, empty for one value. */
    public OptionalDouble variance() {
        return sd.isEmpty() ? sd : OptionalDouble.of(sd.getAsDouble() * sd.getAsDouble());
    }

    private static double mean(double[] sample) {
        double sum = 0;
        for (double value : sample) {
            sum += value;
        }
        double mean = sum / sample.length;
        double residuals = 0;
        for (double value : sample) {
            residuals += value - mean;
        }
        return mean + residuals / sample.length;
    }
}
