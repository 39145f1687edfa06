package org.infusionoutcomes.press.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infusionoutcomes.report.document.Grid;

/** Which tables of a page a reader may sort, and by what. */
public final class Sorting {

    /** A table of fewer rows is seen at a glance. */
    private static final int LEAST_ROWS = 5;

    private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");
    private static final Pattern NUMBER =
            Pattern.compile("(?:HR |p )?[<>\u2264\u2265=~ ]*([-\u2212]?)(\\d[\\d,]*(?:\\.\\d+)?).*");

    private Sorting() {}

    /** Whether a table's rows are alike, so that another order of them means something. */
    public static boolean serves(Grid grid) {
        boolean alike = grid.kind() == Grid.Kind.LISTING || grid.kind() == Grid.Kind.NARROW;
        return alike && grid.lines().size() >= LEAST_ROWS;
    }

    /**
     * The number that a cell begins with, behind a sign of comparison or the name of a ratio; a cell without one, and a
     * quarter, are sorted as text.
     *
     * @param text of the cell, such as {@code 26.7%}, {@code 59 of 221}, {@code p < 0.001}
     * @return the number as a script reads it, or null
     */
    public static String key(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches() || QUARTER.matcher(text).lookingAt()) {
            return null;
        }
        return (number.group(1).isEmpty() ? "" : "-") + number.group(2).replace(",", "");
    }
}
