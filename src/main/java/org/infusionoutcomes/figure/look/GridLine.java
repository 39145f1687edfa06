package org.infusionoutcomes.figure.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.number.Specification;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.plan.Plan;

/**
 * One way to judge durability and what it gives.
 *
 * @param specification the way
 * @param shares still well, one a cohort, empty where the data are insufficient
 * @param difference of the two compared cohorts, empty where either is insufficient
 * @param lower its lower limit
 * @param upper its upper limit
 */
public record GridLine(
        Specification specification,
        List<OptionalDouble> shares,
        OptionalDouble difference,
        OptionalDouble lower,
        OptionalDouble upper) {

    /** Lines with anything to show: by their difference, then those without one by the first share they have. */
    public static List<GridLine> shown(Comparison comparison) {
        List<GridLine> lines = new ArrayList<>();
        Specification.all(comparison.plan()).forEach(way -> lines.add(of(way, comparison)));
        lines.removeIf(line -> line.shares().stream().allMatch(OptionalDouble::isEmpty));
        lines.sort(Comparator.<GridLine, Boolean>comparing(
                        line -> line.difference().isEmpty())
                .thenComparingDouble(GridLine::height));
        return lines;
    }

    private double height() {
        return difference.orElseGet(() -> shares.stream()
                .flatMapToDouble(OptionalDouble::stream)
                .findFirst()
                .orElse(0));
    }

    private static GridLine of(Specification way, Comparison comparison) {
        Plan plan = comparison.plan();
        Numbers numbers = comparison.numbers();
        int day = Specification.day(plan);
        List<OptionalDouble> shares = plan.cohortNames().stream()
                .map(cohort -> way.isEnough(numbers, plan, cohort)
                        ? numbers.value(way.key(cohort, day), "estimate")
                        : OptionalDouble.empty())
                .toList();
        boolean both = plan.compare().stream().allMatch(cohort -> way.isEnough(numbers, plan, cohort));
        Key key = way.key(plan.comparisonName(), day);
        OptionalDouble lower = both ? numbers.value(key, "difference_lower") : OptionalDouble.empty();
        OptionalDouble upper = both ? numbers.value(key, "difference_upper") : OptionalDouble.empty();
        OptionalDouble difference = lower.isPresent() ? numbers.value(key, "difference") : OptionalDouble.empty();
        return new GridLine(way, shares, difference, lower, upper);
    }

    /** Whether the interval of the difference leaves out 0. */
    public boolean isClear() {
        return difference.isPresent() && (upper.getAsDouble() < 0 || lower.getAsDouble() > 0);
    }
}
