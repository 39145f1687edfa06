package org.infusionoutcomes.check.finding;

import java.util.regex.Pattern;

/** What of a file may be shown in a message: short numbers and columns' names, never what could be about a person. */
public final class Echo {

    private static final int NAME = 40;
    private static final Pattern SHORT = Pattern.compile("[-+]?\\d{1,3}([.,]\\d)?");

    private Echo() {}

    /** The first characters of a column's name. */
    public static String columnName(String name) {
        if (name.isEmpty()) {
            return "(a column without a name)";
        }
        String plain = name.replaceAll("[^\\p{L}\\p{N}_ .()-]", "?");
        return plain.length() <= NAME ? plain : plain.substring(0, NAME) + "...";
    }

    /** A number of at most three digits with a blank before it; nothing where it could be a date or a phone's. */
    public static String number(String cell) {
        return SHORT.matcher(cell).matches() ? " " + cell : "";
    }
}
