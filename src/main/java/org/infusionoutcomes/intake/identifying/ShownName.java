package org.infusionoutcomes.intake.identifying;

import java.util.regex.Pattern;
import org.infusionoutcomes.intake.ReadOptions;

/** Names in messages. A table with a column or a sheet a patient has ids for names: they are told by their place. */
public final class ShownName {

    private static final Pattern LIKE_ID = Pattern.compile(".*\\d{3}.*");

    private ShownName() {}

    /** Whether a column's name could be an id, having three digits in a row, or there is none. */
    public static boolean isLikeId(String column) {
        return column.isEmpty() || LIKE_ID.matcher(column).matches();
    }

    /**
     * What messages call a column.
     *
     * @param place from 0
     */
    static String ofColumn(String name, int place) {
        return isLikeId(name) ? "number " + (place + 1) : name;
    }

    /**
     * What messages call a sheet: its name; or its place, where the name has three digits in a row, is of two words of
     * letters or of another form that ids may not have.
     *
     * @param number its place among the tabs, from 1
     */
    public static String ofSheet(String name, int number) {
        String visible = ReadOptions.visible(name).strip();
        boolean identifying = isLikeId(visible)
                || IdForm.isTwoWords(visible)
                || IdentifyingValue.of(visible).isPresent();
        return identifying ? "number " + number : visible.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "?");
    }
}
