package org.infusionoutcomes.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Every number of a report, once, in the order of {@code estimates.csv}. Pages and figures show these, rounded. */
public final class Numbers {

    private final List<Estimate> rows;
    private final Map<Key, Map<String, OptionalDouble>> byKey = new HashMap<>();

    private Numbers(List<Estimate> rows) {
        this.rows = List.copyOf(rows);
        for (Estimate row : this.rows) {
            OptionalDouble earlier =
                    byKey.computeIfAbsent(row.key(), k -> new HashMap<>()).put(row.statistic(), row.value());
            if (earlier != null) {
                throw new IllegalArgumentException("Twice in the table: " + row.key() + " " + row.statistic());
            }
        }
    }

    /**
     * Keeps the rows in the order given.
     *
     * @throws IllegalArgumentException if two rows have the same key and statistic
     */
    public static Numbers of(List<Estimate> rows) {
        return new Numbers(rows);
    }

    /** All rows, in order. */
    public List<Estimate> rows() {
        return rows;
    }

    /** Whether the table has this row, with or without a value. */
    public boolean has(Key key, String statistic) {
        return byKey.getOrDefault(key, Map.of()).containsKey(statistic);
    }

    /** The value, empty where it is not defined or where the table has no such row. */
    public OptionalDouble value(Key key, String statistic) {
        return byKey.getOrDefault(key, Map.of()).getOrDefault(statistic, OptionalDouble.empty());
    }

    /** A count, 0 where the table has no such row. */
    public long count(Key key, String statistic) {
        return Math.round(value(key, statistic).orElse(0));
    }
}
