package org.infusionoutcomes.estimate.cox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.survival.Subjects;

/**
 * Residuals of Cox's model, one a subject: events seen minus events expected, and what each subject adds to the score.
 * With the exact likelihood they are Breslow's, as in R.
 */
public final class Residuals {

    private final CoxModel model;
    private final double[] expected;
    private final RealMatrix scores;

    private Residuals(CoxModel model, double[] expected, RealMatrix scores) {
        this.model = model;
        this.expected = expected;
        this.scores = scores;
    }

    /** The martingale residual of a subject, event minus expected number of events. */
    public double martingale(int i) {
        return (model.subjects.cause(i) > 0 ? 1 : 0) - expected[i];
    }

    /** The deviance residual: the martingale residual made more symmetric. */
    public double deviance(int i) {
        double m = martingale(i);
        double event = model.subjects.cause(i) > 0 ? 1 : 0;
        double log = event == 0 ? 0 : FastMath.log(event - m);
        return Math.signum(m) * Math.sqrt(Math.max(0, -2 * (m + log)));
    }

    /** What a subject adds to the score of the j-th coefficient, its weight left out. */
    public double score(int i, int j) {
        return scores.getEntry(i, j);
    }

    RealMatrix scores() {
        return scores;
    }

    /** The covariance of coefficients from weighted scores summed by cluster, Lin and Wei's sandwich. */
    static RealMatrix sandwich(CoxModel model, RealMatrix scores, RealMatrix covariance) {
        RealMatrix influence = byCluster(model, scores).multiply(covariance);
        return influence.transpose().multiply(influence);
    }

    /** Weighted scores summed by cluster: one row a cluster. */
    static RealMatrix byCluster(CoxModel model, RealMatrix scores) {
        Map<Integer, double[]> sums = new TreeMap<>();
        for (int i = 0; i < model.subjects.size(); i++) {
            double[] sum = sums.computeIfAbsent(model.clusters[i], c -> new double[model.width()]);
            for (int j = 0; j < sum.length; j++) {
                sum[j] += model.subjects.weight(i) * scores.getEntry(i, j);
            }
        }
        return new Array2DRowRealMatrix(sums.values().toArray(double[][]::new));
    }

    static Residuals of(CoxModel model, RealVector beta) {
        double[] expected = new double[model.subjects.size()];
        double[][] scores = new double[model.subjects.size()][model.width()];
        Map<Integer, List<Rise>> rises = new TreeMap<>();
        new RiskSweep(model, Likelihood.risk(beta, model), model.ties == Ties.EFRON)
                .walk(event -> rises.computeIfAbsent(event.stratum, s -> new ArrayList<>())
                        .add(Rise.of(event)));
        Map<Integer, Compensator> compensators = new TreeMap<>();
        rises.forEach((stratum, list) -> compensators.put(stratum, new Compensator(list, model.width())));
        for (int i = 0; i < expected.length; i++) {
            Compensator compensator = compensators.get(model.strata[i]);
            if (compensator != null) {
                double risk = FastMath.exp(Likelihood.predictor(beta, model.covariates[i]));
                compensator.fill(model, i, risk, expected, scores[i]);
            }
        }
        return new Residuals(model, expected, new Array2DRowRealMatrix(scores));
    }

    /** What one event time adds to the baseline hazard, and to the hazard times the mean covariates. */
    private static final class Rise {

        final double time;
        final double hazard;
        final double ownHazard;
        final double[] meant;
        final double[] ownMeant;
        final double[] mean;

        Rise(double time, double hazard, double ownHazard, double[] meant, double[] ownMeant, double[] mean) {
            this.time = time;
            this.hazard = hazard;
            this.ownHazard = ownHazard;
            this.meant = meant;
            this.ownMeant = ownMeant;
            this.mean = mean;
        }

        static Rise of(EventTime event) {
            int width = event.all.first.length;
            double[] meant = new double[width];
            double[] ownMeant = new double[width];
            double[] mean = new double[width];
            for (int l = 0; l < event.slices; l++) {
                double hazard = event.share() / event.risk(l);
                for (int j = 0; j < width; j++) {
                    meant[j] += hazard * event.mean(l, j);
                    ownMeant[j] += hazard * (1 - event.leftOut(l)) * event.mean(l, j);
                    mean[j] += event.mean(l, j) / event.slices;
                }
            }
            return new Rise(event.time, event.hazard(), event.ownHazard(), meant, ownMeant, mean);
        }
    }

    /** The rises of one stratum summed from the first event time on. */
    private static final class Compensator {

        private final List<Rise> rises;
        private final double[] times;
        private final double[][] sums;

        Compensator(List<Rise> latestFirst, int width) {
            rises = new ArrayList<>(latestFirst);
            Collections.reverse(rises);
            times = rises.stream().mapToDouble(r -> r.time).toArray();
            sums = new double[rises.size() + 1][width + 1];
            for (int t = 0; t < times.length; t++) {
                Rise rise = rises.get(t);
                sums[t + 1][width] = sums[t][width] + rise.hazard;
                for (int j = 0; j < width; j++) {
                    sums[t + 1][j] = sums[t][j] + rise.meant[j];
                }
            }
        }

        /** Number of event times up to a time. */
        private int upTo(double time) {
            int place = Arrays.binarySearch(times, time);
            return place >= 0 ? place + 1 : -place - 1;
        }

        void fill(CoxModel model, int i, double risk, double[] expected, double[] score) {
            Subjects subjects = model.subjects;
            int width = score.length;
            int from = upTo(subjects.entry(i));
            int to = upTo(subjects.time(i));
            boolean event = subjects.cause(i) > 0;
            Rise last = event ? rises.get(to - 1) : null;
            double hazard = sums[to][width] - sums[from][width] + (event ? last.ownHazard - last.hazard : 0);
            expected[i] = risk * hazard;
            for (int j = 0; j < width; j++) {
                double x = model.covariates[i][j];
                double meant = sums[to][j] - sums[from][j] + (event ? last.ownMeant[j] - last.meant[j] : 0);
                score[j] = (event ? x - last.mean[j] : 0) - risk * (x * hazard - meant);
            }
        }
    }
}
