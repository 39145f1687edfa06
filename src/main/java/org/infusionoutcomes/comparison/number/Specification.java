package org.infusionoutcomes.comparison.number;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.outcome.followed.Entry;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseRule;

/**
 * One of the defensible ways to judge durability: a line of the sensitivity grid.
 *
 * @param rule what a relapse is, confirmed or not
 * @param estimand what a further infusion does; never competing, whose complement is well without treatment
 * @param entry which responders are followed
 * @param clock from when days are counted
 */
public record Specification(RelapseRule rule, Estimand estimand, Entry entry, Clock clock) {

    private static final int PREFERRED_DAY = 56;

    /** The estimands of the grid. */
    public static final List<Estimand> ESTIMANDS =
            List.of(Estimand.NO_FURTHER_TREATMENT, Estimand.AS_TREATED, Estimand.WELL_WITHOUT_TREATMENT);

    /** Every line of the grid, in the order of the table of numbers. */
    public static List<Specification> all(Plan plan) {
        List<Specification> all = new ArrayList<>();
        plan.relapseRules().forEach(rule -> all.addAll(all(rule)));
        return all;
    }

    /** The lines of one relapse rule: its estimands, by entry, by clock. */
    public static List<Specification> all(RelapseRule rule) {
        List<Specification> all = new ArrayList<>();
        for (Estimand estimand : ESTIMANDS) {
            for (Entry entry : Entry.values()) {
                for (Clock clock : Clock.values()) {
                    all.add(new Specification(rule, estimand, entry, clock));
                }
            }
        }
        return all;
    }

    /** The line that the plan calls primary. */
    public static Specification primary(Plan plan) {
        return new Specification(
                plan.durability().primaryRule(), plan.durability().estimand(), Entry.RESPONDERS, Clock.ENDPOINT);
    }

    /** The day of the grid: 56 where the plan reads its curves there, else the second of its days, or its only one. */
    public static int day(Plan plan) {
        List<Integer> days = plan.durability().days();
        return days.contains(PREFERRED_DAY) ? PREFERRED_DAY : days.get(Math.min(1, days.size() - 1));
    }

    /** Where the numbers of this line stand, of a cohort or of the comparison. */
    public Key key(String cohort, int day) {
        String group = "entry=" + entry.key() + ";clock=" + clock.key();
        return new Key("sensitivity", cohort, "", group, rule.key(), estimand.key(), Integer.toString(day));
    }

    /** What was chosen, one text a choice, such as {@code entry=remitters}. */
    public List<String> choices() {
        return List.of(
                "rule=" + rule.bar().key(),
                "confirmed=" + (rule.confirmed() ? "yes" : "no"),
                "estimand=" + estimand.key(),
                "entry=" + entry.key(),
                "clock=" + clock.key());
    }

    /** Whether a cohort has data enough for a share on the day of the grid. */
    public boolean isEnough(Numbers numbers, Plan plan, String cohort) {
        Key key = key(cohort, day(plan));
        long n = numbers.count(key, "n");
        OptionalDouble least = numbers.value(key, "least_at_risk");
        return numbers.value(key, "estimate").isPresent()
                && n >= plan.reporting().leastEntrants()
                && numbers.count(key, "events") >= plan.reporting().leastEvents()
                && plan.reporting().isSolid(numbers.count(key, "at_risk"), n)
                && least.orElse(Double.POSITIVE_INFINITY) >= plan.reporting().solidAtRisk();
    }
}
