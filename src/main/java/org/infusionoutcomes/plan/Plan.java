package org.infusionoutcomes.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.plan.scale.Instrument;
import org.infusionoutcomes.plan.scale.ItemRule;
import org.infusionoutcomes.plan.setting.PlainText;
import org.infusionoutcomes.plan.setting.PlanProblem;
import org.infusionoutcomes.plan.setting.Range;

/**
 * The analysis plan: every choice that a figure depends on. The definition that computes is the definition that is
 * printed: the methods page is made from this object.
 *
 * @param confidence two-sided level of every interval, in (0, 1)
 * @param compare the two cohorts that are set side by side; a difference is the first minus the second
 * @param cohorts by the name used in the export, in the order of the report
 * @param instruments by name, in the order of the report
 * @param series what an induction and a series are
 * @param baseline which total is the baseline
 * @param response what is judged at the endpoint beside the instrument's own limits
 * @param durability what a relapse is and how long responders are followed
 * @param reporting when a number is shown as insufficient
 * @param reading how cells are understood
 */
public record Plan(
        double confidence,
        List<String> compare,
        Map<String, Cohort> cohorts,
        Map<String, Instrument> instruments,
        Series series,
        Baseline baseline,
        Response response,
        Durability durability,
        Reporting reporting,
        Reading reading) {

    /** Refuses a plan whose parts do not fit each other, such as a comparison of a cohort that it does not have. */
    public Plan {
        Range.inside("confidence", confidence, 0, 1);
        compare = List.copyOf(compare);
        cohorts = ordered(cohorts);
        instruments = ordered(instruments);
        PlainText.require("cohorts", cohorts.keySet());
        PlainText.require("instruments", instruments.keySet());
        for (String cohort : compare) {
            if (!cohorts.containsKey(cohort)) {
                throw new PlanProblem(
                        "compare", "'" + cohort + "' is not one of the plan's cohorts " + cohorts.keySet());
            }
        }
        if (compare.size() != 2 || compare.get(0).equals(compare.get(1))) {
            throw new PlanProblem("compare", "must name two cohorts, got " + compare);
        }
        requireItems(instruments, reading.items());
        for (Map.Entry<String, Cohort> cohort : cohorts.entrySet()) {
            for (String instrument : cohort.getValue().instruments()) {
                if (!instruments.containsKey(instrument)) {
                    throw new PlanProblem(
                            "cohorts." + cohort.getKey() + ".instruments",
                            "'" + instrument + "' is not one of the plan's instruments " + instruments.keySet());
                }
            }
        }
    }

    /** Items that cannot add up to the scale's own range are a mistake of the plan. */
    private static void requireItems(Map<String, Instrument> instruments, Map<String, ItemRule> items) {
        items.forEach((name, rule) -> {
            if (!instruments.containsKey(name)) {
                throw new PlanProblem(
                        "reading.items", "'" + name + "' is not one of the plan's instruments " + instruments.keySet());
            }
            if (rule.reach() != instruments.get(name).maximum()) {
                throw new PlanProblem(
                        "reading.items." + name,
                        "the domains add up to " + rule.reach() + " at most, the total's maximum is "
                                + instruments.get(name).maximum());
            }
        });
    }

    /** The cohorts' names in the plan's order; a cohort's number is its place in this list. */
    public List<String> cohortNames() {
        return List.copyOf(cohorts.keySet());
    }

    /** The instruments' names in the plan's order; an instrument's number is its place in this list. */
    public List<String> instrumentNames() {
        return List.copyOf(instruments.keySet());
    }

    /** The name of the comparison in the table of numbers, such as {@code OCD-MDD}. */
    public String comparisonName() {
        return compare.get(0) + "-" + compare.get(1);
    }

    /** The relapse rules that are judged, unconfirmed and confirmed, in the order of the report. */
    public List<RelapseRule> relapseRules() {
        List<RelapseRule> rules = new ArrayList<>();
        for (RelapseBar bar : RelapseBar.values()) {
            rules.add(new RelapseRule(bar, false));
            rules.add(new RelapseRule(bar, true));
        }
        return rules;
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
