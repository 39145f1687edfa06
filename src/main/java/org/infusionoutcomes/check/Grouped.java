package org.infusionoutcomes.check;

/**
 * Rows in order of patients: those of patient {@code p} stand from {@code from(p)} to before {@code from(p + 1)}. Each is two
 * packed words.
 */
final class Grouped {

    private final int[] from;
    private final long[] first;
    private final long[] second;

    Grouped(int[] from, long[] first, long[] second) {
        this.from = from;
        this.first = first;
        this.second = second;
    }

    /** How a table's rows are ordered within a patient. */
    interface Order {
        boolean isBefore(long first, long second, long otherFirst, long otherSecond);
    }

    /** Leaves, of the sorted rows of one patient, those that count. */
    interface Sieve {
        /**
         * Moves the rows that count to the front of the slice.
         *
         * @return how many they are
         */
        int keep(int patient, Grouped rows, int start, int end);
    }

    int from(int patient) {
        return from[patient];
    }

    long first(int row) {
        return first[row];
    }

    long second(int row) {
        return second[row];
    }

    void set(int row, long newFirst, long newSecond) {
        first[row] = newFirst;
        second[row] = newSecond;
    }

    /** Sorts each patient's rows; they are few, so by insertion. */
    void sort(Order order) {
        for (int p = 0; p + 1 < from.length; p++) {
            for (int i = from[p] + 1; i < from[p + 1]; i++) {
                insert(order, from[p], i);
            }
        }
    }

    private void insert(Order order, int start, int row) {
        long a = first[row];
        long b = second[row];
        int place = row;
        while (place > start && order.isBefore(a, b, first[place - 1], second[place - 1])) {
            first[place] = first[place - 1];
            second[place] = second[place - 1];
            place--;
        }
        first[place] = a;
        second[place] = b;
    }

    /** Asks a sieve about each patient and closes the gaps. */
    void sieve(Sieve sieve) {
        int end = 0;
        for (int p = 0; p + 1 < from.length; p++) {
            int start = from[p];
            int kept = sieve.keep(p, this, start, from[p + 1]);
            System.arraycopy(first, start, first, end, kept);
            System.arraycopy(second, start, second, end, kept);
            from[p] = end;
            end += kept;
        }
        from[from.length - 1] = end;
    }
}
