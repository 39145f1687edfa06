package org.infusionoutcomes.intake.mapped.day;

import java.util.Optional;

/**
 * The day of a row as {@code check} reads it, or why there is none.
 *
 * @param cell the day; empty where the row does not tell it
 * @param reason why there is none although the row tells something
 */
public record RowDay(String cell, Optional<NoDay> reason) {

    static RowDay of(String cell) {
        return new RowDay(cell, Optional.empty());
    }

    static RowDay without(NoDay reason) {
        return new RowDay("", Optional.of(reason));
    }
}
