package org.infusionoutcomes.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The columns that a table may have. A column's number is its place in {@link #columns}.
 *
 * @param table the table's name, such as {@code assessments}
 * @param required columns that must be there
 * @param optional columns that are read where they are there
 * @param standIns by required column, those of which one is enough in its place
 */
public record Layout(String table, List<String> required, List<String> optional, Map<String, List<String>> standIns) {

    /** Copies the names, so that nobody can change them later. */
    public Layout {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        standIns = Map.copyOf(standIns);
    }

    /** A layout each of whose required columns must be there itself. */
    public Layout(String table, List<String> required, List<String> optional) {
        this(table, required, optional, Map.of());
    }

    /** The columns of which one is enough in place of a required one. */
    List<String> standIns(String column) {
        return standIns.getOrDefault(column, List.of());
    }

    /** The required columns, then the optional ones. */
    public List<String> columns() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return all;
    }
}
