package org.infusionoutcomes.intake;

import java.util.Arrays;

/**
 * One row of a table: a view that the reader fills anew for each row. Cells are ranges of characters, without blanks
 * around them; a column that the table does not have is empty.
 */
public final class Row {

    private final int[] from;
    private final int[] to;
    private char[] chars = new char[64];
    private int length;
    private long line;

    /** A row of a layout with so many columns; made at the door only. */
    public Row(int columns) {
        from = new int[columns];
        to = new int[columns];
    }

    /** Begins the next row. */
    public void begin(long startingLine) {
        line = startingLine;
        length = 0;
    }

    /** Puts a cell, without the blanks around it. */
    public void put(int column, char[] buffer, int offset, int count) {
        int first = offset;
        int end = offset + count;
        while (first < end && isBlank(buffer[first])) {
            first++;
        }
        while (end > first && isBlank(buffer[end - 1])) {
            end--;
        }
        if (length + end - first > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + end - first));
        }
        from[column] = length;
        for (int i = first; i < end; i++) {
            chars[length++] = buffer[i];
        }
        to[column] = length;
    }

    /** Puts a cell that has no blanks around it. */
    public void put(int column, String cell) {
        int end = length + cell.length();
        if (end > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, end));
        }
        cell.getChars(0, cell.length(), chars, length);
        from[column] = length;
        to[column] = end;
        length = end;
    }

    /** Physical line on which the row starts, from 1. */
    public long line() {
        return line;
    }

    /** The characters of all cells; valid until the next row, never to be changed. */
    public char[] chars() {
        return chars;
    }

    /** Where a column's cell begins in {@link #chars}. */
    public int from(int column) {
        return from[column];
    }

    /** Where a column's cell ends in {@link #chars}, exclusive. */
    public int to(int column) {
        return to[column];
    }

    /** Whether a column's cell holds nothing but blanks. */
    public boolean isEmpty(int column) {
        return from[column] == to[column];
    }

    /** A column's cell as a string of its own. */
    public String text(int column) {
        return new String(chars, from[column], to[column] - from[column]);
    }

    /** Whether a character is a blank. */
    public static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00A0';
    }
}
