package org.infusionoutcomes.comparison.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.comparison.result.Subgroup;
import org.infusionoutcomes.plan.Plan;

/** Takes out of a comparison what may not be published. */
public final class Disclosure {

    private final Comparison comparison;
    private final Plan plan;
    private final Ledger ledger;
    private final SmallCounts small;
    private final Key primary;

    private Disclosure(Comparison comparison) {
        this.comparison = comparison;
        this.plan = comparison.plan();
        this.ledger = new Ledger(comparison.numbers());
        this.small = new SmallCounts(plan.reporting().hiddenAtMost());
        this.primary = Key.of("durability", "")
                .rule(plan.durability().primaryRule().key())
                .estimand(plan.durability().estimand().key());
    }

    /**
     * The part of a comparison that may be published: no count of patients from 1 to the plan's {@code hidden_at_most},
     * nothing from which one could be had, times in whole weeks, and no analysis for which no rule says what may be shown.
     *
     * @return with {@link Comparison#publication} filled; the same numbers give the same part
     */
    public static Comparison publish(Comparison comparison) {
        return new Disclosure(comparison).published();
    }

    private Comparison published() {
        List<People> cohorts = plan.cohortNames().stream()
                .map(c -> People.of(
                        c, ledger, new Key("durability", c, "", "", primary.rule(), primary.estimand(), ""), small))
                .toList();
        FlowRule flow = new FlowRule(ledger, small);
        cohorts.forEach(flow::show);
        flow.showOutside();
        new ShareRule(ledger, plan).show(cohorts);
        new ScoreRule(ledger, plan, small).show(cohorts);
        new GapRule(ledger, plan).show(cohorts);
        CurveRule curves = new CurveRule(ledger, comparison, small, primary);
        Map<String, WeeklyCurve> durability = curves.durability(cohorts);
        List<Curve> drawn = new ArrayList<>();
        durability.values().forEach(c -> drawn.add(c.curve()));
        curves.firstResponse(cohorts).values().forEach(c -> drawn.add(c.curve()));
        List<String> quarters = quarters(cohorts);
        List<Subgroup> subgroups = subgroups(cohorts, durability);
        CareRule care = new CareRule(ledger, plan, small);
        cohorts.forEach(care::show);
        return left(drawn, quarters, subgroups);
    }

    private List<String> quarters(List<People> cohorts) {
        QuarterRule rule = new QuarterRule(ledger, small, comparison.quarters());
        boolean any = cohorts.stream().map(rule::show).reduce(false, Boolean::logicalOr);
        return any ? comparison.quarters() : List.of();
    }

    private List<Subgroup> subgroups(List<People> cohorts, Map<String, WeeklyCurve> followed) {
        SubgroupRule rule = new SubgroupRule(ledger, plan, small, primary);
        return comparison.subgroups().stream()
                .filter(division -> rule.show(division, cohorts, followed.keySet()))
                .toList();
    }

    private Comparison left(List<Curve> curves, List<String> quarters, List<Subgroup> subgroups) {
        Numbers numbers = ledger.published();
        return new Comparison(
                plan,
                numbers,
                curves,
                quarters,
                comparison.observableDaysGiven(),
                comparison.focusQuarter(),
                subgroups,
                List.of(),
                Optional.empty(),
                Optional.of(Withholding.of(comparison.numbers(), numbers)));
    }
}
