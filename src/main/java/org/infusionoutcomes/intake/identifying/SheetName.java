package org.infusionoutcomes.intake.identifying;

import java.util.regex.Pattern;
import org.infusionoutcomes.intake.ReadOptions;

/** Names of sheets in messages: where a workbook has a sheet a patient, their names are ids. */
public final class SheetName {

    private static final Pattern LIKE_ID = Pattern.compile(".*\\d{3}.*");

    private SheetName() {}

    /**
     * What messages call a sheet: its name; or its place, where the name has three digits in a row, is of two words of
     * letters or of another form that ids may not have.
     *
     * @param number its place among the tabs, from 1
     */
    public static String shown(String name, int number) {
        String visible = ReadOptions.visible(name).strip();
        boolean identifying = visible.isEmpty()
                || LIKE_ID.matcher(visible).matches()
                || IdForm.isTwoWords(visible)
                || IdentifyingValue.of(visible).isPresent();
        return identifying ? "number " + number : visible.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "?");
    }
}
