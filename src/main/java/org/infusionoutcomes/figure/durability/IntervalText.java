package org.infusionoutcomes.figure.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.figure.text.RuleText;
import org.infusionoutcomes.plan.Plan;

/** What is said of relapse between two visits: caption, alternative text and table. */
final class IntervalText {

    private static final String LACK = "insufficient data";

    private final Plan plan;
    private final Numbers numbers;
    private final List<BetweenVisits> cohorts;

    IntervalText(Comparison comparison, List<BetweenVisits> cohorts) {
        this.plan = comparison.plan();
        this.numbers = comparison.numbers();
        this.cohorts = cohorts;
    }

    String caption() {
        return "Share of responders still well by where a relapse is put between two visits. Coloured line: Kaplan-Meier, on"
                + " the day of the visit that saw it (lines are dashed where fewer than "
                + plan.reporting().solidAtRisk() + " or "
                + NumberText.decimal(plan.reporting().solidPercent(), 0)
                + "% of the start are at risk). Band: from there to"
                + " Kaplan-Meier with each relapse right after the last total that did not meet the rule. Black line:"
                + " Turnbull\u2019s nonparametric maximum likelihood estimate (NPMLE) from the intervals; where it slopes,"
                + " it falls somewhere on the way and the data do not say where. It may leave the"
                + " band: there every relapse lies at the same end of its interval, here each where the intervals of all make"
                + " it likeliest. " + RuleText.primary(plan.durability())
                + " "
                + RuleText.estimand(plan.durability().estimand());
    }

    String altText() {
        return "Still well, by visit and by NPMLE. "
                + cohorts.stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    private String sentence(BetweenVisits cohort) {
        if (!cohort.isShown()) {
            return cohort.well().insufficient(plan) + ".";
        }
        return cohort.well().look().label() + ": "
                + plan.durability().days().stream()
                        .filter(day -> !npmle(cohort, day).equals(LACK))
                        .map(day -> value(cohort, day, "right_end") + " by visit and " + npmle(cohort, day)
                                + " by NPMLE at day " + day)
                        .collect(Collectors.joining(", "))
                + ".";
    }

    Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (BetweenVisits cohort : cohorts) {
            for (int day : plan.durability().days()) {
                rows.add(List.of(
                        cohort.well().look().label(),
                        Integer.toString(day),
                        value(cohort, day, "right_end"),
                        npmle(cohort, day),
                        value(cohort, day, "left_end")));
            }
        }
        return new Table(
                List.of("Cohort", "Day", "Relapse at the visit", "NPMLE", "Right after the visit before"), rows);
    }

    private String value(BetweenVisits cohort, int day, String statistic) {
        long atRisk = numbers.count(cohort.well().key().at(day), "at_risk");
        if (!cohort.isShown() || !plan.reporting().isSolid(atRisk, cohort.well().entrants())) {
            return LACK;
        }
        OptionalDouble share = numbers.value(key(cohort).at(day), statistic);
        return NumberText.percent(share, cohort.well().entrants());
    }

    private String npmle(BetweenVisits cohort, int day) {
        String lowest = value(cohort, day, "lowest");
        String highest = value(cohort, day, "highest");
        return lowest.equals(highest) ? highest : lowest + " to " + highest;
    }

    private Key key(BetweenVisits cohort) {
        return Key.of("interval_censored", cohort.well().look().name())
                .rule(plan.durability().primaryRule().key());
    }
}
