package org.infusionoutcomes.check.cell;

import java.util.List;
import org.infusionoutcomes.intake.Row;

/** Whether a cell says that there is no value. Never asked about ids. */
public final class MissingWords {

    private final Vocabulary words = new Vocabulary();
    private final boolean anyNumber;

    /** Knows the plan's words for no value, in any case; an empty cell needs none. */
    public MissingWords(List<String> missing) {
        missing.forEach(word -> words.add(word, 0));
        anyNumber = missing.stream().anyMatch(word -> word.chars().anyMatch(c -> c >= '0' && c <= '9'));
    }

    /** Whether a cell is empty or holds one of the words. */
    public boolean isMissing(Row row, int column) {
        return row.isEmpty(column) || (couldBeWord(row, column) && words.number(row, column) != Vocabulary.UNKNOWN);
    }

    /** A cell that begins with a digit is a number, unless a number was declared to mean missing. */
    private boolean couldBeWord(Row row, int column) {
        char c = row.chars()[row.from(column)];
        return anyNumber || c < '0' || c > '9';
    }
}
