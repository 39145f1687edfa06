package org.infusionoutcomes.comparison.result;

import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.plan.Plan;

/**
 * The cohorts side by side: every number that a report may show.
 *
 * @param plan the plan that ran
 * @param numbers the table of numbers
 * @param curves what the curves are drawn from
 * @param quarters start quarters with an analysed patient, oldest first, such as {@code 2026-Q3}; empty where the export
 *     does not give them
 * @param observableDaysGiven whether the export says how long each patient could be observed; without it nobody is
 *     pending and the newest quarters look worse than they are
 * @param focusQuarter the quarter asked for with {@code --quarter}
 * @param subgroups the divisions of the patients, in the order of the report
 * @param refusals analyses that were asked for and not made, with the reason
 * @param singlePatients what is drawn patient by patient; empty where nobody may be
 * @param publication what was taken out so that it may be published; empty where every number is there
 */
public record Comparison(
        Plan plan,
        Numbers numbers,
        List<Curve> curves,
        List<String> quarters,
        boolean observableDaysGiven,
        Optional<String> focusQuarter,
        List<Subgroup> subgroups,
        List<Refusal> refusals,
        Optional<SinglePatients> singlePatients,
        Optional<Publication> publication) {

    /** Copies the lists, so that nobody can change them later. */
    public Comparison {
        curves = List.copyOf(curves);
        quarters = List.copyOf(quarters);
        subgroups = List.copyOf(subgroups);
        refusals = List.copyOf(refusals);
    }

    /** A comparison with every number. */
    public Comparison(
            Plan plan,
            Numbers numbers,
            List<Curve> curves,
            List<String> quarters,
            boolean observableDaysGiven,
            Optional<String> focusQuarter,
            List<Subgroup> subgroups,
            List<Refusal> refusals,
            Optional<SinglePatients> singlePatients) {
        this(
                plan,
                numbers,
                curves,
                quarters,
                observableDaysGiven,
                focusQuarter,
                subgroups,
                refusals,
                singlePatients,
                Optional.empty());
    }

    /** A comparison without divisions, refusals and single patients. */
    public Comparison(
            Plan plan,
            Numbers numbers,
            List<Curve> curves,
            List<String> quarters,
            boolean observableDaysGiven,
            Optional<String> focusQuarter) {
        this(
                plan,
                numbers,
                curves,
                quarters,
                observableDaysGiven,
                focusQuarter,
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The cohorts of the plan that have patients; all of them where none has. */
    public List<String> presentCohorts() {
        List<String> present =
                plan.cohortNames().stream().filter(this::hasPatients).toList();
        return present.isEmpty() ? plan.cohortNames() : present;
    }

    /** Whether both sides of the plan's comparison have patients. */
    public boolean compares() {
        return plan.compare().stream().allMatch(this::hasPatients);
    }

    /** Whether a cohort has patients; how many may be hidden. */
    public boolean hasPatients(String cohort) {
        Key flow = Key.of("flow", cohort);
        return numbers.isHidden(flow, "patients") || numbers.count(flow, "patients") > 0;
    }

    /** Why an analysis was not made; empty where it was. */
    public Optional<String> refusal(String analysis) {
        return refusals.stream()
                .filter(r -> r.analysis().equals(analysis))
                .map(Refusal::reason)
                .findFirst();
    }

    /** The curve of that name for a cohort, rule and estimand, where there is one. */
    public Optional<Curve> curve(String name, String cohort, String rule, String estimand) {
        return curves.stream()
                .filter(c -> c.name().equals(name)
                        && c.cohort().equals(cohort)
                        && c.rule().equals(rule)
                        && c.estimand().equals(estimand))
                .findFirst();
    }
}
