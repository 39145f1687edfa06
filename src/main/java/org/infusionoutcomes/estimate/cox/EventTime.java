package org.infusionoutcomes.estimate.cox;

import java.util.List;

/**
 * One time at which somebody of a stratum had the event, and the risk set that the events meet. Under Efron's
 * approximation {@code d} tied events meet {@code d} slices of it, the l-th without {@code l/d} of those who had the
 * event; under Breslow's there is one slice.
 */
final class EventTime {

    final int stratum;
    final double time;
    /** Those who had the event. */
    final List<Integer> cases;
    /** Sum of their weights. */
    final double caseWeight;
    /** Risk of everybody at risk, weighted. */
    final Moments all;
    /** Risk of those who had the event, weighted. */
    final Moments own;

    final int slices;

    EventTime(
            int stratum, double time, List<Integer> cases, double caseWeight, Moments all, Moments own, boolean efron) {
        this.stratum = stratum;
        this.time = time;
        this.cases = cases;
        this.caseWeight = caseWeight;
        this.all = all;
        this.own = own;
        this.slices = efron ? cases.size() : 1;
    }

    /** Weight of the events that meet one slice. */
    double share() {
        return caseWeight / slices;
    }

    /** What of those who had the event is left out of the l-th slice. */
    double leftOut(int l) {
        return (double) l / slices;
    }

    /** Weighted risk of the l-th slice. */
    double risk(int l) {
        return all.total - leftOut(l) * own.total;
    }

    /** Mean of a covariate over the l-th slice. */
    double mean(int l, int j) {
        return (all.first[j] - leftOut(l) * own.first[j]) / risk(l);
    }

    /** Covariance of two covariates over the l-th slice. */
    double covariance(int l, int j, int k) {
        int row = Math.max(j, k);
        int column = Math.min(j, k);
        double product = (all.second[row][column] - leftOut(l) * own.second[row][column]) / risk(l);
        return product - mean(l, j) * mean(l, k);
    }

    /** The rise of the baseline hazard for those who live on. */
    double hazard() {
        double sum = 0;
        for (int l = 0; l < slices; l++) {
            sum += share() / risk(l);
        }
        return sum;
    }

    /** The rise of the baseline hazard for those who have the event now. */
    double ownHazard() {
        double sum = 0;
        for (int l = 0; l < slices; l++) {
            sum += (1 - leftOut(l)) * share() / risk(l);
        }
        return sum;
    }
}
