package org.infusionoutcomes.report.reading;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;

/**
 * The interval of an estimate.
 *
 * @param lower lower limit, in the unit of the estimate
 * @param upper upper limit
 */
public record Limits(double lower, double upper) {

    /** The interval under two statistics' names, where both have a value. */
    public static Optional<Limits> read(Numbers numbers, Key key, String lower, String upper) {
        OptionalDouble low = numbers.value(key, lower);
        OptionalDouble high = numbers.value(key, upper);
        return low.isPresent() && high.isPresent()
                ? Optional.of(new Limits(low.getAsDouble(), high.getAsDouble()))
                : Optional.empty();
    }

    /** Whether a value lies outside the interval. */
    public boolean excludes(double value) {
        return value < lower || value > upper;
    }
}
