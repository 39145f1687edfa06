package org.infusionoutcomes.estimate.score.mean;

import java.util.OptionalDouble;
import org.infusionoutcomes.estimate.score.Pairs;

/** Differences of means in standard deviations other than the pooled one; each says which. */
public final class StandardizedDifference {

    private StandardizedDifference() {}

    /**
     * Glass's delta: in standard deviations of the second sample, the one not treated. R:
     * {@code effectsize::glass_delta}.
     *
     * @return empty where the second sample does not vary
     * @throws IllegalArgumentException if a sample is empty
     */
    public static OptionalDouble glass(double[] first, double[] second) {
        MeanAndSd other = MeanAndSd.of(second);
        return over(MeanAndSd.of(first).mean() - other.mean(), other.sd().orElse(0));
    }

    /**
     * Cohen's d of pairs in their average standard deviation, {@code √((SD1² + SD2²) / 2)}: comparable with the d of
     * independent samples. R: {@code effectsize::repeated_measures_d(method = "av")}.
     *
     * @return empty where nothing varies
     * @throws IllegalArgumentException if there are no pairs or the lengths differ
     */
    public static OptionalDouble average(double[] first, double[] second) {
        double mean = MeanAndSd.of(Pairs.difference(first, second)).mean();
        double variances = MeanAndSd.of(first).variance().orElse(0)
                + MeanAndSd.of(second).variance().orElse(0);
        return over(mean, Math.sqrt(variances / 2));
    }

    /**
     * Cohen's d of pairs, their correlation r taken out: {@code d_z √(2 (1 - r))}. R:
     * {@code effectsize::repeated_measures_d(method = "rm")}.
     *
     * @return empty where differences or measurements do not vary
     * @throws IllegalArgumentException if there are no pairs or the lengths differ
     * @see <a href="https://doi.org/10.1037/1082-989X.7.1.105">Morris and DeShon (2002)</a>
     */
    public static OptionalDouble repeated(double[] first, double[] second) {
        MeanAndSd change = MeanAndSd.of(Pairs.difference(first, second));
        OptionalDouble r = Correlation.pearson(first, second);
        return r.isEmpty()
                ? r
                : over(
                        change.mean() * Math.sqrt(2 * (1 - r.getAsDouble())),
                        change.sd().orElse(0));
    }

    private static OptionalDouble over(double difference, double sd) {
        return sd > 0 ? OptionalDouble.of(difference / sd) : OptionalDouble.empty();
    }
}
