package org.infusionoutcomes.intake.record;

import java.util.Arrays;
import java.util.BitSet;

/** One record of a source: a view that its reader fills anew for each. Cells have no blanks around them. */
public final class SourceRecord {

    private final String[] cells;
    private final BitSet unreadable = new BitSet();
    private long line;

    /** A record of so many columns. */
    public SourceRecord(int columns) {
        cells = new String[columns];
    }

    /** Begins the next record. */
    public void begin(long startingLine) {
        line = startingLine;
        unreadable.clear();
        Arrays.fill(cells, "");
    }

    /** Puts the cell of a column. */
    public void put(int place, String cell) {
        cells[place] = cell;
    }

    /** Says that a column's cell holds something that is no value. */
    public void putUnreadable(int place) {
        unreadable.set(place);
    }

    /** Physical line on which the record starts, from 1, or its number where the format has no lines. */
    public long line() {
        return line;
    }

    /** The cell of a column, empty where there is none. */
    public String cell(int place) {
        return cells[place];
    }

    /** Whether a column's cell holds something that is no value, such as a formula that was never computed. */
    public boolean isUnreadable(int place) {
        return unreadable.get(place);
    }
}
