package org.infusionoutcomes.figure.look;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A horizontal axis of days, labelled at multiples of four weeks.
 *
 * @param end the last day, a multiple of {@code step}
 * @param step days between two labels
 */
public record DayAxis(int end, int step) {

    private static final int FOUR_WEEKS = 28;

    /**
     * An axis that reaches a day with so much room for the labels that they cannot touch.
     *
     * @param width of the axis, in user units
     * @param label width of the widest label, in user units
     */
    public static DayAxis reaching(int day, double width, double label) {
        int step = FOUR_WEEKS;
        while (ends(day, step).step() * width / ends(day, step).end() < label) {
            step *= 2;
        }
        return ends(day, step);
    }

    /** The days that are labelled. */
    public List<Integer> days() {
        return IntStream.rangeClosed(0, end / step).map(i -> i * step).boxed().toList();
    }

    private static DayAxis ends(int day, int step) {
        return new DayAxis(Math.max(1, (day + step - 1) / step) * step, step);
    }
}
