package org.infusionoutcomes.intake.mapping;

import java.util.Set;

/**
 * Which rows are read, by the cell of one column.
 *
 * @param column the source's column
 * @param values cells that are meant, in their own spelling
 * @param take whether rows with such a cell are the only ones to be taken, or are left out
 * @param whereThere whether a file without the column is read whole: a preset is made for all files of its layout
 */
public record RowRule(String column, Set<String> values, boolean take, boolean whereThere) {

    /** Copies the values, so that nobody can change them later. */
    public RowRule {
        values = Set.copyOf(values);
    }

    /** Whether a row with this cell is read. */
    public boolean reads(String cell) {
        return values.contains(cell) == take;
    }
}
