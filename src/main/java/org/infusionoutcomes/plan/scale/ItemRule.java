package org.infusionoutcomes.plan.scale;

import java.util.List;
import org.infusionoutcomes.plan.setting.Range;

/**
 * How the total of a scale is made of its items: the sum of its domains.
 *
 * @param scored the domains by their range
 * @param proratedMissingAtMost so many domains may be missing, each then counting as the mean of the others, and the
 *     total is rounded to a whole number (halves up); 0 for never
 */
public record ItemRule(List<ItemDomains> scored, int proratedMissingAtMost) {

    /** Refuses prorating where every domain may be missing. */
    public ItemRule {
        scored = List.copyOf(scored);
        int domains = scored.stream().mapToInt(s -> s.domains().size()).sum();
        Range.between("prorated_missing_at_most", proratedMissingAtMost, 0, Math.max(0, domains - 1));
    }

    /** The largest total that the domains can add up to. */
    public int reach() {
        return scored.stream()
                .mapToInt(group -> group.maximum() * group.domains().size())
                .sum();
    }
}
