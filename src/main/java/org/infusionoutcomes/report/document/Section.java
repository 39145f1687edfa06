package org.infusionoutcomes.report.document;

import java.util.List;

/**
 * One section of a report.
 *
 * @param id its anchor: lower-case letters and hyphens
 * @param title its heading
 * @param blocks what stands in it, in order
 */
public record Section(String id, String title, List<Block> blocks) {

    /** Copies the blocks and refuses an id that cannot be an anchor. */
    public Section {
        blocks = List.copyOf(blocks);
        if (!id.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("An anchor has lower-case letters and hyphens only, got " + id);
        }
    }
}
