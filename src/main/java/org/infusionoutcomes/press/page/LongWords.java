package org.infusionoutcomes.press.page;

import java.util.regex.Pattern;

/**
 * Words that no column is wide enough for, such as checksums. Only they may break anywhere: a table whose every word may
 * break is set with columns one letter wide.
 */
public final class LongWords {

    private static final Pattern LONG = Pattern.compile("\\S{26}");

    private LongWords() {}

    /** The style class of a cell: {@code long} where a word has more than 25 letters, else null. */
    public static String style(String text) {
        return LONG.matcher(text).find() ? "long" : null;
    }
}
