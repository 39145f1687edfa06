package org.infusionoutcomes.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.plan.scale.ItemRule;
import org.infusionoutcomes.plan.setting.PlainText;
import org.infusionoutcomes.plan.setting.PlanProblem;
import org.infusionoutcomes.plan.setting.Range;

/**
 * How cells are understood.
 *
 * @param rater which rating is analysed where both are there, {@code clinician} or {@code self}
 * @param missing words that stand for a missing total, in any case; never applied to ids
 * @param earliestDay an earlier day is out of range
 * @param latestDay a later day is out of range
 * @param expandedMegabytesAtMost a compressed file that expands beyond this is refused
 * @param subgroups columns of {@code patients.csv} that are read as subgroups beside the known ones
 * @param adverseEvents words under which adverse events are counted; any other is {@code other}
 * @param adverseEventSpellings further spellings of those words, such as preferred terms of MedDRA; of a word that is not
 *     among them they are not looked at
 * @param doseMgPerKgAtMost a higher dose is taken for one in another unit
 * @param items by instrument, how a total is made of its items; a scale without an entry is read from totals alone
 */
public record Reading(
        String rater,
        List<String> missing,
        int earliestDay,
        int latestDay,
        int expandedMegabytesAtMost,
        List<String> subgroups,
        List<String> adverseEvents,
        Map<String, List<String>> adverseEventSpellings,
        double doseMgPerKgAtMost,
        Map<String, ItemRule> items) {

    /** Refuses another rater than the two, words that hold what cannot be seen, and limits outside their ranges. */
    public Reading {
        if (!rater.equals("clinician") && !rater.equals("self")) {
            throw new PlanProblem("rater", "must be clinician or self, got '" + rater + "'");
        }
        missing = List.copyOf(missing);
        subgroups = List.copyOf(subgroups);
        adverseEvents = List.copyOf(adverseEvents);
        PlainText.require("subgroups", subgroups);
        PlainText.require("adverse_events", adverseEvents);
        Map<String, List<String>> spellings = new LinkedHashMap<>();
        adverseEventSpellings.forEach((word, of) -> spellings.put(word, List.copyOf(of)));
        adverseEventSpellings = Collections.unmodifiableMap(spellings);
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        Range.between("earliest_day", earliestDay, -36500, 0);
        Range.between("latest_day", latestDay, 1, 36500);
        Range.between("dose_mg_per_kg_at_most", doseMgPerKgAtMost, 0.1, 1000);
        Range.between("expanded_megabytes_at_most", expandedMegabytesAtMost, 1, 1_000_000);
    }
}
