package org.infusionoutcomes.figure.drawing;

import java.awt.Color;
import java.util.OptionalDouble;

/**
 * An estimate in a forest.
 *
 * @param estimate in the unit of the scale; empty where there is none, and {@code lack} stands in its place
 * @param lower limit, empty where the estimate has no interval
 * @param upper limit
 * @param marker shape of the point
 * @param colour of point and interval
 * @param filled whether the point is filled
 * @param lack why there is no estimate, a few words
 */
public record ForestMark(
        OptionalDouble estimate,
        OptionalDouble lower,
        OptionalDouble upper,
        Marker marker,
        Color colour,
        boolean filled,
        String lack) {}
