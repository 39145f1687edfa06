package org.infusionoutcomes.report.reading;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;

/**
 * One cohort against another: a difference or a ratio, never without its interval.
 *
 * @param estimate the first cohort's minus, or over, the second's
 * @param limits its interval
 * @param p two-sided, where a test goes with it
 */
public record Contrast(double estimate, Limits limits, OptionalDouble p) {

    /**
     * The contrast under a key; empty where the estimate or its interval is not there, so that no p-value is shown alone.
     *
     * @param estimate name of the estimate's statistic
     * @param prefix what stands before {@code lower} and {@code upper}
     * @param p name of the test's statistic
     */
    public static Optional<Contrast> read(Numbers numbers, Key key, String estimate, String prefix, String p) {
        OptionalDouble value = numbers.value(key, estimate);
        Optional<Limits> limits = Limits.read(numbers, key, prefix + "lower", prefix + "upper");
        return value.isPresent() && limits.isPresent()
                ? Optional.of(new Contrast(value.getAsDouble(), limits.get(), numbers.value(key, p)))
                : Optional.empty();
    }

    /** A difference of two proportions with Fisher's test. */
    public static Optional<Contrast> ofShares(Numbers numbers, Key key) {
        return read(numbers, key, "estimate", "", "fisher_p");
    }
}
