package org.infusionoutcomes.intake.identifying;

import java.util.List;
import java.util.Optional;

/**
 * What was seen in a table that nobody reads; columns are called as messages may call them.
 *
 * @param sheet that holds it, where it is hidden
 * @param named columns whose names say that they identify people
 * @param holding columns whose cells could identify people, each with what they look like
 * @param hidden columns that hold something and are not to be seen
 */
public record UnreadTable(Optional<String> sheet, List<String> named, List<String> holding, List<String> hidden) {

    /** Copies the names, so that nobody can change them later. */
    public UnreadTable {
        named = List.copyOf(named);
        holding = List.copyOf(holding);
        hidden = List.copyOf(hidden);
    }
}
