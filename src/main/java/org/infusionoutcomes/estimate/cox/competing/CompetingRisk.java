package org.infusionoutcomes.estimate.cox.competing;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.survival.Subjects;

/** People in the order of their distinct times, with the chance of not being censored before each. */
final class CompetingRisk {

    private final Subjects subjects;
    private final double[][] covariates;
    private final int cause;
    private final double[] uncensored;
    private final int[][] leaving;
    private final int[] place;

    private CompetingRisk(Subjects subjects, double[][] covariates, int cause) {
        this.subjects = subjects;
        this.covariates = covariates;
        this.cause = cause;
        double[] times = IntStream.range(0, subjects.size())
                .mapToDouble(subjects::time)
                .sorted()
                .distinct()
                .toArray();
        Censoring censoring = Censoring.besideEvents(subjects);
        this.uncensored = Arrays.stream(times).map(censoring::before).toArray();
        this.place = IntStream.range(0, subjects.size())
                .map(i -> Arrays.binarySearch(times, subjects.time(i)))
                .toArray();
        int[] counts = new int[times.length];
        IntStream.of(place).forEach(t -> counts[t]++);
        this.leaving = IntStream.of(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (int i = subjects.size() - 1; i >= 0; i--) {
            leaving[place[i]][--counts[place[i]]] = i;
        }
    }

    static CompetingRisk of(Subjects subjects, double[][] covariates, int cause) {
        return new CompetingRisk(subjects, covariates, cause);
    }

    int size() {
        return subjects.size();
    }

    /** Number of covariates. */
    int width() {
        return covariates[0].length;
    }

    double[] covariates(int person) {
        return covariates[person];
    }

    int times() {
        return leaving.length;
    }

    /** The place of a person's time. */
    int place(int person) {
        return place[person];
    }

    /** Whose follow-up ends at the t-th time. */
    int[] leaving(int t) {
        return leaving[t];
    }

    /** The chance of not being censored before the t-th time. */
    double uncensored(int t) {
        return uncensored[t];
    }

    boolean hasEvent(int person) {
        return subjects.cause(person) == cause;
    }

    boolean isCensored(int person) {
        return subjects.cause(person) == 0;
    }

    /** Whether a person stays at risk after another event. */
    boolean stays(int person) {
        return !hasEvent(person) && !isCensored(person);
    }
}
