package org.infusionoutcomes.figure.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.number.Specification;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.look.Percent;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;

/** What is said of the sensitivity grid: caption, alternative text and table. */
final class SensitivityText {

    private final Plan plan;
    private final Numbers numbers;
    private final int day;
    private final boolean compares;

    SensitivityText(Comparison comparison) {
        this.plan = comparison.plan();
        this.numbers = comparison.numbers();
        this.day = Specification.day(plan);
        this.compares = comparison.compares();
    }

    String caption(int shown) {
        int all = Specification.all(plan).size();
        return "Each column is one way of judging durability, made of the choices marked below it; " + shown + " of "
                + all + " ways have data enough for a cohort. Above: share still well at day " + day
                + " (Kaplan-Meier; from the last infusion with delayed entry at the endpoint). "
                + (compares
                        ? "Middle: " + plan.compare().get(0) + " minus "
                                + plan.compare().get(1) + " in percentage points with its " + Percent.confidence(plan)
                                + " interval, black where that leaves out 0; columns are in its order, those without one at the"
                                + " right. "
                        : "")
                + "The line"
                + " through all panels, and the choices in bold, are the plan\u2019s primary way. All ways look at the same"
                + " patients; none confirms another.";
    }

    String altText() {
        if (!compares) {
            return "Still well at day " + day + " in each way of judging that has data enough.";
        }
        Key reach = Key.of("sensitivity_reach", plan.comparisonName()).at(day);
        long enough = numbers.count(reach, "lines_enough");
        if (enough == 0) {
            return "Insufficient data to compare the cohorts in any way of judging.";
        }
        return "Of " + numbers.count(reach, "lines") + " ways of judging, " + enough
                + " have data enough to compare; the difference at day " + day + " lies between "
                + points(numbers.value(reach, "lowest")) + " and " + points(numbers.value(reach, "highest"))
                + " percentage points, below 0 in " + numbers.count(reach, "below_zero") + " of them.";
    }

    private static String points(OptionalDouble share) {
        return NumberText.decimal(100 * share.orElse(0), 0);
    }

    Table table() {
        List<String> header = new ArrayList<>(List.of("Held fixed", "Ways with data enough", "Difference, pp"));
        header.add("Below 0");
        header.add("Interval leaves out 0");
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("All", ""));
        String heading = "";
        for (ChoiceText choice : ChoiceText.all()) {
            heading = choice.heading().isEmpty() ? heading : choice.heading();
            rows.add(row(heading + ": " + choice.name(), choice.key()));
        }
        return new Table(header, rows);
    }

    private List<String> row(String name, String group) {
        Key key =
                Key.of("sensitivity_reach", plan.comparisonName()).group(group).at(day);
        long clear = numbers.count(key, "clearly_below_zero") + numbers.count(key, "clearly_above_zero");
        boolean any = numbers.count(key, "lines_enough") > 0;
        return List.of(
                name,
                numbers.count(key, "lines_enough") + " of " + numbers.count(key, "lines"),
                any
                        ? points(numbers.value(key, "lowest")) + " to " + points(numbers.value(key, "highest"))
                        : NumberText.NONE,
                Long.toString(numbers.count(key, "below_zero")),
                Long.toString(clear));
    }
}
