package org.infusionoutcomes.intake.mapping;

import java.util.Map;
import java.util.Optional;

/**
 * How the rows of a source tell their day.
 *
 * @param visitColumn the source's column of visit labels
 * @param visits the day of each label
 * @param noDayZero whether days count as SDTM does: 1 is the day of the first infusion, -1 the one before
 * @param format of dates
 */
public record DayForm(
        Optional<String> visitColumn, Map<String, String> visits, boolean noDayZero, Optional<DateFormat> format) {

    /** Copies the visits, so that nobody can change them later. */
    public DayForm {
        visits = Map.copyOf(visits);
    }

    /** Whether a word is a plain number, as days are. */
    public static boolean isDay(String word) {
        return word.matches("-?\\d+(\\.\\d+)?");
    }
}
