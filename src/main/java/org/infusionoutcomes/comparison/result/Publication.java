package org.infusionoutcomes.comparison.result;

import java.util.List;

/**
 * What was taken out of a comparison so that it may be published.
 *
 * @param withheld in the order of the table of numbers; one an analysis and cohort
 */
public record Publication(List<Withheld> withheld) {

    /** Copies the list, so that nobody can change it later. */
    public Publication {
        withheld = List.copyOf(withheld);
    }

    /**
     * An analysis of which something is hidden.
     *
     * @param analysis its name in the table of numbers
     * @param cohort a cohort, or the comparison
     * @param isWhole whether nothing of it is shown
     * @param reason why, without capital and full stop
     */
    public record Withheld(String analysis, String cohort, boolean isWhole, String reason) {}
}
