package org.infusionoutcomes.comparison.disclosure;

import java.util.Arrays;

/**
 * Which counts are too small to be shown.
 *
 * @param most the largest of them; 0 is never small
 */
record SmallCounts(long most) {

    boolean isSmall(long count) {
        return count != 0 && Math.abs(count) <= most;
    }

    boolean areLarge(long... counts) {
        return Arrays.stream(counts).noneMatch(this::isSmall);
    }
}
