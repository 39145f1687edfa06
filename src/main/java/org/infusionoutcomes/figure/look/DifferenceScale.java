package org.infusionoutcomes.figure.look;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A vertical scale of differences of shares that holds every interval and 0, labelled at multiples of 20 points.
 *
 * @param lowest lower end in percentage points
 * @param highest upper end in percentage points
 * @param top where the upper end lies on the sheet
 * @param height of the scale on the sheet
 */
public record DifferenceScale(int lowest, int highest, double top, double height) {

    private static final int STEP = 20;

    /**
     * The shortest scale that holds every interval, and 20 points on either side of 0 at least; lines without an
     * interval do not stretch it. Top and height are in the sheet's units.
     */
    public static DifferenceScale of(List<GridLine> lines, double top, double height) {
        double low = lines.stream()
                .map(GridLine::lower)
                .flatMapToDouble(OptionalDouble::stream)
                .min()
                .orElse(0);
        double high = lines.stream()
                .map(GridLine::upper)
                .flatMapToDouble(OptionalDouble::stream)
                .max()
                .orElse(0);
        int lowest = Math.min(-STEP, STEP * (int) Math.floor(100 * low / STEP));
        int highest = Math.max(STEP, STEP * (int) Math.ceil(100 * high / STEP));
        return new DifferenceScale(lowest, highest, top, height);
    }

    /** Where a difference of shares, from -1 to 1, lies on the sheet; above is positive. */
    public double y(double difference) {
        return top + height * (highest - 100 * difference) / (highest - lowest);
    }

    /** Percentage points at which the scale is labelled, rising, both ends among them. */
    public List<Integer> labels() {
        return IntStream.rangeClosed(lowest / STEP, highest / STEP)
                .map(i -> i * STEP)
                .boxed()
                .toList();
    }
}
