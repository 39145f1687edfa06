package org.infusionoutcomes.estimate.score.rank;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Midranks of a sample: equal values share the mean of their ranks. */
public final class Ranks {

    private final double[] ranks;
    private final double ties;

    private Ranks(double[] ranks, double ties) {
        this.ranks = ranks;
        this.ties = ties;
    }

    /** Ranks a sample. */
    public static Ranks of(double[] sample) {
        int[] order = IntStream.range(0, sample.length)
                .boxed()
                .sorted((i, j) -> Double.compare(sample[i] + 0.0, sample[j] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[sample.length];
        double ties = 0;
        int to;
        for (int from = 0; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && sample[order[to]] == sample[order[from]]) {
                to++;
            }
            for (int k = from; k < to; k++) {
                ranks[order[k]] = (from + 1 + to) / 2.0;
            }
            double equal = to - from;
            ties += equal * equal * equal - equal;
        }
        return new Ranks(ranks, ties);
    }

    /** Rank of the i-th value of the sample, from 1. */
    public double rank(int i) {
        return ranks[i];
    }

    /** Sum over the groups of equal values of {@code t³ - t}, {@code t} their number. */
    double ties() {
        return ties;
    }

    /** Twice the ranks: whole numbers, ties or not. */
    long[] doubled() {
        return Arrays.stream(ranks).mapToLong(rank -> Math.round(2 * rank)).toArray();
    }

    /** Sum of the ranks of the first {@code n} values. */
    double sumOfFirst(int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += ranks[i];
        }
        return sum;
    }
}
