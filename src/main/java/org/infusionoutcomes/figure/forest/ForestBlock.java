package org.infusionoutcomes.figure.forest;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Subgroup;
import org.infusionoutcomes.figure.text.CharacteristicText;
import org.infusionoutcomes.figure.text.NumberText;

/**
 * A division of the patients in a forest.
 *
 * @param division its name in the table of numbers
 * @param test of whether the cohorts differ alike on its levels; empty where there is none
 * @param levels the reference first
 */
record ForestBlock(String division, String test, List<ForestLevel> levels) {

    /** The divisions that a measure can be asked of, in the order of the report. */
    static List<ForestBlock> all(Comparison comparison, ForestMeasure measure) {
        return comparison.subgroups().stream()
                .filter(measure::holds)
                .map(subgroup -> of(subgroup, comparison, measure))
                .toList();
    }

    private static ForestBlock of(Subgroup subgroup, Comparison comparison, ForestMeasure measure) {
        List<ForestLevel> levels = IntStream.range(0, subgroup.levels().size())
                .mapToObj(level -> ForestLevel.of(measure, subgroup, level, comparison))
                .toList();
        return new ForestBlock(subgroup.name(), test(subgroup, comparison, measure), levels);
    }

    private static String test(Subgroup subgroup, Comparison comparison, ForestMeasure measure) {
        Key key = measure.key(comparison.plan(), comparison.plan().comparisonName(), subgroup.name());
        OptionalDouble p = comparison.numbers().value(key, "interaction_p");
        OptionalDouble holm = comparison.numbers().value(key, "interaction_p_holm");
        return p.isEmpty()
                ? ""
                : "interaction p " + NumberText.p(p.getAsDouble()) + " (Holm " + NumberText.p(holm.orElse(1)) + ")";
    }

    String name() {
        return CharacteristicText.name(division);
    }
}
