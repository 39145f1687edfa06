package org.infusionoutcomes.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.infusionoutcomes.plan.Plan;

/**
 * How far a conclusion reaches: of all lines of the sensitivity grid, and of those that share one choice, how many have
 * data enough in both cohorts and what their differences say.
 */
final class ReachNumbers {

    private final Plan plan;
    private final Numbers numbers;
    private final int day;

    private ReachNumbers(Plan plan, Numbers numbers) {
        this.plan = plan;
        this.numbers = numbers;
        this.day = Specification.day(plan);
    }

    /** The rows, read from the rows of the grid. */
    static List<Estimate> of(List<Estimate> rows, Plan plan) {
        List<Estimate> grid = rows.stream()
                .filter(row -> row.key().analysis().equals("sensitivity"))
                .toList();
        return new ReachNumbers(plan, Numbers.of(grid)).rows();
    }

    private List<Estimate> rows() {
        Rows rows = new Rows(plan.confidence());
        Key key = Key.of("sensitivity_reach", plan.comparisonName()).at(day);
        groups().forEach((group, lines) -> add(rows, key.group(group), lines));
        return rows.rows();
    }

    private Map<String, List<Specification>> groups() {
        List<Specification> all = Specification.all(plan);
        Map<String, List<Specification>> groups = new LinkedHashMap<>();
        groups.put("", all);
        for (Specification line : all) {
            line.choices().forEach(choice -> groups.computeIfAbsent(choice, c -> new ArrayList<>())
                    .add(line));
        }
        return groups;
    }

    private void add(Rows rows, Key key, List<Specification> lines) {
        List<Key> enough = lines.stream()
                .filter(line -> plan.compare().stream().allMatch(c -> line.isEnough(numbers, plan, c)))
                .map(line -> line.key(plan.comparisonName(), day))
                .filter(line -> numbers.value(line, "difference_lower").isPresent())
                .toList();
        rows.add(key, "lines", lines.size());
        rows.add(key, "lines_enough", enough.size());
        rows.add(key, "below_zero", count(enough, line -> number(line, "difference")));
        rows.add(key, "clearly_below_zero", count(enough, line -> number(line, "difference_upper")));
        rows.add(key, "clearly_above_zero", count(enough, line -> -number(line, "difference_lower")));
        rows.add(key, "lowest", differences(enough).min());
        rows.add(key, "highest", differences(enough).max());
    }

    private static long count(List<Key> lines, ToDoubleFunction<Key> negative) {
        return lines.stream().filter(line -> negative.applyAsDouble(line) < 0).count();
    }

    private DoubleStream differences(List<Key> lines) {
        return lines.stream().mapToDouble(line -> number(line, "difference"));
    }

    private double number(Key line, String statistic) {
        return numbers.value(line, statistic).orElseThrow();
    }
}
