package org.infusionoutcomes.report.material;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infusionoutcomes.check.finding.Findings;
import org.infusionoutcomes.check.finding.Findings.RuleCount;
import org.infusionoutcomes.check.finding.TableCount;

/**
 * What the checks say about the export.
 *
 * @param tables how the rows of each table were used
 * @param findings what was wrong or worth knowing
 */
public record Quality(List<TableCount> tables, Findings findings) {

    /** Rules that are met by single scores and infusions, many times by one patient. */
    private static final Set<String> OF_ROWS = Set.of(
            "score-copy",
            "score-contradictory",
            "score-of-other-rater",
            "total-above-maximum",
            "total-below-0",
            "total-not-a-number",
            "total-not-whole",
            "instrument-empty",
            "instrument-unknown",
            "infusion-copy",
            "infusion-contradictory",
            "event-copy");

    /** Copies the tables, so that nobody can change them later. */
    public Quality {
        tables = List.copyOf(tables);
    }

    /**
     * What may be published of it: how often rules about single rows were met, where not seldom. Rules about patients would
     * tell what the flow hides, the rows of the tables how many patients there are, and a listing where somebody stands.
     *
     * @param hiddenAtMost a count from 1 to this one is hidden
     */
    public Quality published(int hiddenAtMost) {
        Map<RuleCount, Long> counts = new LinkedHashMap<>();
        findings.counts().forEach((rule, count) -> {
            if (OF_ROWS.contains(rule.rule()) && count > hiddenAtMost) {
                counts.put(rule, count);
            }
        });
        return new Quality(List.of(), Findings.of(List.of(), counts));
    }
}
