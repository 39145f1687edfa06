package org.infusionoutcomes.report.reading;

import java.util.Optional;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.plan.Reporting;

/**
 * The middle half of some numbers.
 *
 * @param n how many numbers
 * @param of of how many that could have been recorded, {@code n} where the table does not say
 * @param middle lower quartile, median and upper quartile, empty where there is no number
 */
public record Quartiles(long n, long of, Optional<Middle> middle) {

    /**
     * A lower quartile, a median and an upper quartile.
     *
     * @param lower quartile
     * @param median in the middle
     * @param upper quartile
     */
    public record Middle(double lower, double median, double upper) {}

    /** Those under a key, empty where the table has no such row. */
    public static Optional<Quartiles> read(Numbers numbers, Key key) {
        if (!numbers.has(key, "n")) {
            return Optional.empty();
        }
        long n = numbers.count(key, "n");
        Optional<Middle> middle = numbers.value(key, "median").isEmpty()
                ? Optional.empty()
                : Optional.of(new Middle(
                        numbers.value(key, "quartile_lower").orElseThrow(),
                        numbers.value(key, "median").orElseThrow(),
                        numbers.value(key, "quartile_upper").orElseThrow()));
        return Optional.of(new Quartiles(n, numbers.has(key, "of") ? numbers.count(key, "of") : n, middle));
    }

    /** Whether there are numbers enough for a median of them. */
    public boolean isEnough(Reporting reporting) {
        return n >= reporting.leastPatients() && middle.isPresent();
    }
}
