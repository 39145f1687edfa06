package org.infusionoutcomes.report.reading;

import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;

/**
 * What the lines of the sensitivity grid say together.
 *
 * @param lines how many there are
 * @param enough of them with data enough in both cohorts
 * @param below of these with a difference below 0
 * @param clearlyBelow of these with the whole interval below 0
 * @param clearlyAbove of those enough with the whole interval above 0
 * @param lowest difference, 0 where there is none
 * @param highest difference, 0 where there is none
 */
public record Reach(
        long lines, long enough, long below, long clearlyBelow, long clearlyAbove, double lowest, double highest) {

    /** The numbers under a key; none where the table does not have them. */
    public static Reach read(Numbers numbers, Key key) {
        return new Reach(
                numbers.count(key, "lines"),
                numbers.count(key, "lines_enough"),
                numbers.count(key, "below_zero"),
                numbers.count(key, "clearly_below_zero"),
                numbers.count(key, "clearly_above_zero"),
                numbers.value(key, "lowest").orElse(0),
                numbers.value(key, "highest").orElse(0));
    }
}
