package org.infusionoutcomes.intake.text.decoding;

import java.io.IOException;
import java.io.Reader;
import org.infusionoutcomes.intake.UnreadableTable;

/** A cell that is longer than any cell should be. How long is found by reading the table once more. */
public final class LongCell extends IOException {

    /** Characters that a cell may have. */
    public static final int AT_MOST = 1 << 20;

    private static final long serialVersionUID = 1;

    /** Name of the file as the user knows it. */
    private final String file;
    /** Physical line on which the cell's record begins. */
    private final long line;
    /** Name of the cell's column, empty where it is not known. */
    private final String column;
    /** What parts the table's cells. */
    private final char delimiter;

    /** Says where the record begins that has the cell. */
    public LongCell(String file, long line, String column, char delimiter) {
        this.file = file;
        this.line = line;
        this.column = column;
        this.delimiter = delimiter;
    }

    /** Why the table cannot be used, with the length of the cell but not its text. */
    UnreadableTable refusal(Reader again) throws IOException {
        return new UnreadableTable(
                "cell-too-long",
                file,
                line,
                column,
                "a cell holds " + longest(again) + " characters, more than " + AT_MOST
                        + ", or a quote is opened and never closed; shorten the cell or close the quote");
    }

    /** Length of the longest cell of the record that begins on the line. */
    private long longest(Reader text) throws IOException {
        int next = skipLines(text);
        boolean quoted = false;
        long longest = 0;
        long length = 0;
        for (; next >= 0 && (quoted || (next != '\n' && next != '\r')); next = text.read()) {
            boolean ends = !quoted && next == delimiter;
            quoted ^= next == '"';
            length = ends ? 0 : length + (next == '"' ? 0 : 1);
            longest = Math.max(longest, length);
        }
        return longest;
    }

    /** The first character of the line. */
    private int skipLines(Reader text) throws IOException {
        long at = 1;
        int before = 0;
        int next = text.read();
        for (; next >= 0; next = text.read()) {
            boolean isSecondHalf = next == '\n' && before == '\r';
            if (at == line && !isSecondHalf) {
                return next;
            }
            at += next == '\r' || (next == '\n' && !isSecondHalf) ? 1 : 0;
            before = next;
        }
        return next;
    }
}
