package org.infusionoutcomes.comparison.comparable;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.weighting.Balance;

/** The people of a population counted by pattern of levels and cohort: those counted together have one weight. */
final class Alike {

    private final Population population;
    private final boolean[] modelled;
    private final double[] weights;
    private final double[] people;
    private final double[] followed;

    private Alike(Population population) {
        this.population = population;
        this.modelled = new boolean[2 * population.patterns()];
        this.weights = new double[modelled.length];
        this.people = new double[modelled.length];
        this.followed = new double[modelled.length];
        Arrays.fill(weights, 1);
        for (int cell = 0; cell < modelled.length; cell++) {
            modelled[cell] = cell % 2 == 1;
        }
    }

    /** Counts people who have the weights given, or without any all have the weight 1. */
    static Alike of(Population population, double... weights) {
        Alike alike = new Alike(population);
        for (int i = 0; i < population.size(); i++) {
            int cell = 2 * population.pattern(i) + (population.isModelled(i) ? 1 : 0);
            alike.weights[cell] = weights.length == 0 ? 1 : weights[i];
            alike.people[cell]++;
            alike.followed[cell] += population.isFollowed(i) ? 1 : 0;
        }
        return alike;
    }

    /** What a term is for each count. */
    double[] values(int covariate, Covariate.Term term) {
        Covariate of = population.covariates().get(covariate);
        return IntStream.range(0, people.length)
                .mapToDouble(cell -> of.value(term, population.level(cell / 2, covariate)))
                .toArray();
    }

    /** Without the weights. */
    Balance before(double... values) {
        double[] one = new double[people.length];
        Arrays.fill(one, 1);
        return Balance.of(values, modelled, one, people);
    }

    Balance after(double... values) {
        return Balance.of(values, modelled, weights, people);
    }

    /** With the weights, of those who entered the primary curve; empty where one group has nobody. */
    Optional<Balance> responders(double... values) {
        return followed(true) == 0 || followed(false) == 0
                ? Optional.empty()
                : Optional.of(Balance.of(values, modelled, weights, followed));
    }

    private double followed(boolean of) {
        return IntStream.range(0, followed.length)
                .filter(cell -> modelled[cell] == of)
                .mapToDouble(cell -> followed[cell])
                .sum();
    }
}
