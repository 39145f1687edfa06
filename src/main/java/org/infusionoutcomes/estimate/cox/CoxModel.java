package org.infusionoutcomes.estimate.cox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.survival.Subjects;

/** Cox's model waiting to be fitted: people, covariates, and the options of the fit. Immutable. */
public final class CoxModel {

    final Subjects subjects;
    final double[][] covariates;
    final int[] strata;
    final int[] clusters;
    final Ties ties;

    /** The same for every step of a fit. */
    final List<LastFirst> order;

    private CoxModel(
            Subjects subjects, double[][] covariates, int[] strata, int[] clusters, Ties ties, List<LastFirst> order) {
        this.subjects = subjects;
        this.covariates = covariates;
        this.strata = strata;
        this.clusters = clusters;
        this.ties = ties;
        this.order = order;
    }

    /**
     * A model with ties by Efron, one stratum, and standard errors from the likelihood alone.
     *
     * @param subjects any cause is an event; entries and weights are respected
     * @param covariates one row a subject, each of the same length, at least one, all finite
     * @throws IllegalArgumentException if the rows do not fit the subjects
     */
    public static CoxModel of(Subjects subjects, double[][] covariates) {
        if (covariates.length != subjects.size() || covariates.length == 0) {
            throw new IllegalArgumentException("Each subject needs a row of covariates, got " + covariates.length
                    + " for " + subjects.size() + " subjects");
        }
        int width = covariates[0].length;
        if (width == 0 || Arrays.stream(covariates).anyMatch(row -> row.length != width)) {
            throw new IllegalArgumentException("Each row needs the same number of covariates, at least one");
        }
        if (Arrays.stream(covariates).flatMapToDouble(Arrays::stream).anyMatch(x -> !Double.isFinite(x))) {
            throw new IllegalArgumentException("Covariates must be finite");
        }
        double[][] rows = Arrays.stream(covariates).map(double[]::clone).toArray(double[][]::new);
        int[] one = new int[rows.length];
        return new CoxModel(subjects, rows, one, new int[0], Ties.EFRON, LastFirst.of(subjects, one));
    }

    /** The same model with a baseline hazard for each stratum. */
    public CoxModel stratified(int[] newStrata) {
        checkLength(newStrata, "stratum");
        int[] own = newStrata.clone();
        return new CoxModel(subjects, covariates, own, clusters, ties, LastFirst.of(subjects, own));
    }

    /** The same model with robust (sandwich) standard errors, rows of one cluster belonging together. */
    public CoxModel clustered(int[] newClusters) {
        checkLength(newClusters, "cluster");
        return new CoxModel(subjects, covariates, strata, newClusters.clone(), ties, order);
    }

    /** The same model with robust standard errors, each row its own cluster. */
    public CoxModel robust() {
        return clustered(IntStream.range(0, subjects.size()).toArray());
    }

    /** The same model with ties treated otherwise. */
    public CoxModel ties(Ties newTies) {
        return new CoxModel(subjects, covariates, strata, clusters, newTies, order);
    }

    private void checkLength(int[] given, String what) {
        if (given.length != subjects.size()) {
            throw new IllegalArgumentException(
                    "Each subject needs a " + what + ", got " + given.length + " for " + subjects.size() + " subjects");
        }
    }

    boolean hasRobustErrors() {
        return clusters.length > 0;
    }

    int width() {
        return covariates[0].length;
    }

    /**
     * Maximises the partial likelihood by Newton's method.
     *
     * <p>R: {@code coxph(Surv(entry, time, event) ~ x + strata(s), weights = w, cluster = c, ties = "efron")}.
     *
     * @return empty where the likelihood has no single maximum: no events, covariates that determine each other, or a
     *     group without events
     * @see <a href="https://doi.org/10.1111/j.2517-6161.1972.tb00899.x">Cox (1972)</a>
     */
    public Optional<CoxFit> fit() {
        return Newton.climb(this).map(best -> new CoxFit(this, best));
    }
}
