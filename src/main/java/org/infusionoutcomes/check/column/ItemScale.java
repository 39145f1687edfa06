package org.infusionoutcomes.check.column;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.plan.scale.ItemDomains;
import org.infusionoutcomes.plan.scale.ItemRule;

/**
 * The domains of one scale, as places among the item columns.
 *
 * @param domains each adds to the total
 * @param proratedMissingAtMost so many domains may be missing
 */
record ItemScale(List<Domain> domains, int proratedMissingAtMost) {

    ItemScale {
        domains = List.copyOf(domains);
    }

    /**
     * A domain: the largest of its parts counts, and each part must be there.
     *
     * @param maximum the largest value of an item
     * @param parts each is satisfied by one of its items
     */
    record Domain(int maximum, List<Part> parts) {

        Domain {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Items of which one is enough.
     *
     * @param items places among the item columns
     * @param mayDiffer whether of several the largest counts; otherwise they may not differ
     */
    record Part(List<Integer> items, boolean mayDiffer) {

        Part {
            items = List.copyOf(items);
        }
    }

    static ItemScale of(ItemRule rule, Map<String, Integer> placeByItem) {
        return new ItemScale(
                rule.scored().stream()
                        .flatMap(group -> group.domains().stream().map(text -> domain(group, text, placeByItem)))
                        .toList(),
                rule.proratedMissingAtMost());
    }

    private static Domain domain(ItemDomains group, String text, Map<String, Integer> placeByItem) {
        return new Domain(
                group.maximum(),
                Arrays.stream(text.split(" ", -1))
                        .map(part -> part(part, placeByItem))
                        .toList());
    }

    private static Part part(String text, Map<String, Integer> placeByItem) {
        return new Part(
                Arrays.stream(text.split("[/|]", -1)).map(placeByItem::get).toList(), !text.contains("|"));
    }
}
