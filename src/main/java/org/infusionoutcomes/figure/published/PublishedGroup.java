package org.infusionoutcomes.figure.published;

import java.util.List;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.published.PublishedShare;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.plan.Plan;

/**
 * One measure of one cohort: the clinic's shares, and below them the published ones.
 *
 * @param cohort the cohort's name
 * @param measure {@code response} or {@code remission}
 * @param clinic out of all analysed, and out of those with an endpoint
 * @param published in the table's order, maybe none
 */
record PublishedGroup(String cohort, String measure, List<ClinicShare> clinic, List<PublishedShare> published) {

    static final List<String> MEASURES = List.of("response", "remission");

    PublishedGroup {
        clinic = List.copyOf(clinic);
        published = List.copyOf(published);
    }

    /** Every measure of every cohort that has patients. */
    static List<PublishedGroup> of(Comparison comparison) {
        return comparison.presentCohorts().stream()
                .flatMap(cohort -> MEASURES.stream().map(measure -> of(cohort, measure, comparison)))
                .toList();
    }

    private static PublishedGroup of(String cohort, String measure, Comparison comparison) {
        Plan plan = comparison.plan();
        return new PublishedGroup(
                cohort,
                measure,
                List.of(
                        clinic("This clinic, all analysed", cohort, measure + "_all", comparison),
                        clinic("This clinic, those with an endpoint", cohort, measure + "_observed", comparison)),
                PublishedShare.of(cohort, measure, plan));
    }

    private static ClinicShare clinic(String name, String cohort, String analysis, Comparison comparison) {
        String rule = PublishedText.rule(analysis, comparison.plan().cohorts().get(cohort), comparison.plan());
        return new ClinicShare(
                name,
                cohort,
                rule,
                comparison.numbers(),
                Key.of(analysis, cohort),
                comparison.plan().reporting());
    }

    /** {@code OCD: remission (nothing published)}. */
    String heading() {
        return cohort + ": " + measure + (published.isEmpty() ? " (no published row to set beside it)" : "");
    }
}
