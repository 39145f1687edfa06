package org.infusionoutcomes.outcome.care;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Numbers, each with how often it occurs: a registry's doses are millions of infusions and a handful of numbers. */
public final class Counted {

    private final SortedMap<Double, Long> times = new TreeMap<>();
    private long size;

    void add(double number) {
        times.merge(number, 1L, Long::sum);
        size++;
    }

    void add(OptionalDouble number) {
        number.ifPresent(this::add);
    }

    void addAll(Counted other) {
        other.times.forEach((number, count) -> times.merge(number, count, Long::sum));
        size += other.size;
    }

    /** How many numbers there are. */
    public long size() {
        return size;
    }

    /**
     * The number at a place of the rising order.
     *
     * @param place from 0
     * @throws IllegalArgumentException if there is no such place
     */
    public double at(long place) {
        long before = 0;
        for (Map.Entry<Double, Long> number : times.entrySet()) {
            before += number.getValue();
            if (place >= 0 && place < before) {
                return number.getKey();
            }
        }
        throw new IllegalArgumentException("There are " + size + " numbers, asked for the one at " + place);
    }
}
