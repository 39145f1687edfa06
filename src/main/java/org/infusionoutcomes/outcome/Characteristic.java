package org.infusionoutcomes.outcome;

import java.util.List;

/**
 * What is known of the analysed patients beside their scores, such as sex: for each row of the course table a level. The
 * levels are not copied and must not be changed.
 */
public final class Characteristic {

    /** The level of a patient of whom it is not known. */
    public static final int UNKNOWN = -1;

    private final String name;
    private final List<String> levels;
    private final byte[] levelOfRow;
    private final boolean atEndpoint;

    Characteristic(String name, List<String> levels, byte[] levelOfRow, boolean atEndpoint) {
        this.name = name;
        this.levels = List.copyOf(levels);
        this.levelOfRow = levelOfRow;
        this.atEndpoint = atEndpoint;
    }

    /** Its name in the table of numbers, such as {@code sex}. */
    public String name() {
        return name;
    }

    /** The levels in the order of the report. */
    public List<String> levels() {
        return levels;
    }

    /** Number of a row's level, or {@link #UNKNOWN}. */
    public int level(int row) {
        return levelOfRow[row];
    }

    /** Whether it is known only from the endpoint on, so that it can say something of relapse but not of response. */
    public boolean isAtEndpoint() {
        return atEndpoint;
    }
}
