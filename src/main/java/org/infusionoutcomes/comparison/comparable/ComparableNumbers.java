package org.infusionoutcomes.comparison.comparable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.comparison.result.Part;
import org.infusionoutcomes.comparison.result.Refusal;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.Tails;
import org.infusionoutcomes.estimate.weighting.Balance;
import org.infusionoutcomes.estimate.weighting.WeightedDifference;
import org.infusionoutcomes.estimate.weighting.Weights;
import org.infusionoutcomes.plan.Plan;

/** The cohorts made comparable in what is recorded of both: balance, and the response of the weighted cohorts. */
public final class ComparableNumbers {

    static final String BALANCE = "balance";
    static final String RESPONSE = "adjusted_response";
    static final String DURABILITY = "adjusted_durability";

    private static final int EVENTS_A_TERM = 10;

    /** Overlap weights make means equal but for rounding. */
    private static final double ROUNDING = 1e-12;

    private final Plan plan;
    private final Population population;
    private final boolean[] modelled;
    private final double[] weights;
    private final Rows rows;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();

    private ComparableNumbers(Plan plan, Population population) {
        this.plan = plan;
        this.population = population;
        this.modelled = Propensity.modelled(population);
        this.rows = new Rows(plan.confidence());
        Propensity propensity = Propensity.of(population, plan);
        this.weights = propensity.weights();
        propensity.refusal().ifPresent(reason -> {
            for (String analysis : List.of(BALANCE, RESPONSE, DURABILITY)) {
                refusals.add(new Refusal(analysis, reason));
            }
        });
    }

    /**
     * Sizes and balance, then response and durability of the weighted cohorts. Where one of the two has nobody with
     * every covariate known there are sizes only; where weights cannot be made, the refusal says why.
     */
    public static Part of(Population population, Plan plan) {
        ComparableNumbers made = new ComparableNumbers(plan, population);
        made.addSizes();
        if (population.size(true) > 0 && population.size(false) > 0) {
            made.addBalance();
        }
        if (made.refusals.isEmpty()) {
            made.addResponse();
            made.addDurability();
        }
        return new Part(made.rows.rows(), made.curves, List.of(), made.refusals);
    }

    private boolean isWeighted() {
        return weights.length > 0;
    }

    private String cohort(boolean ofModelled) {
        String name = plan.cohortNames().get(population.modelledCohort());
        String first = plan.compare().get(0);
        String second = plan.compare().get(1);
        return ofModelled ? name : name.equals(first) ? second : first;
    }

    /** 1 where the modelled cohort is the first of the comparison, else -1. */
    private int sign() {
        return cohort(true).equals(plan.compare().get(0)) ? 1 : -1;
    }

    private void addSizes() {
        for (boolean of : new boolean[] {true, false}) {
            Key key = Key.of(BALANCE, cohort(of));
            rows.add(key, "n", population.size(of));
            rows.add(
                    key,
                    "effective_n",
                    isWeighted()
                            ? OptionalDouble.of(Weights.effectiveSize(weights, modelled, of))
                            : OptionalDouble.empty());
        }
    }

    private void addBalance() {
        Alike alike = Alike.of(population, weights);
        for (int c = 0; c < population.covariates().size(); c++) {
            for (Covariate.Term term : population.covariates().get(c).terms()) {
                double[] values = alike.values(c, term);
                addTerm(
                        term.group(),
                        alike.before(values),
                        isWeighted() ? Optional.of(alike.after(values)) : Optional.empty());
                Optional<Balance> responders = isWeighted() ? alike.responders(values) : Optional.empty();
                rows.add(
                        difference(BALANCE).group(term.group()),
                        "smd_responders",
                        responders.isPresent() ? signed(responders.get().standardized()) : OptionalDouble.empty());
            }
        }
    }

    private void addTerm(String group, Balance before, Optional<Balance> after) {
        for (boolean of : new boolean[] {true, false}) {
            Key key = Key.of(BALANCE, cohort(of)).group(group);
            rows.add(key, "mean_before", of ? before.meanTreated() : before.meanControl());
            rows.add(
                    key,
                    "mean_after",
                    after.isPresent()
                            ? OptionalDouble.of(
                                    of ? after.get().meanTreated() : after.get().meanControl())
                            : OptionalDouble.empty());
        }
        rows.add(difference(BALANCE).group(group), "smd_before", signed(before.standardized()));
        rows.add(
                difference(BALANCE).group(group),
                "smd_after",
                after.isPresent() ? signed(after.get().standardized()) : OptionalDouble.empty());
    }

    private boolean[] group(int[] of) {
        boolean[] group = new boolean[of.length];
        for (int i = 0; i < of.length; i++) {
            group[i] = modelled[of[i]];
        }
        return group;
    }

    private static double[] pick(double[] values, int[] of) {
        return Arrays.stream(of).mapToDouble(i -> values[i]).toArray();
    }

    /** As first minus second; what only rounding keeps from 0 is 0. */
    private OptionalDouble signed(OptionalDouble value) {
        if (value.isEmpty()) {
            return value;
        }
        boolean isNothing = Math.abs(value.getAsDouble()) < ROUNDING;
        return OptionalDouble.of(isNothing ? 0 : sign() * value.getAsDouble());
    }

    private Key difference(String analysis) {
        return Key.of(analysis, plan.comparisonName());
    }

    private void addResponse() {
        double[] response = IntStream.range(0, population.size())
                .mapToDouble(i -> population.isResponse(i) ? 1 : 0)
                .toArray();
        double events = Arrays.stream(response).sum();
        if (Math.min(events, response.length - events) < EVENTS_A_TERM) {
            refusals.add(new Refusal(
                    RESPONSE,
                    "fewer than " + EVENTS_A_TERM + " patients responded, or did not, which the one term of the outcome"
                            + " model needs"));
            return;
        }
        WeightedDifference after = WeightedDifference.of(response, modelled, weights);
        double[] one = new double[response.length];
        Arrays.fill(one, 1);
        WeightedDifference before = WeightedDifference.of(response, modelled, one);
        for (boolean of : new boolean[] {true, false}) {
            Key key = Key.of(RESPONSE, cohort(of));
            rows.add(key, "n", population.size(of));
            rows.add(key, "unadjusted", of ? before.meanTreated() : before.meanControl());
            rows.add(key, "estimate", of ? after.meanTreated() : after.meanControl());
        }
        addDifference(before.difference(), after);
    }

    private void addDifference(double before, WeightedDifference after) {
        Key key = difference(RESPONSE);
        double estimate = sign() * after.difference();
        double reach = Level.z(plan.confidence()) * after.standardError();
        rows.add(key, "unadjusted", sign() * before);
        rows.add(key, "estimate", estimate);
        rows.add(key, "lower", estimate - reach);
        rows.add(key, "upper", estimate + reach);
        rows.add(
                key,
                "wald_p",
                after.standardError() > 0
                        ? OptionalDouble.of(Tails.normalTwoSided(estimate / after.standardError()))
                        : OptionalDouble.empty());
    }

    private void addDurability() {
        int[] followed = IntStream.range(0, population.size())
                .filter(population::isFollowed)
                .toArray();
        double[] days = Arrays.stream(followed).mapToDouble(population::days).toArray();
        int[] causes = Arrays.stream(followed).map(population::cause).toArray();
        int relapses = Arrays.stream(causes).sum();
        if (relapses < EVENTS_A_TERM) {
            refusals.add(new Refusal(
                    DURABILITY,
                    "fewer than " + EVENTS_A_TERM + " responders relapsed, which the one term of the outcome model"
                            + " needs"));
            return;
        }
        AdjustedCurves adjusted =
                new AdjustedCurves(plan, days, causes, group(followed), pick(weights, followed), sign());
        for (boolean of : new boolean[] {true, false}) {
            adjusted.addCohort(rows, curves, cohort(of), of);
        }
        adjusted.addHazardRatio(rows);
    }
}
