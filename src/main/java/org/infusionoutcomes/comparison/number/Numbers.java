package org.infusionoutcomes.comparison.number;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Every number of a report, once, in the order of {@code estimates.csv}. Pages and figures show these, rounded.
 *
 * <p>A number can be hidden from a report that is to be published. It is then not a row any more, and asking for it is
 * {@link NotShown refused}: what may not be shown is never taken for one that does not exist, or for 0.
 */
public final class Numbers {

    private final List<Estimate> rows;
    private final Map<Key, Map<String, OptionalDouble>> byKey = new HashMap<>();
    private final Map<Key, Set<String>> hidden = new HashMap<>();

    private Numbers(List<Estimate> rows, List<Estimate> hidden) {
        this.rows = List.copyOf(rows);
        hidden.forEach(row ->
                this.hidden.computeIfAbsent(row.key(), k -> new HashSet<>()).add(row.statistic()));
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
        return new Numbers(rows, List.of());
    }

    /**
     * Keeps the rows that may be shown, and of the others only that they are hidden.
     *
     * @param shown in order
     * @param hidden their values are forgotten
     * @throws IllegalArgumentException if two rows that are shown have the same key and statistic
     */
    public static Numbers published(List<Estimate> shown, List<Estimate> hidden) {
        return new Numbers(shown, hidden);
    }

    /** Whether there is such a number that may not be shown. */
    public boolean isHidden(Key key, String statistic) {
        return hidden.getOrDefault(key, Set.of()).contains(statistic);
    }

    /** All rows, in order. */
    public List<Estimate> rows() {
        return rows;
    }

    /**
     * Whether the table has this row, with or without a value.
     *
     * @throws NotShown if it is hidden
     */
    public boolean has(Key key, String statistic) {
        refuseHidden(key, statistic);
        return byKey.getOrDefault(key, Map.of()).containsKey(statistic);
    }

    /**
     * The value, empty where it is not defined or where the table has no such row.
     *
     * @throws NotShown if it is hidden
     */
    public OptionalDouble value(Key key, String statistic) {
        refuseHidden(key, statistic);
        return byKey.getOrDefault(key, Map.of()).getOrDefault(statistic, OptionalDouble.empty());
    }

    /**
     * A count, 0 where the table has no such row.
     *
     * @throws NotShown if it is hidden
     */
    public long count(Key key, String statistic) {
        return Math.round(value(key, statistic).orElse(0));
    }

    private void refuseHidden(Key key, String statistic) {
        if (isHidden(key, statistic)) {
            throw new NotShown(key, statistic);
        }
    }
}
