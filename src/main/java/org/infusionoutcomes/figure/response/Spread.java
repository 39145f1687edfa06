package org.infusionoutcomes.figure.response;

import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.figure.text.NumberText;

/**
 * The distribution of percent improvement of the patients with both scales.
 *
 * @param name of what
 * @param lower lower quartile
 * @param median middle
 * @param upper upper quartile
 * @param mean mean
 */
record Spread(String name, OptionalDouble lower, OptionalDouble median, OptionalDouble upper, OptionalDouble mean) {

    static long count(Numbers numbers, String cohort) {
        return numbers.count(Key.of("both_scales", cohort), "n");
    }

    static Spread read(Numbers numbers, String cohort, String scale, String name) {
        Key key = Key.of("both_scales", cohort).group("scale=" + scale);
        return new Spread(
                name,
                numbers.value(key, "quartile_lower"),
                numbers.value(key, "median"),
                numbers.value(key, "quartile_upper"),
                numbers.value(key, "mean"));
    }

    /** {@code 21 (6 to 37)}. */
    String text() {
        return whole(median) + " (" + whole(lower) + " to " + whole(upper) + ")";
    }

    String meanText() {
        return mean.isPresent() ? NumberText.decimal(mean.getAsDouble(), 1) : NumberText.NONE;
    }

    private static String whole(OptionalDouble value) {
        return value.isPresent() ? NumberText.decimal(value.getAsDouble(), 0) : NumberText.NONE;
    }
}
