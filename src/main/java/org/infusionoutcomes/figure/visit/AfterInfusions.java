package org.infusionoutcomes.figure.visit;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.look.AxisTable;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;

/**
 * Response of one cohort after each infusion of the induction.
 *
 * @param look the cohort
 * @param plan the plan that ran
 * @param numbers where the shares stand
 */
record AfterInfusions(CohortLook look, Plan plan, Numbers numbers) {

    static List<AfterInfusions> of(Comparison comparison) {
        return CohortLook.present(comparison).stream()
                .map(look -> new AfterInfusions(look, comparison.plan(), comparison.numbers()))
                .toList();
    }

    /** The numbers of the infusions, from 1. */
    static List<Integer> infusions(Plan plan) {
        return IntStream.rangeClosed(1, plan.series().inductionInfusions())
                .boxed()
                .toList();
    }

    /** How many have a total after the infusion. */
    long rated(int infusion) {
        return numbers.count(key(infusion), "n");
    }

    /** The share of them in response; empty where they are too few. */
    OptionalDouble share(int infusion) {
        return isSufficient(infusion) ? numbers.value(key(infusion), "estimate") : OptionalDouble.empty();
    }

    OptionalDouble lower(int infusion) {
        return numbers.value(key(infusion), "lower");
    }

    OptionalDouble upper(int infusion) {
        return numbers.value(key(infusion), "upper");
    }

    /** Their mean improvement in whole percent, or a dash. */
    String improvement(int infusion) {
        OptionalDouble mean = numbers.value(key(infusion), "mean_improvement");
        return mean.isPresent() && isSufficient(infusion) ? NumberText.decimal(mean.getAsDouble(), 0) : NumberText.NONE;
    }

    /** The table under the axis, for the infusions that it labels. */
    AxisTable axisTable(List<Integer> infusions) {
        long analysed = numbers.count(Key.of("flow", look.name()), "analysed");
        return new AxisTable(
                look,
                analysed,
                List.of(
                        new AxisTable.Row(
                                "Rated",
                                infusions.stream()
                                        .map(j -> NumberText.count(rated(j)))
                                        .toList()),
                        new AxisTable.Row(
                                "Mean gain, %",
                                infusions.stream().map(this::improvement).toList())));
    }

    /** One row an infusion. */
    List<List<String>> rows() {
        return infusions(plan).stream()
                .map(j -> List.of(
                        look.label(),
                        Integer.toString(j),
                        NumberText.count(rated(j)),
                        NumberText.percentWithRange(share(j), lower(j), upper(j), rated(j)),
                        improvement(j)))
                .toList();
    }

    String sentence() {
        return infusions(plan).stream()
                .map(j -> NumberText.percent(share(j), rated(j)) + " after infusion " + j)
                .collect(Collectors.joining(", ", look.label() + ": ", "."));
    }

    private boolean isSufficient(int infusion) {
        return rated(infusion) >= plan.reporting().leastPatients();
    }

    private Key key(int infusion) {
        return Key.of("after_infusion", look.name()).at(infusion);
    }
}
