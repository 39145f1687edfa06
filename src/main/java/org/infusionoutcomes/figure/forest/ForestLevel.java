package org.infusionoutcomes.figure.forest;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Subgroup;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;

/**
 * One level of a division in a forest.
 *
 * @param name the level
 * @param isReference whether the other levels are set against it
 * @param counts events of patients, one text a compared cohort that has patients
 * @param within the level against the reference, one effect a compared cohort that has patients
 * @param between first cohort against second on this level
 */
record ForestLevel(String name, boolean isReference, List<String> counts, List<Effect> within, Effect between) {

    static ForestLevel of(ForestMeasure measure, Subgroup subgroup, int level, Comparison comparison) {
        Plan plan = comparison.plan();
        Numbers numbers = comparison.numbers();
        List<Key> keys = keys(measure, subgroup.group(level), comparison);
        List<Key> references = keys(measure, subgroup.group(0), comparison);
        List<Effect> within = IntStream.range(0, keys.size())
                .mapToObj(c -> effect(
                        measure,
                        comparison,
                        keys.get(c),
                        references.get(c),
                        () -> measure.within(numbers, keys.get(c))))
                .toList();
        Key compared = measure.key(plan, plan.comparisonName(), subgroup.group(level));
        return new ForestLevel(
                subgroup.levels().get(level),
                level == 0,
                keys.stream().map(key -> counts(numbers, key)).toList(),
                within,
                comparison.compares()
                        ? effect(
                                measure, comparison, keys.get(0), keys.get(1), () -> measure.between(numbers, compared))
                        : Effect.NOBODY);
    }

    /** Of the compared cohorts that have patients. */
    private static List<Key> keys(ForestMeasure measure, String group, Comparison comparison) {
        Plan plan = comparison.plan();
        return plan.compare().stream()
                .filter(comparison.presentCohorts()::contains)
                .map(cohort -> measure.key(plan, cohort, group))
                .toList();
    }

    private static String counts(Numbers numbers, Key key) {
        long n = numbers.count(key, "n");
        return n == 0 ? NumberText.NONE : NumberText.count(numbers.count(key, "events")) + "/" + NumberText.count(n);
    }

    private static Effect effect(
            ForestMeasure measure, Comparison comparison, Key one, Key other, Supplier<Effect> read) {
        Numbers numbers = comparison.numbers();
        if (numbers.count(one, "n") == 0 || numbers.count(other, "n") == 0) {
            return Effect.NOBODY;
        }
        boolean enough = measure.isEnough(numbers, one, comparison.plan().reporting())
                && measure.isEnough(numbers, other, comparison.plan().reporting());
        return enough ? read.get() : Effect.INSUFFICIENT;
    }
}
