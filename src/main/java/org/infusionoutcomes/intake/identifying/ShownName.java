package org.infusionoutcomes.intake.identifying;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infusionoutcomes.intake.ReadOptions;

/**
 * Names in messages and outputs. A table with a column a patient has ids for names, a workbook with a sheet a patient and
 * a folder with a file a patient have people's: these are told by their place.
 */
public final class ShownName {

    private static final Pattern LIKE_ID = Pattern.compile(".*\\d{3}.*");
    private static final Pattern TWO_WORDS = Pattern.compile("[\\p{L}'-]+(?: |, ?)[\\p{L}'-]+");
    private static final Pattern YEAR = Pattern.compile("(?<![\\p{L}\\d])(?:19|20)\\d{2}(?![\\p{L}\\d])");
    private static final Pattern PUBLIC_NUMBER = Pattern.compile("\\b(?:NCT\\d{8}|ds\\d{6})(?!\\p{Alnum})");
    private static final Pattern PART = Pattern.compile("\\.\\d{1,6}(?=\\.ndjson)");
    private static final Pattern ENDING = Pattern.compile("\\.\\p{Alpha}\\p{Alnum}{0,7}(?:\\.gz)?$");

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
     * What messages call a sheet: its name; or its place, where the name could tell of a person.
     *
     * @param number its place among the tabs, from 1
     */
    public static String ofSheet(String name, int number) {
        String visible = ReadOptions.visible(name).strip();
        return visible.isEmpty() || isOfSomebody(visible)
                ? "number " + number
                : visible.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "?");
    }

    /**
     * What messages and outputs call a file: its name; or its place and how its name ends, such as {@code file 2.csv},
     * where the name, or that of a folder on its path, could tell of a person.
     *
     * @param path inside the export
     * @param number its place among the files that are read, in the order of their names, from 1
     */
    public static String ofFile(String path, int number) {
        Matcher ending = ENDING.matcher(path);
        String end = ending.find() ? ending.group() : "";
        String parts = PART.matcher(path).replaceAll("");
        boolean somebody = isOfSomebody(parts.substring(0, Math.max(0, parts.length() - end.length())));
        return somebody ? "file " + number + end : path;
    }

    /**
     * Whether a column's name could tell of a person, where a table has a column a patient: as for files, but two words
     * count only where they are all of the name and stand as surname and first name do.
     */
    public static boolean isColumnOfSomebody(String name) {
        return LIKE_ID.matcher(name).matches()
                || IdentifyingValue.of(name).isPresent()
                || (TWO_WORDS.matcher(name).matches() && FamiliarWords.others(name) > 1);
    }

    /**
     * Whether a name could tell of a person: it has three digits in a row that are no year, a form that ids may not have,
     * such as a date or a phone number, or two words that are none of those which name tables, as surname and first name
     * are.
     */
    public static boolean isOfSomebody(String name) {
        String words = PUBLIC_NUMBER.matcher(name).replaceAll("").replace('_', ' ');
        return LIKE_ID.matcher(YEAR.matcher(words).replaceAll("")).matches()
                || IdentifyingValue.of(words).isPresent()
                || FamiliarWords.others(words) > 1;
    }
}
