package org.infusionoutcomes.check.cell;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.infusionoutcomes.check.identity.IdDictionary;
import org.infusionoutcomes.intake.Row;

/**
 * The words that a column may hold, each with a number. Case, blanks and the kind of hyphen do not count. A spelling
 * that was met before costs one lookup and no object.
 */
public final class Vocabulary {

    /** The number of a word that is not in the vocabulary. */
    public static final int UNKNOWN = -1;

    private static final int SPELLINGS = 4096;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final IdDictionary spellings = new IdDictionary();
    private int[] known = new int[64];

    /** Words without a number of their own get their place in the list. */
    public static Vocabulary of(String... words) {
        Vocabulary vocabulary = new Vocabulary();
        for (int i = 0; i < words.length; i++) {
            vocabulary.add(words[i], i);
        }
        return vocabulary;
    }

    /** Adds a spelling of what the number stands for; several may share one number. */
    public void add(String word, int number) {
        numbers.put(plain(word), number);
    }

    /** The number of a cell's word, or {@link #UNKNOWN}. */
    public int number(Row row, int column) {
        char[] chars = row.chars();
        int from = row.from(column);
        int to = row.to(column);
        int spelling = spellings.find(chars, from, to);
        if (spelling >= 0) {
            return known[spelling];
        }
        int number = numbers.getOrDefault(plain(row.text(column)), UNKNOWN);
        if (spellings.size() < SPELLINGS) {
            remember(spellings.add(chars, from, to), number);
        }
        return number;
    }

    private void remember(int spelling, int number) {
        if (spelling == known.length) {
            known = Arrays.copyOf(known, 2 * spelling);
        }
        known[spelling] = number;
    }

    /** A word without blanks, in small letters, with one kind of hyphen. */
    public static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        word.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .map(c -> isHyphen(c) ? '-' : c)
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static boolean isHyphen(int c) {
        return (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\uFE63' || c == '\uFF0D';
    }
}
