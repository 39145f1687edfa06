package org.infusionoutcomes.estimate.repeated;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The mixed model for repeated measures (MMRM): means by a linear model, an unstructured covariance of the visits, fitted
 * by restricted maximum likelihood. Immutable.
 *
 * <p>Scores missing at random given the others of the person need no imputation. People are summed up by which visits
 * they have, so the cost of a step does not grow with their number.
 */
public final class RepeatedMeasures {

    private final int visits;
    private final int terms;
    private final int observations;
    private final Map<Long, Pattern> patterns;

    private RepeatedMeasures(int visits, int terms, int observations, Map<Long, Pattern> patterns) {
        this.visits = visits;
        this.terms = terms;
        this.observations = observations;
        this.patterns = patterns;
    }

    /**
     * Gathers the observations; those missing are left out by the caller.
     *
     * @param person of each observation, any number
     * @param visit of each, 0 to {@code visits - 1}, once a person
     * @param score of each
     * @param design one row an observation: the terms of the linear model
     * @param visits how many visits there are, at most 60
     * @throws IllegalArgumentException if the lengths differ, a visit is out of range or there twice
     */
    public static RepeatedMeasures of(int[] person, int[] visit, double[] score, double[][] design, int visits) {
        if (person.length != visit.length || person.length != score.length || person.length != design.length) {
            throw new IllegalArgumentException("Each observation needs a person, a visit, a score and a row, got "
                    + person.length + ", " + visit.length + ", " + score.length + " and " + design.length);
        }
        Map<Integer, int[]> byPerson = new TreeMap<>();
        for (int i = 0; i < person.length; i++) {
            int[] places = byPerson.computeIfAbsent(person[i], p -> none(visits));
            if (visit[i] < 0 || visit[i] >= visits || places[visit[i]] >= 0) {
                throw new IllegalArgumentException(
                        "A visit must lie inside 0.." + (visits - 1) + " and be there once a person, got " + visit[i]);
            }
            places[visit[i]] = i;
        }
        List<SeenAlike> people = byPerson.values().stream()
                .map(places -> alone(places, score, design))
                .toList();
        return of(people, visits);
    }

    /**
     * Takes people who are summed up already.
     *
     * @param groups people with the same visits and terms, each group with at least one
     * @param visits how many visits there are, at most 60
     */
    public static RepeatedMeasures of(List<SeenAlike> groups, int visits) {
        Map<Long, Pattern> patterns = new TreeMap<>();
        int observations = 0;
        for (SeenAlike alike : groups) {
            patterns.computeIfAbsent(seen(alike), p -> new Pattern(alike)).add(alike);
            observations += alike.people() * alike.size();
        }
        int terms = groups.isEmpty() ? 0 : groups.get(0).terms(0).length;
        return new RepeatedMeasures(visits, terms, observations, patterns);
    }

    private static SeenAlike alone(int[] places, double[] score, double[][] design) {
        int[] seen =
                IntStream.range(0, places.length).filter(v -> places[v] >= 0).toArray();
        SeenAlike alone = new SeenAlike(
                seen, Arrays.stream(seen).mapToObj(v -> design[places[v]]).toArray(double[][]::new));
        alone.add(Arrays.stream(seen).mapToDouble(v -> score[places[v]]).toArray());
        return alone;
    }

    private static int[] none(int visits) {
        int[] places = new int[visits];
        Arrays.fill(places, -1);
        return places;
    }

    private static long seen(SeenAlike alike) {
        long bits = 0;
        for (int a = 0; a < alike.size(); a++) {
            bits |= 1L << alike.visit(a);
        }
        return bits;
    }

    int visits() {
        return visits;
    }

    int terms() {
        return terms;
    }

    int observations() {
        return observations;
    }

    Iterable<Pattern> patterns() {
        return patterns.values();
    }

    /**
     * Fits the model by Fisher's scoring, then Newton's method, halving steps that lower the likelihood. R:
     * {@code mmrm::mmrm(y ~ x + us(visit | id))}, {@code nlme::gls(correlation = corSymm, weights = varIdent)}.
     *
     * @return empty where it does not converge: two visits that nobody has both of, terms that determine each other, or
     *     too few people
     * @see <a href="https://doi.org/10.1177/009286150804200402">Mallinckrodt et al. (2008)</a>
     */
    public Optional<RepeatedFit> fit() {
        return Reml.maximum(this).map(RepeatedFit::new);
    }
}
