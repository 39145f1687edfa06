package org.infusionoutcomes.report.durability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Cohort;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.Reporting;
import org.infusionoutcomes.plan.scale.Instrument;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Share;

/**
 * How large a rise is asked for before half of the gain is lost. The least gain of a responder is the response percent
 * of baseline, so the least rise that counts is half of that percent, and differs between scales as that does.
 */
public final class LeastRise {

    private LeastRise() {}

    /** The least rise in percent of baseline, by scale. */
    public static String bar(Plan plan) {
        Map<String, List<String>> scalesByPercent = new LinkedHashMap<>();
        for (Instrument scale : used(plan)) {
            scalesByPercent
                    .computeIfAbsent(Phrases.plain(scale.responsePercent() / 2), k -> new ArrayList<>())
                    .add(scale.label());
        }
        if (scalesByPercent.size() == 1) {
            return "Half of the gain is the same threshold on every scale: the least rise that counts as a relapse is "
                    + scalesByPercent.keySet().iterator().next() + "% of baseline.";
        }
        List<String> parts = new ArrayList<>();
        scalesByPercent.forEach((percent, scales) -> parts.add(percent + "% of baseline on " + Phrases.and(scales)));
        return "Half of the gain is not the same threshold in each cohort: the least rise that counts as a relapse is "
                + Phrases.and(parts) + ".";
    }

    /** The rise needed in points, and how often less than 5 points would do. */
    static Optional<String> needed(Numbers numbers, String cohort, Reporting reporting) {
        Key key = Key.of("least_rise", cohort);
        OptionalDouble median = numbers.value(key, "median_points");
        Optional<Share> small = Share.read(numbers, key);
        if (small.isEmpty() || median.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(needed(cohort, median.getAsDouble(), small.get(), reporting));
    }

    /**
     * The sentence on one cohort's least rise: its median in points, and the share for whom less than 5 points would
     * do. With too few responders it says that the data are insufficient.
     */
    public static String needed(String cohort, double medianPoints, Share small, Reporting reporting) {
        if (!small.isEnough(reporting)) {
            return "The rise that " + cohort + " responders needed: " + Phrases.INSUFFICIENT + " ("
                    + Phrases.many(small.n(), "responder", "responders") + ").";
        }
        return "In " + cohort + " a responder needed a rise of " + NumberText.decimal(medianPoints, 1)
                + " points to count as relapsed (median); for "
                + NumberText.percent(small.estimate().getAsDouble(), small.n()) + " (" + Phrases.eventsOf(small)
                + ") less than 5 points would do.";
    }

    private static Set<Instrument> used(Plan plan) {
        Set<Instrument> scales = new LinkedHashSet<>();
        for (Cohort cohort : plan.cohorts().values()) {
            cohort.instruments().forEach(name -> scales.add(plan.instruments().get(name)));
        }
        return scales;
    }
}
