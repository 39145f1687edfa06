package org.infusionoutcomes.comparison.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Publication;
import org.infusionoutcomes.comparison.result.Publication.Withheld;

/** Names what is hidden, and why. */
final class Withholding {

    private static final Set<String> WITH_A_RULE = Set.of(
            "flow",
            "response_all",
            "response_observed",
            "partial_observed",
            "remission_all",
            "remission_observed",
            "worse_observed",
            "reliable_observed",
            "common_rule_all",
            "first_response",
            "durability",
            "change",
            "improvement",
            "quarter",
            "quarter_against_before",
            "visit_gap",
            "subgroup",
            "delivery",
            "safety");

    private static final String SMALL = "it holds a small count, or one could be had from it";
    private static final String NO_RULE = "no rule says what of it may be published";

    private Withholding() {}

    static Publication of(Numbers all, Numbers shown) {
        Map<List<String>, boolean[]> shownAndHidden = new LinkedHashMap<>();
        for (Estimate row : all.rows()) {
            boolean isHidden = shown.isHidden(row.key(), row.statistic());
            shownAndHidden
                    .computeIfAbsent(List.of(row.key().analysis(), row.key().cohort()), k -> new boolean[2])[
                    isHidden ? 1 : 0] = true;
        }
        List<Withheld> withheld = new ArrayList<>();
        shownAndHidden.forEach((of, seen) -> {
            if (seen[1]) {
                withheld.add(new Withheld(
                        of.get(0), of.get(1), !seen[0], WITH_A_RULE.contains(of.get(0)) ? SMALL : NO_RULE));
            }
        });
        return new Publication(withheld);
    }
}
