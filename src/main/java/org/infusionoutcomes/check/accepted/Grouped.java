package org.infusionoutcomes.check.accepted;

import java.util.stream.IntStream;

/**
 * Rows in order of patients: those of patient {@code p} stand from {@code from(p)} to before {@code from(p + 1)}. Each
 * is two packed words.
 */
public final class Grouped {

    private final int[] from;
    private final long[] words;

    /**
     * Takes rows that lie in order of patients.
     *
     * @param from where the rows of each patient begin, with one entry more for the end
     * @param words two a row, one after the other
     */
    Grouped(int[] from, long[] words) {
        this.from = from;
        this.words = words;
    }

    /** Leaves, of the sorted rows of one patient, those that count. */
    public interface Sieve {
        /**
         * Moves the rows that count to the front of the slice.
         *
         * @return how many they are
         */
        int keep(int patient, Grouped rows, int start, int end);
    }

    /**
     * Place of the patient's first row, or where it would stand if there is none; the number of patients gives the end
     * of the last.
     */
    public int from(int patient) {
        return from[patient];
    }

    /** The word by which a patient's rows are ordered, rising. */
    public long first(int row) {
        return words[2 * row];
    }

    /** The word that belongs to the first. */
    public long second(int row) {
        return words[2 * row + 1];
    }

    /** Puts other words in a row's place; the order of the patient's rows must stay the same. */
    public void set(int row, long first, long second) {
        words[2 * row] = first;
        words[2 * row + 1] = second;
    }

    /**
     * Sorts each patient's rows by the first word, then by the second without its sign; they are few, so by insertion.
     */
    public void sort() {
        IntStream.range(0, from.length - 1).parallel().forEach(p -> {
            for (int row = from[p] + 1; row < from[p + 1]; row++) {
                insert(2 * from[p], 2 * row);
            }
        });
    }

    private void insert(int start, int at) {
        long first = words[at];
        long second = words[at + 1];
        int place = at;
        while (place > start && isBefore(first, second, place - 2)) {
            words[place] = words[place - 2];
            words[place + 1] = words[place - 1];
            place -= 2;
        }
        words[place] = first;
        words[place + 1] = second;
    }

    private boolean isBefore(long first, long second, int place) {
        return first < words[place] || (first == words[place] && Long.compareUnsigned(second, words[place + 1]) < 0);
    }

    /** Asks a sieve about each patient and closes the gaps. */
    public void sieve(Sieve sieve) {
        int end = 0;
        for (int p = 0; p + 1 < from.length; p++) {
            int start = from[p];
            int kept = sieve.keep(p, this, start, from[p + 1]);
            if (start != end) {
                System.arraycopy(words, 2 * start, words, 2 * end, 2 * kept);
            }
            from[p] = end;
            end += kept;
        }
        from[from.length - 1] = end;
    }
}
