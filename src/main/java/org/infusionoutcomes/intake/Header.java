package org.infusionoutcomes.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.infusionoutcomes.intake.text.header.Dialect;

/** The header of a table, held against its layout. */
public final class Header {

    private final Layout layout;
    private final long line;
    private final List<String> names;
    private final int[] columns;
    private final boolean decimalComma;

    private Header(Layout layout, long line, List<String> names, int[] columns, boolean decimalComma) {
        this.decimalComma = decimalComma;
        this.layout = layout;
        this.line = line;
        this.names = names;
        this.columns = columns;
    }

    /** Holds the cells of a header line against a layout. */
    public static Header of(Layout layout, Dialect dialect, long line, List<String> cells, Set<String> drop) {
        List<String> names =
                new ArrayList<>(cells.stream().map(ReadOptions::columnName).toList());
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        List<String> known = layout.columns();
        int[] columns = names.stream()
                .mapToInt(name -> drop.contains(name) ? -1 : known.indexOf(name))
                .toArray();
        return new Header(layout, line, List.copyOf(names), columns, dialect.delimiter() != ',');
    }

    /** A header that a mapping makes: columns of the layout, and names of those that stay unread. */
    public static Header of(Layout layout, long line, List<String> names) {
        int[] columns = names.stream().mapToInt(layout.columns()::indexOf).toArray();
        return new Header(layout, line, List.copyOf(names), columns, false);
    }

    /** Physical line of the header, from 1. */
    public long line() {
        return line;
    }

    /** Whether the table has a column of the layout. */
    public boolean has(String column) {
        int place = names.indexOf(column);
        return place >= 0 && columns[place] >= 0;
    }

    /** Whether a number may have a decimal comma: only where cells are not separated by commas. */
    public boolean hasDecimalComma() {
        return decimalComma;
    }

    /** Columns that stay unread, as the header has them in small letters, once each. */
    public List<String> unread() {
        return names.stream().filter(name -> !has(name)).distinct().toList();
    }

    /** Required columns that are not there. */
    public List<String> missing() {
        return layout.required().stream()
                .filter(column -> !has(column) && !hasStandIn(column))
                .toList();
    }

    private boolean hasStandIn(String column) {
        return layout.standIns(column).stream().anyMatch(this::has);
    }

    /** Columns of the layout that are there more than once. */
    public List<String> repeated() {
        return layout.columns().stream()
                .filter(column -> Collections.frequency(names, column) > 1)
                .toList();
    }

    /** How many columns have a name, or stand before one that has. */
    public int width() {
        return names.size();
    }

    /** The names of all columns, in small letters. */
    public List<String> names() {
        return names;
    }

    /** The layout's number of the column at a place, or -1. */
    public int column(int place) {
        return place < columns.length ? columns[place] : -1;
    }
}
