package org.infusionoutcomes.figure.forest;

import java.util.List;
import java.util.function.Supplier;
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
 * @param counts events of patients, one text a compared cohort
 * @param within the level against the reference, one effect a compared cohort
 * @param between first cohort against second on this level
 */
record ForestLevel(String name, boolean isReference, List<String> counts, List<Effect> within, Effect between) {

    static ForestLevel of(ForestMeasure measure, Subgroup subgroup, int level, Comparison comparison) {
        Plan plan = comparison.plan();
        Numbers numbers = comparison.numbers();
        List<Key> keys = keys(measure, subgroup.group(level), plan);
        List<Key> references = keys(measure, subgroup.group(0), plan);
        List<Effect> within = List.of(
                effect(measure, comparison, keys.get(0), references.get(0), () -> measure.within(numbers, keys.get(0))),
                effect(
                        measure,
                        comparison,
                        keys.get(1),
                        references.get(1),
                        () -> measure.within(numbers, keys.get(1))));
        Key compared = measure.key(plan, plan.comparisonName(), subgroup.group(level));
        return new ForestLevel(
                subgroup.levels().get(level),
                level == 0,
                keys.stream().map(key -> counts(numbers, key)).toList(),
                within,
                effect(measure, comparison, keys.get(0), keys.get(1), () -> measure.between(numbers, compared)));
    }

    private static List<Key> keys(ForestMeasure measure, String group, Plan plan) {
        return plan.compare().stream()
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
