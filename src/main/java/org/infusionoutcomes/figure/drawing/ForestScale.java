package org.infusionoutcomes.figure.drawing;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * The horizontal scale of a forest.
 *
 * @param ticks labelled values, rising; the first and the last are the ends of the scale
 * @param reference the value whose upright is strong, such as no difference
 * @param place where a value lies on a linear scale: its logarithm for ratios
 * @param label how a tick is written
 * @param title below the labels
 */
public record ForestScale(
        List<Double> ticks, double reference, DoubleUnaryOperator place, DoubleFunction<String> label, String title) {

    /** Copies the ticks and refuses fewer than two, since the first and the last are the ends. */
    public ForestScale {
        ticks = List.copyOf(ticks);
        if (ticks.size() < 2) {
            throw new IllegalArgumentException("A scale needs two ends, got " + ticks);
        }
    }

    double lowest() {
        return place.applyAsDouble(ticks.get(0));
    }

    double highest() {
        return place.applyAsDouble(ticks.get(ticks.size() - 1));
    }
}
