package org.infusionoutcomes.report.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.plan.Cohort;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.scale.Instrument;

/** Who is analysed on which scale. */
final class Populations {

    private Populations() {}

    static List<String> sentences(Plan plan) {
        List<String> sentences = new ArrayList<>();
        for (Map.Entry<String, Cohort> cohort : plan.cohorts().entrySet()) {
            sentences.add(cohort(cohort.getKey(), cohort.getValue(), plan));
        }
        sentences.add(
                "Compared: " + plan.compare().get(0) + " with " + plan.compare().get(1)
                        + "; a difference is the first minus the second, a ratio the first over the second.");
        for (Map.Entry<String, Instrument> scale : plan.instruments().entrySet()) {
            sentences.add(scale(scale.getKey(), scale.getValue()));
        }
        return sentences;
    }

    static String cohort(String name, Cohort cohort, Plan plan) {
        List<String> scales = cohort.instruments().stream()
                .map(i -> plan.instruments().get(i).label())
                .toList();
        return name + " (" + cohort.label() + "): the primary scale is "
                + (scales.size() == 1
                        ? scales.get(0)
                        : "the first of " + String.join(", ", scales) + " for which the patient has a baseline")
                + ".";
    }

    static String scale(String name, Instrument i) {
        String spellings = i.spellings().isEmpty() ? "" : ", also written " + String.join(", ", i.spellings());
        return i.label() + " (" + name + " in the export" + spellings + "): totals 0 to " + i.maximum()
                + ", looking back " + i.recallDays() + " days. Response: improvement from baseline of "
                + Methods.percent(i.responsePercent()) + " or more; partial response: "
                + Methods.percent(i.partialPercent()) + " or more; remission: a total of " + i.remissionAtMost()
                + " or less; analysed from a baseline of " + i.leastBaseline()
                + "; the rule above-limit counts a total of " + i.relapseLimit()
                + " or more; endpoint window: days " + i.endpointFrom() + " to " + i.endpointTo()
                + " after the last induction infusion.";
    }
}
