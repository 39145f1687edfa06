package org.infusionoutcomes.comparison.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.infusionoutcomes.outcome.Characteristic;

/** The analysed patients divided by a characteristic: levels that somebody has, the reference level first. */
public final class Division {

    /** One with more levels is no subgroup: a forest of them says nothing. */
    static final int MOST_LEVELS = 12;

    /** Level of a row of which the characteristic is not known; such a patient is in no level. */
    public static final int UNKNOWN = Characteristic.UNKNOWN;

    private static final Set<String> REFERENCES = Set.of("no", "none", "0 or 1", "below median");

    private final String name;
    private final List<String> levels;
    private final int[] levelOfRow;
    private final boolean atEndpoint;

    private Division(String name, List<String> levels, int[] levelOfRow, boolean atEndpoint) {
        this.name = name;
        this.levels = levels;
        this.levelOfRow = levelOfRow;
        this.atEndpoint = atEndpoint;
    }

    /** The division by a characteristic; empty where it has fewer than two levels or too many. */
    static Optional<Division> by(Characteristic characteristic, int rows) {
        return by(
                characteristic.name(),
                characteristic.levels(),
                characteristic::level,
                rows,
                characteristic.isAtEndpoint());
    }

    static Optional<Division> by(
            String name, List<String> allLevels, IntUnaryOperator level, int rows, boolean atEndpoint) {
        int[] levelOfRow = new int[rows];
        long[] sizes = new long[allLevels.size()];
        for (int row = 0; row < rows; row++) {
            levelOfRow[row] = level.applyAsInt(row);
            if (levelOfRow[row] != UNKNOWN) {
                sizes[levelOfRow[row]]++;
            }
        }
        List<Integer> order = order(allLevels, sizes);
        if (order.size() < 2 || order.size() > MOST_LEVELS) {
            return Optional.empty();
        }
        int[] place = new int[sizes.length];
        for (int i = 0; i < order.size(); i++) {
            place[order.get(i)] = i;
        }
        int[] renumbered =
                Arrays.stream(levelOfRow).map(l -> l == UNKNOWN ? l : place[l]).toArray();
        return Optional.of(new Division(name, order.stream().map(allLevels::get).toList(), renumbered, atEndpoint));
    }

    /** The levels that somebody has; first the one that says no or none, else the one of most patients. */
    private static List<Integer> order(List<String> levels, long[] sizes) {
        List<Integer> order = new ArrayList<>();
        int reference = -1;
        for (int l = 0; l < sizes.length; l++) {
            if (sizes[l] > 0) {
                order.add(l);
                boolean better = reference < 0 || sizes[l] > sizes[reference];
                boolean replaces = isReference(levels.get(l)) || (better && !isReference(levels, reference));
                reference = replaces ? l : reference;
            }
        }
        if (reference >= 0) {
            order.remove(Integer.valueOf(reference));
            order.add(0, reference);
        }
        return order;
    }

    private static boolean isReference(List<String> levels, int level) {
        return level >= 0 && isReference(levels.get(level));
    }

    private static boolean isReference(String level) {
        return REFERENCES.contains(level.toLowerCase(Locale.ROOT));
    }

    /** The characteristic's name in the table of numbers, such as {@code sex}. */
    public String name() {
        return name;
    }

    /** The levels, the reference first. */
    public List<String> levels() {
        return levels;
    }

    /** Number of a row's level, or {@link #UNKNOWN}. */
    public int level(int row) {
        return levelOfRow[row];
    }

    /** Whether it is known only from the endpoint on. */
    public boolean isAtEndpoint() {
        return atEndpoint;
    }
}
