package org.infusionoutcomes.check.cell;

import java.util.Set;

/** How exports say yes and no: {@code yes}, {@code y}, {@code true}, {@code 1} and their opposites, in any case. */
public final class YesNo {

    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");

    private YesNo() {}

    /** Yes has the number 0 and no 1. */
    static Vocabulary vocabulary() {
        Vocabulary vocabulary = new Vocabulary();
        YES.forEach(word -> vocabulary.add(word, 0));
        NO.forEach(word -> vocabulary.add(word, 1));
        return vocabulary;
    }

    /** Whether a cell says yes. */
    public static boolean isYes(String cell) {
        return YES.contains(Vocabulary.plain(cell));
    }
}
