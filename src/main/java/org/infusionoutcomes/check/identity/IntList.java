package org.infusionoutcomes.check.identity;

import java.util.Arrays;

/** A growing list of ints, one a patient. */
public final class IntList {

    private int[] values = new int[256];
    private int size;

    /** Adds the next patient's number. */
    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /** The number at this place, which must have been added. */
    public int get(int index) {
        return values[index];
    }

    void set(int index, int value) {
        values[index] = value;
    }

    int size() {
        return size;
    }

    /** A copy of what was added. */
    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
