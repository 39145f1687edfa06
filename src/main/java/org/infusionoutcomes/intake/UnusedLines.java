package org.infusionoutcomes.intake;

import java.util.List;

/**
 * Lines of a mapping for values that no row of the export has, once all of its tables were read.
 *
 * @param mapping the mapping's name
 * @param allowed whether the mapping says that it may have some
 * @param lines by their places
 */
public record UnusedLines(String mapping, boolean allowed, List<Line> lines) {

    /** Of an export without a mapping. */
    public static final UnusedLines NONE = new UnusedLines("", true, List.of());

    /** Copies the lines, so that nobody can change them later. */
    public UnusedLines {
        lines = List.copyOf(lines);
    }

    /**
     * One of them.
     *
     * @param line from 1
     * @param column from 1
     * @param message what is wrong and what to do; without the value, which can be an id
     */
    public record Line(int line, int column, String message) {}
}
