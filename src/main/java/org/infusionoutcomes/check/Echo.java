package org.infusionoutcomes.check;

import java.util.regex.Pattern;

/** What of a cell may be shown in a message: short codes and numbers, never a text that could be about a person. */
final class Echo {

    private static final int LENGTH = 12;
    private static final int NAME = 40;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1," + LENGTH + "}");

    private Echo() {}

    /** A short code of letters, digits and hyphens with a blank before it; nothing where the cell is anything else. */
    static String word(String cell) {
        return CODE.matcher(cell).matches() ? " " + cell : "";
    }

    /** The first characters of a column's name. */
    static String columnName(String name) {
        if (name.isEmpty()) {
            return "(a column without a name)";
        }
        String plain = name.replaceAll("[^\\p{L}\\p{N}_ .()-]", "?");
        return plain.length() <= NAME ? plain : plain.substring(0, NAME) + "...";
    }

    /** The first characters of a number. */
    static String number(String cell) {
        return cell.length() <= LENGTH ? cell : cell.substring(0, LENGTH) + "...";
    }
}
