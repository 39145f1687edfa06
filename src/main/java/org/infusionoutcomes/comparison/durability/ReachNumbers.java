package org.infusionoutcomes.comparison.durability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.comparison.number.Specification;
import org.infusionoutcomes.plan.Plan;

/**
 * How far a conclusion reaches: of all lines of the sensitivity grid, and of those that share one choice, how many have
 * data enough in both cohorts and what their differences say.
 */
public final class ReachNumbers {

    private final Plan plan;
    private final Numbers numbers;
    private final int day;

    private ReachNumbers(Plan plan, Numbers numbers) {
        this.plan = plan;
        this.numbers = numbers;
        this.day = Specification.day(plan);
    }

    /** The rows, read from the rows of the grid. */
    public static List<Estimate> of(List<Estimate> rows, Plan plan) {
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

    private Map<String, List<Line>> groups() {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        for (Specification specification : Specification.all(plan)) {
            Line line = line(specification);
            groups.computeIfAbsent("", all -> new ArrayList<>()).add(line);
            specification
                    .choices()
                    .forEach(choice -> groups.computeIfAbsent(choice, c -> new ArrayList<>())
                            .add(line));
        }
        return groups;
    }

    private Line line(Specification specification) {
        Key key = specification.key(plan.comparisonName(), day);
        boolean enough = numbers.value(key, "difference_lower").isPresent()
                && plan.compare().stream().allMatch(cohort -> specification.isEnough(numbers, plan, cohort));
        return enough
                ? new Line(
                        true,
                        number(key, "difference"),
                        number(key, "difference_lower"),
                        number(key, "difference_upper"))
                : new Line(false, 0, 0, 0);
    }

    private double number(Key key, String statistic) {
        return numbers.value(key, statistic).orElseThrow();
    }

    private static void add(Rows rows, Key key, List<Line> lines) {
        List<Line> enough = lines.stream().filter(Line::isEnough).toList();
        rows.add(key, "lines", lines.size());
        rows.add(key, "lines_enough", enough.size());
        rows.add(key, "below_zero", count(enough, line -> line.difference() < 0));
        rows.add(key, "clearly_below_zero", count(enough, line -> line.upper() < 0));
        rows.add(key, "clearly_above_zero", count(enough, line -> line.lower() > 0));
        rows.add(key, "lowest", enough.stream().mapToDouble(Line::difference).min());
        rows.add(key, "highest", enough.stream().mapToDouble(Line::difference).max());
    }

    private static long count(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).count();
    }

    /** One line of the grid: whether both cohorts have data enough, and the difference with its limits. */
    private record Line(boolean isEnough, double difference, double lower, double upper) {}
}
