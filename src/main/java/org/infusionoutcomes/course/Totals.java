package org.infusionoutcomes.course;

/** The totals of one instrument in one course, in the order in which they were taken; days are whole. */
public final class Totals {

    private final int[] days;
    private final int[] totals;
    private final byte[] improvements;
    private int size;

    Totals(int room) {
        days = new int[room];
        totals = new int[room];
        improvements = new byte[room];
    }

    /** Totals made by hand, days not falling. */
    public static Totals of(int[] days, int[] totals) {
        if (days.length != totals.length) {
            throw new IllegalArgumentException(days.length + " days for " + totals.length + " totals");
        }
        Totals made = new Totals(days.length);
        for (int i = 0; i < days.length; i++) {
            made.add(days[i], totals[i], 0);
        }
        return made;
    }

    void add(int day, int total, int improvement) {
        days[size] = day;
        improvements[size] = (byte) improvement;
        totals[size++] = total;
    }

    /**
     * The totals up to a day as they are, and of those after it the first in each window of so many days.
     *
     * @param window days, 1 or more
     * @param day the first window begins on the day after it
     */
    public Totals firstOfEach(int window, int day) {
        Totals kept = new Totals(size);
        int last = -1;
        for (int i = 0; i < size; i++) {
            int number = days[i] <= day ? -1 : (days[i] - day - 1) / window;
            if (number < 0 || number > last) {
                kept.add(days[i], totals[i], improvements[i]);
                last = number;
            }
        }
        return kept;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Whole day of the i-th total, i from 0. */
    public int day(int i) {
        return days[i];
    }

    /** The i-th total, i from 0. */
    public int total(int i) {
        return totals[i];
    }

    /** CGI-I that stands beside the i-th total, 1 (very much improved) to 7, or 0 where it is not given. */
    public int improvement(int i) {
        return improvements[i];
    }

    /** Place of the first total with {@code from <= day <= to}, or -1. */
    public int firstWithin(int from, int to) {
        for (int i = 0; i < size; i++) {
            if (days[i] >= from) {
                return days[i] <= to ? i : -1;
            }
        }
        return -1;
    }

    /** Place of the last total with {@code from <= day <= to}, or -1. */
    public int lastWithin(int from, int to) {
        for (int i = size - 1; i >= 0; i--) {
            if (days[i] <= to) {
                return days[i] >= from ? i : -1;
            }
        }
        return -1;
    }
}
