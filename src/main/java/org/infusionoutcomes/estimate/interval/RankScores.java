package org.infusionoutcomes.estimate.interval;

import org.apache.commons.math3.util.FastMath;

/** What one observation says about being early or late, given the curve of everybody; high is early. */
public enum RankScores {

    /** Sun (1996): the log-rank score {@code 1 - Λ}, averaged over where the event may lie. */
    SUN {
        @Override
        double[] ofFalls(double[] mass) {
            double[] score = new double[mass.length];
            double before = 1;
            double hazard = 0;
            for (int j = 0; j < mass.length; j++) {
                hazard += before > 0 ? Math.min(1, mass[j] / before) : 0;
                score[j] = 1 - hazard;
                before -= mass[j];
            }
            return score;
        }
    },

    /** Finkelstein (1986): the score of a hazard ratio, {@code (S(l) ln S(l) - S(r) ln S(r)) / (S(l) - S(r))}. */
    FINKELSTEIN {
        @Override
        double[] ofFalls(double[] mass) {
            double[] score = new double[mass.length];
            double before = 1;
            for (int j = 0; j < mass.length; j++) {
                double after = j == mass.length - 1 ? 0 : Math.max(0, before - mass[j]);
                score[j] = mass[j] > 0 ? (entropy(before) - entropy(after)) / mass[j] : 0;
                before = after;
            }
            return score;
        }
    },

    /** Wilcoxon, Mann and Whitney: {@code S(l) + S(r) - 1}. */
    WILCOXON {
        @Override
        double[] ofFalls(double[] mass) {
            double[] score = new double[mass.length];
            double before = 1;
            for (int j = 0; j < mass.length; j++) {
                double after = j == mass.length - 1 ? 0 : before - mass[j];
                score[j] = before + after - 1;
                before = after;
            }
            return score;
        }
    };

    /** The score of an event inside each innermost interval. */
    abstract double[] ofFalls(double[] mass);

    private static double entropy(double share) {
        return share > 0 ? share * FastMath.log(share) : 0;
    }

    /** The score of each observation: the mean over the innermost intervals that it covers. */
    public double[] of(IntervalCurve curve) {
        double[] mass = curve.masses();
        double[] falls = ofFalls(mass);
        double[] scores = new double[curve.observations()];
        double[] below = new double[mass.length + 1];
        double[] weighted = new double[mass.length + 1];
        for (int j = 0; j < mass.length; j++) {
            below[j + 1] = below[j] + mass[j];
            weighted[j + 1] = weighted[j] + mass[j] * falls[j];
        }
        for (int i = 0; i < scores.length; i++) {
            int[] covered = curve.covered(i);
            double inside = below[covered[1] + 1] - below[covered[0]];
            scores[i] = (weighted[covered[1] + 1] - weighted[covered[0]]) / inside;
        }
        return scores;
    }
}
