package org.infusionoutcomes.intake.mapped.day;

import java.util.Optional;

/**
 * The day of a row as {@code check} reads it, or why there is none.
 *
 * @param cell the day; empty where the row does not tell it
 * @param reason why there is none although the row tells something
 * @param near the mapping's label of a visit that the row's label nearly is
 */
public record RowDay(String cell, Optional<NoDay> reason, Optional<String> near) {

    RowDay(String cell, Optional<NoDay> reason) {
        this(cell, reason, Optional.empty());
    }

    /** What is said of a row without a day. */
    public String message() {
        return reason.map(NoDay::message).orElse("")
                + near.map(label -> "; did you mean its " + label + "?").orElse("");
    }

    static RowDay of(String cell) {
        return new RowDay(cell, Optional.empty());
    }

    static RowDay withoutVisit(Optional<String> near) {
        return new RowDay("", Optional.of(NoDay.VISIT_UNKNOWN), near);
    }

    static RowDay without(NoDay reason) {
        return new RowDay("", Optional.of(reason));
    }
}
