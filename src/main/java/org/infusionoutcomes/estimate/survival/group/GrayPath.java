package org.infusionoutcomes.estimate.survival.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gray's test walked along the event times. Each event, of cause 1 or of another in one group {@code k}, moves the score
 * of group {@code i} by {@code direct + share · (c_ik(∞) - c_ik(t))}, where {@code c_ik} is a compensator that is known
 * in full at the end only; so the walk keeps what each time contributed and sums the squares afterwards.
 */
final class GrayPath {

    private final int groups;
    private final RiskSets sets;
    private final Score score;
    private final double[] survival;
    private final double[] incidence;
    private final double[][] compensator;
    private final List<Move> moves = new ArrayList<>();
    private double pooled;

    private static final class Move {

        final int group;
        final double variance;
        final double share;
        final double[] direct;
        final double[] compensator;

        Move(int group, double variance, double share, double[] direct, double[] compensator) {
            this.group = group;
            this.variance = variance;
            this.share = share;
            this.direct = direct;
            this.compensator = compensator;
        }
    }

    private GrayPath(RiskSets sets, int groups) {
        this.sets = sets;
        this.groups = groups;
        this.score = new Score(groups);
        this.survival = new double[groups];
        this.incidence = new double[groups];
        this.compensator = new double[groups][groups];
        Arrays.fill(survival, 1);
    }

    static GrayPath along(RiskSets sets, int groups) {
        GrayPath path = new GrayPath(sets, groups);
        for (int t = 0; t < sets.times(); t++) {
            path.pass(t);
        }
        path.gather();
        return path;
    }

    Score score() {
        return score;
    }

    private void pass(int t) {
        double[] weight = new double[groups];
        double weights = 0;
        double free = 0;
        for (int k = 0; k < groups; k++) {
            weight[k] = sets.atRisk(t, k) > 0 ? sets.atRisk(t, k) / survival[k] : 0;
            weights += weight[k];
            free += weight[k] * (1 - incidence[k]);
        }
        double d = sets.first(t);
        double after = pooled + d / weights;
        double[][] direct = direct(weight, weights);
        for (int i = 0; i < groups; i++) {
            score.add(i, sets.first(t, i) - d * weight[i] * (1 - incidence[i]) / free);
            for (int k = 0; k < groups; k++) {
                compensator[i][k] += direct[i][k] * d / (weights * (1 - pooled));
            }
        }
        for (int k = 0; k < groups; k++) {
            if (sets.atRisk(t, k) > 0) {
                move(t, k, weights, after, direct);
            }
        }
        pooled = after;
    }

    private static double[][] direct(double[] weight, double weights) {
        double[][] direct = new double[weight.length][weight.length];
        for (int i = 0; i < weight.length; i++) {
            for (int k = 0; k < weight.length; k++) {
                direct[i][k] = weight[i] * ((i == k ? 1 : 0) - weight[k] / weights);
            }
        }
        return direct;
    }

    /** What the events of one time add to the variance through group k, and the step of that group's curves. */
    private void move(int t, int k, double weights, double after, double[][] direct) {
        double n = sets.atRisk(t, k);
        double before = survival[k];
        double d = sets.first(t);
        double others = sets.other(t, k);
        double now = before * (n - sets.events(t, k)) / n;
        if (d > 0) {
            double ties = d > 1 ? 1 - (d - 1) / (weights * before - 1) : 1;
            double share = now > 0 ? 1 - (1 - after) / now : 1;
            moves.add(new Move(k, ties * before * d / (weights * n), share, column(direct, k), column(compensator, k)));
        }
        if (others > 0 && now > 0) {
            double ties = others > 1 ? 1 - (others - 1) / (n - 1) : 1;
            double share = -(1 - after) / now;
            moves.add(new Move(
                    k, ties * before * before * others / (n * n), share, new double[groups], column(compensator, k)));
        }
        incidence[k] += before * sets.first(t, k) / n;
        survival[k] = now;
    }

    private static double[] column(double[][] matrix, int k) {
        return Arrays.stream(matrix).mapToDouble(row -> row[k]).toArray();
    }

    private void gather() {
        for (Move move : moves) {
            double[] shift = new double[groups];
            for (int i = 0; i < groups; i++) {
                double later = compensator[i][move.group] - move.compensator[i];
                shift[i] = move.direct[i] + move.share * later;
            }
            for (int i = 0; i < groups; i++) {
                for (int j = 0; j < groups; j++) {
                    score.addCovariance(i, j, move.variance * shift[i] * shift[j]);
                }
            }
        }
    }
}
