package org.infusionoutcomes.plan.setting;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How much two words differ. */
public final class Spelling {

    private Spelling() {}

    /** The known word that a misspelt one was probably meant to be: at most 2 changes away, or a third of its length. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(word, name) <= Math.max(2, name.length() / 3))
                .min(Comparator.<String>comparingInt(name -> distance(word, name))
                        .thenComparing(name -> name));
    }

    /** Levenshtein's distance: letters to add, drop or change. */
    public static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
