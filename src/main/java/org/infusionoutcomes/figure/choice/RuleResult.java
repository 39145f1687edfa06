package org.infusionoutcomes.figure.choice;

import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseRule;

/**
 * The share still well on a day under one rule in one cohort, with the primary estimand.
 *
 * @param rule what a relapse is
 * @param cohort whose
 * @param n who entered
 * @param share still well, empty where the data are insufficient or there is none
 * @param lower limit
 * @param upper limit
 * @param lack why there is no share, empty where there is one
 */
record RuleResult(
        RelapseRule rule,
        CohortLook cohort,
        long n,
        OptionalDouble share,
        OptionalDouble lower,
        OptionalDouble upper,
        String lack) {

    private static final int PREFERRED_DAY = 56;

    /** The day of the strip: 56 if the plan reads its curves there, else the middle one of the plan's days. */
    static int dayOf(Plan plan) {
        List<Integer> days = plan.durability().days();
        return days.contains(PREFERRED_DAY) ? PREFERRED_DAY : days.get((days.size() - 1) / 2);
    }

    static RuleResult of(RelapseRule rule, CohortLook cohort, int day, Comparison comparison) {
        Numbers numbers = comparison.numbers();
        Key key = Key.of("durability", cohort.name())
                .rule(rule.key())
                .estimand(comparison.plan().durability().estimand().key());
        String lack = lack(key, day, comparison);
        long n = numbers.count(key, "n");
        if (!lack.isEmpty()) {
            OptionalDouble none = OptionalDouble.empty();
            return new RuleResult(rule, cohort, n, none, none, none, lack);
        }
        Key at = key.at(day);
        return new RuleResult(
                rule,
                cohort,
                n,
                numbers.value(at, "estimate"),
                numbers.value(at, "lower"),
                numbers.value(at, "upper"),
                lack);
    }

    private static String lack(Key key, int day, Comparison comparison) {
        Numbers numbers = comparison.numbers();
        Plan plan = comparison.plan();
        long n = numbers.count(key, "n");
        long events = numbers.count(key, "events");
        if (!numbers.has(key, "n")) {
            return "not estimated";
        }
        if (n < plan.reporting().leastEntrants() || events < plan.reporting().leastEvents()) {
            return "insufficient data (n = " + NumberText.count(n) + ", " + NumberText.counted(events, "relapse") + ")";
        }
        OptionalDouble atRisk = numbers.value(key.at(day), "at_risk");
        if (atRisk.isPresent() && !plan.reporting().isSolid(Math.round(atRisk.getAsDouble()), n)) {
            return "insufficient data (" + NumberText.days(atRisk) + " of " + NumberText.count(n) + " at risk)";
        }
        return numbers.value(key.at(day), "estimate").isPresent() ? "" : "not followed to day " + day;
    }

    boolean isShown() {
        return share.isPresent();
    }

    /** The share with its interval. */
    String percent() {
        return NumberText.percentWithRange(share, lower, upper, n);
    }

    /** The share with its interval, or why there is none. */
    String text() {
        return isShown() ? percent() : lack;
    }
}
