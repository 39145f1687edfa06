package org.infusionoutcomes.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.Courses;
import org.infusionoutcomes.outcome.derived.DerivedCourse;
import org.infusionoutcomes.outcome.derived.Explanation;
import org.infusionoutcomes.outcome.followed.Spread;
import org.infusionoutcomes.plan.Plan;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** Gathers what was judged of each analysed course; judges nothing itself. */
final class Derivation {

    /** The judgements of the course table that are told. */
    private static final List<String> FLAGS = List.of(
            "observed",
            "response",
            "partial",
            "remission",
            "worse",
            "common_rule",
            "consensus",
            "treated_before_window",
            "other_scale_only");

    private final Outcomes outcomes;
    private final Courses courses;
    private final Plan plan;
    private final Table table;
    private final List<Characteristic> characteristics;

    Derivation(Outcomes outcomes, Courses courses, Plan plan) {
        this.outcomes = outcomes;
        this.courses = courses;
        this.plan = plan;
        this.table = outcomes.table();
        this.characteristics = outcomes.characteristics();
    }

    List<DerivedCourse> courses() {
        int[] numbers = outcomes.patients();
        DerivedCourse[] made = new DerivedCourse[numbers.length];
        Spread.over(made.length, row -> made[row] = course(row, numbers[row]));
        return List.of(made);
    }

    private DerivedCourse course(int row, int number) {
        Course course = courses.course(number);
        Explanation explanation = outcomes.explain(number);
        return new DerivedCourse(
                table.stringColumn("cohort").get(row),
                explanation.instrument(),
                course.inductionSize(),
                course.lastInductionDay(),
                explanation.further().stream().mapToInt(i -> i.day()).findFirst(),
                table.intColumn("baseline").getInt(row),
                number("endpoint", row),
                endpointDay(explanation),
                number("clinician_improvement", row),
                flags(row),
                levels(row),
                new TotalsDerivation(plan, course, explanation).totals(),
                explanation.followUps());
    }

    private static OptionalInt endpointDay(Explanation explanation) {
        return explanation.totals().stream()
                .filter(total -> total.role() == Explanation.Role.ENDPOINT)
                .mapToInt(Explanation.SeenTotal::day)
                .findFirst();
    }

    private OptionalInt number(String name, int row) {
        IntColumn column = table.intColumn(name);
        return column.isMissing(row) ? OptionalInt.empty() : OptionalInt.of(column.getInt(row));
    }

    private Map<String, Boolean> flags(int row) {
        Map<String, Boolean> flags = new LinkedHashMap<>();
        FLAGS.forEach(name -> flags.put(name, table.booleanColumn(name).get(row)));
        return flags;
    }

    private Map<String, String> levels(int row) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (Characteristic characteristic : characteristics) {
            int level = characteristic.level(row);
            levels.put(
                    characteristic.name(),
                    level == Characteristic.UNKNOWN
                            ? ""
                            : characteristic.levels().get(level));
        }
        return levels;
    }
}
