package org.infusionoutcomes.report.reading;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.plan.Reporting;

/**
 * A share of patients.
 *
 * @param events how many
 * @param n of how many
 * @param estimate the share, empty where {@code n} is 0
 * @param limits its interval, where there is one
 */
public record Share(long events, long n, OptionalDouble estimate, Optional<Limits> limits) {

    /** The share under a key, empty where the table has no such row. */
    public static Optional<Share> read(Numbers numbers, Key key) {
        return read(numbers, key, "");
    }

    /** The share whose statistics' names begin with a prefix. */
    public static Optional<Share> read(Numbers numbers, Key key, String prefix) {
        if (!numbers.has(key, prefix + "n")) {
            return Optional.empty();
        }
        return Optional.of(new Share(
                numbers.count(key, prefix + "events"),
                numbers.count(key, prefix + "n"),
                numbers.value(key, prefix + "estimate"),
                Limits.read(numbers, key, prefix + "lower", prefix + "upper")));
    }

    /** Whether there are patients enough to show it. */
    public boolean isEnough(Reporting reporting) {
        return n >= reporting.leastPatients() && estimate.isPresent();
    }
}
