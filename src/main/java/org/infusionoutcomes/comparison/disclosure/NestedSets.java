package org.infusionoutcomes.comparison.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets of patients of one cohort of which one may lie inside the other, by their sizes. The difference of two that are
 * shown is then a count of patients as well; whether they are nested is not asked, so that it need not be known.
 */
final class NestedSets {

    private final SmallCounts small;
    private final List<Long> shown = new ArrayList<>(List.of(0L));

    NestedSets(SmallCounts small) {
        this.small = small;
    }

    /** Takes the sets in, all or none: none where a size, or its difference from another one's, is small. */
    boolean admit(List<Long> sizes) {
        List<Long> together = new ArrayList<>(shown);
        for (long size : sizes) {
            if (together.stream().anyMatch(other -> small.isSmall(size - other))) {
                return false;
            }
            together.add(size);
        }
        shown.addAll(sizes);
        return true;
    }

    boolean admit(long size) {
        return admit(List.of(size));
    }
}
