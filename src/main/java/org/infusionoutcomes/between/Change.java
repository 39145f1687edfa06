package org.infusionoutcomes.between;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.intake.printed.PrintedKey;

/**
 * One number of two reports.
 *
 * @param key what it is a number of
 * @param statistic its name
 * @param first its value in the first report, empty where it is not defined or not there
 * @param second its value in the second
 * @param difference second minus first, in the unit of both; empty where one is missing and where a difference says nothing
 * @param interval of {@code difference}, only between independent reports
 * @param method how the interval was made: {@code newcombe}, {@code poisson-limits}, {@code curve-limits}; else empty text
 * @param note why there is no difference or no interval where one could be looked for; else empty text
 */
public record Change(
        PrintedKey key,
        String statistic,
        OptionalDouble first,
        OptionalDouble second,
        OptionalDouble difference,
        Optional<Interval> interval,
        String method,
        String note) {

    /** The same with the difference of both values, which must be there. */
    Change minus() {
        OptionalDouble minus = OptionalDouble.of(second.getAsDouble() - first.getAsDouble());
        return new Change(key, statistic, first, second, minus, interval, method, note);
    }

    Change withInterval(Optional<Interval> found, String by) {
        return new Change(key, statistic, first, second, difference, found, found.isPresent() ? by : "", note);
    }

    Change withNote(String said) {
        return new Change(key, statistic, first, second, difference, interval, method, said);
    }
}
