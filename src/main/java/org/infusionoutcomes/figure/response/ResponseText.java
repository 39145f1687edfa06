package org.infusionoutcomes.figure.response;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.look.Percent;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;

/** What is said of response at the endpoint: which outcomes, their shares as text, caption and table. */
final class ResponseText {

    private final Plan plan;
    private final Numbers numbers;
    private final List<CohortLook> cohorts;
    private final List<Section> sections;

    ResponseText(Comparison comparison) {
        this.plan = comparison.plan();
        this.numbers = comparison.numbers();
        this.cohorts = CohortLook.present(comparison);
        String common = NumberText.decimal(plan.response().commonRulePercent(), 0);
        String worse = NumberText.decimal(plan.response().worsePercent(), 0);
        this.sections = List.of(
                new Section(
                        "All analysed: without an endpoint is without a response",
                        List.of(
                                new Outcome("response_all", "Response"),
                                new Outcome("remission_all", "Remission"),
                                new Outcome(
                                        "common_rule_all", "Improved by " + common + "% or more, one rule for all"))),
                new Section(
                        "Those with an endpoint",
                        List.of(
                                new Outcome("response_observed", "Response"),
                                new Outcome("partial_observed", "Partial response only"),
                                new Outcome("remission_observed", "Remission"),
                                new Outcome("reliable_observed", "Reliable change"),
                                new Outcome("worse_observed", "Worse by " + worse + "% or more"))));
    }

    List<Section> sections() {
        return sections;
    }

    String caption() {
        String n = cohorts.stream()
                .map(c -> c.label() + " " + n("response_all", c) + " analysed, " + n("response_observed", c)
                        + " with an endpoint")
                .collect(Collectors.joining("; "));
        String limits = plan.cohorts().values().stream()
                .flatMap(cohort -> cohort.instruments().stream())
                .distinct()
                .map(plan.instruments()::get)
                .map(i -> i.label() + " " + NumberText.decimal(i.responsePercent(), 0) + "%, "
                        + NumberText.decimal(i.partialPercent(), 0) + "%, " + i.remissionAtMost())
                .collect(Collectors.joining("; "));
        return "Share of patients with each outcome at the endpoint, the first total of the primary instrument in its"
                + " window after the last induction infusion. Patients: " + n
                + ". Least improvement from baseline for a"
                + " response and for a partial response, and largest total in remission: " + limits + ". Reliable"
                + " change: Jacobson and Truax, reliability "
                + NumberText.decimal(plan.response().reliability(), 2) + ". Bars: shares; lines: "
                + Percent.confidence(plan)
                + " Wilson intervals. Diamond: all who lack an endpoint counted as responders;"
                + " the bar beside it counts all of them as no response.";
    }

    String altText() {
        return "Response among all analysed: "
                + cohorts.stream()
                        .map(c -> c.label() + " " + percent("response_all", c))
                        .collect(Collectors.joining("; "))
                + ". Remission among all analysed: "
                + cohorts.stream()
                        .map(c -> c.label() + " " + percent("remission_all", c))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Section section : sections) {
            for (Outcome outcome : section.outcomes()) {
                for (CohortLook cohort : cohorts) {
                    rows.add(List.of(
                            section.name(),
                            outcome.name(),
                            cohort.label(),
                            counts(outcome.analysis(), cohort),
                            percent(outcome.analysis(), cohort)));
                }
            }
        }
        return new Table(List.of("Of", "Outcome", "Cohort", "Patients", "Share (interval)"), rows);
    }

    /** Responders of all that count, {@code 61/223}. */
    String counts(String analysis, CohortLook cohort) {
        if (isHidden(analysis, cohort)) {
            return NumberText.NOT_SHOWN;
        }
        return NumberText.count(count(analysis, cohort, "events")) + "/"
                + NumberText.count(count(analysis, cohort, "n"));
    }

    /** The share with its interval, or why there is none. */
    String percent(String analysis, CohortLook cohort) {
        if (isHidden(analysis, cohort)) {
            return NumberText.NOT_SHOWN;
        }
        Key key = Key.of(analysis, cohort.name());
        long n = numbers.count(key, "n");
        if (isInsufficient(analysis, cohort)) {
            return "insufficient data (n = " + n + ", " + plan.reporting().leastPatients() + " needed)";
        }
        OptionalDouble share = numbers.value(key, "estimate");
        return NumberText.percentWithRange(share, numbers.value(key, "lower"), numbers.value(key, "upper"), n);
    }

    /** Whether the share may not be published. */
    boolean isHidden(String analysis, CohortLook cohort) {
        return numbers.isHidden(Key.of(analysis, cohort.name()), "n");
    }

    private String n(String analysis, CohortLook cohort) {
        return isHidden(analysis, cohort)
                ? "(" + NumberText.NOT_SHOWN + ")"
                : NumberText.count(count(analysis, cohort, "n"));
    }

    boolean isInsufficient(String analysis, CohortLook cohort) {
        return isHidden(analysis, cohort)
                || count(analysis, cohort, "n") < plan.reporting().leastPatients();
    }

    private long count(String analysis, CohortLook cohort, String statistic) {
        return numbers.count(Key.of(analysis, cohort.name()), statistic);
    }

    /** Outcomes that share a denominator. */
    record Section(String name, List<Outcome> outcomes) {}

    /** An outcome by the name of its analysis in the table of numbers. */
    record Outcome(String analysis, String name) {}
}
