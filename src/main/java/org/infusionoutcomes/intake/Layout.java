package org.infusionoutcomes.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns that a table may have. A column's number is its place in {@link #columns}.
 *
 * @param table the table's name, such as {@code assessments}
 * @param required columns that must be there
 * @param optional columns that are read where they are there
 */
public record Layout(String table, List<String> required, List<String> optional) {

    public Layout {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /** The required columns, then the optional ones. */
    public List<String> columns() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return all;
    }
}
