package org.infusionoutcomes.check.cell;

import java.util.Locale;
import org.infusionoutcomes.plan.setting.PlainText;

/** A word of the export as a report may show it: characters that act without being seen stand as their numbers. */
public final class PlainWord {

    private PlainWord() {}

    /** The word, with {@code [U+202E]} in place of a right-to-left override; two words stay two. */
    public static String of(String word) {
        if (word.codePoints().noneMatch(PlainText::isUnseen)) {
            return word;
        }
        StringBuilder shown = new StringBuilder();
        word.codePoints().forEach(character -> {
            if (PlainText.isUnseen(character)) {
                shown.append(String.format(Locale.ROOT, "[U+%04X]", character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }
}
