package org.infusionoutcomes.comparison.number;

import java.util.OptionalDouble;

/**
 * One number of the report: one row of {@code estimates.csv}.
 *
 * @param key what it is a number of
 * @param statistic what is said of it, such as {@code events}, {@code lower}
 * @param value empty where it is not defined, such as a median that is not reached
 */
public record Estimate(Key key, String statistic, OptionalDouble value) {

    /** Refuses a value that is NaN or infinite: what does not exist is empty. */
    public Estimate {
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException(key + " " + statistic + " must be finite, got " + value.getAsDouble());
        }
    }
}
