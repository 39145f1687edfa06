package org.infusionoutcomes.comparison.comparable;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.cohort.Division;
import org.infusionoutcomes.outcome.Characteristic;

/**
 * A characteristic by which the cohorts are made alike.
 *
 * @param name of the characteristic
 * @param level of a row of the course table, or {@link Characteristic#UNKNOWN}
 * @param terms what is compared: a share for each level, or one mean
 * @param isNumber whether the level is itself the number
 */
record Covariate(String name, IntUnaryOperator level, List<Term> terms, boolean isNumber) {

    /**
     * One number of a person.
     *
     * @param group its name in the table of numbers, such as {@code sex=male}
     * @param level the level that it stands for
     * @param isModelled whether the propensity model holds it: not the reference level
     */
    record Term(String group, int level, boolean isModelled) {}

    Covariate {
        terms = List.copyOf(terms);
    }

    /** The levels of a division, each against the reference; of two levels one is shown. */
    static Covariate of(Division division) {
        int levels = division.levels().size();
        List<Term> terms = IntStream.range(levels == 2 ? 1 : 0, levels)
                .mapToObj(
                        l -> new Term(division.name() + "=" + division.levels().get(l), l, l > 0))
                .toList();
        return new Covariate(division.name(), division::level, terms, false);
    }

    /** A count, which enters as it is. */
    static Covariate ofNumber(Characteristic count) {
        return new Covariate(count.name(), count::level, List.of(new Term(count.name(), 0, true)), true);
    }

    /** The number of a person on that level for a term. */
    double value(Term term, int ofPerson) {
        return isNumber ? ofPerson : ofPerson == term.level() ? 1 : 0;
    }

    long modelled() {
        return terms.stream().filter(Term::isModelled).count();
    }
}
