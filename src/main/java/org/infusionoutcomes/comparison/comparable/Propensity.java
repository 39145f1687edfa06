package org.infusionoutcomes.comparison.comparable;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.number.Medians;
import org.infusionoutcomes.estimate.weighting.LogisticRegression;
import org.infusionoutcomes.estimate.weighting.Weights;
import org.infusionoutcomes.plan.Plan;

/**
 * The probability of being in the smaller cohort given the covariates, and the overlap weights that make the cohorts
 * alike in them; or why there is none.
 */
final class Propensity {

    private static final int PATIENTS_A_TERM = 10;

    /** Where less than this share of a cohort lies in the middle 95 % of the other, the cohorts hardly overlap. */
    private static final double LEAST_OVERLAP = 0.5;

    private static final double TAIL = 0.025;

    private final double[] weights;
    private final String refusal;

    private Propensity(double[] weights, String refusal) {
        this.weights = weights;
        this.refusal = refusal;
    }

    static Propensity of(Population population, Plan plan) {
        long terms = terms(population);
        long smaller = population.size(true);
        if (terms == 0) {
            return refused("no characteristic of the patients is recorded for both cohorts");
        }
        if (smaller < PATIENTS_A_TERM * terms) {
            return refused("the propensity model has " + terms + (terms == 1 ? " term" : " terms") + " and needs "
                    + PATIENTS_A_TERM + " patients of the smaller cohort for each, and "
                    + plan.cohortNames().get(population.modelledCohort()) + " has " + smaller
                    + " with every characteristic known");
        }
        double[] people = new double[population.patterns()];
        double[] ofModelled = new double[population.patterns()];
        boolean[] modelled = modelled(population);
        for (int i = 0; i < modelled.length; i++) {
            people[population.pattern(i)]++;
            ofModelled[population.pattern(i)] += modelled[i] ? 1 : 0;
        }
        double[][] rows = rows(population);
        Optional<LogisticRegression> fit = LogisticRegression.fit(rows, people, ofModelled);
        if (fit.isEmpty()) {
            return refused(
                    "the propensity model has no fit: some characteristics tell the cohorts apart, or each other");
        }
        double[] ofPattern = fit.get().probabilities(rows);
        double[] propensities = IntStream.range(0, modelled.length)
                .mapToDouble(i -> ofPattern[population.pattern(i)])
                .toArray();
        double overlap = Math.min(overlap(propensities, modelled, true), overlap(propensities, modelled, false));
        return overlap < LEAST_OVERLAP
                ? refused("the cohorts hardly overlap: less than half of the patients of one have a propensity in the"
                        + " middle 95% of the other")
                : new Propensity(Weights.OVERLAP.of(propensities, modelled), "");
    }

    private static Propensity refused(String reason) {
        return new Propensity(new double[0], reason);
    }

    static boolean[] modelled(Population population) {
        boolean[] modelled = new boolean[population.size()];
        for (int i = 0; i < modelled.length; i++) {
            modelled[i] = population.isModelled(i);
        }
        return modelled;
    }

    private static long terms(Population population) {
        return population.covariates().stream().mapToLong(Covariate::modelled).sum();
    }

    /** One row a pattern of levels. */
    private static double[][] rows(Population population) {
        int width = (int) terms(population);
        double[][] rows = new double[population.patterns()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(population, i, width);
        }
        return rows;
    }

    private static double[] row(Population population, int pattern, int width) {
        double[] row = new double[width];
        int next = 0;
        for (int c = 0; c < population.covariates().size(); c++) {
            Covariate covariate = population.covariates().get(c);
            for (Covariate.Term term : covariate.terms()) {
                if (term.isModelled()) {
                    row[next++] = covariate.value(term, population.level(pattern, c));
                }
            }
        }
        return row;
    }

    /** The share of a cohort's patients whose propensity lies in the middle of the other's. */
    private static double overlap(double[] propensities, boolean[] modelled, boolean of) {
        double[] own = pick(propensities, modelled, of);
        double[] others = pick(propensities, modelled, !of);
        double low = Medians.quantile(others, TAIL).orElseThrow();
        double high = Medians.quantile(others, 1 - TAIL).orElseThrow();
        return Arrays.stream(own).filter(p -> p >= low && p <= high).count() / (double) own.length;
    }

    private static double[] pick(double[] values, boolean[] modelled, boolean of) {
        return IntStream.range(0, values.length)
                .filter(i -> modelled[i] == of)
                .mapToDouble(i -> values[i])
                .sorted()
                .toArray();
    }

    /** Why there are no weights, as the end of a sentence; empty where there are. */
    Optional<String> refusal() {
        return refusal.isEmpty() ? Optional.empty() : Optional.of(refusal);
    }

    /** Overlap weights, one a person of the population. */
    double[] weights() {
        return weights;
    }
}
