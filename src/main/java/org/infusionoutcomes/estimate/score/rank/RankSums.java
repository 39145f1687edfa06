package org.infusionoutcomes.estimate.score.rank;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Exact distributions of rank statistics without ties. */
public final class RankSums {

    private RankSums() {}

    /**
     * Probability that Mann and Whitney's U is at most so large; R's {@code pwilcox(u, n1, n2)}.
     *
     * @param n1 values of the first sample, 1 or more
     * @param n2 values of the second sample, 1 or more
     */
    public static double mannWhitneyUpTo(long u, int n1, int n2) {
        return upTo(PermutedSums.ofSubsets(doubled(n1 + n2), n1), 2 * u + (long) n1 * (n1 + 1));
    }

    /**
     * Probability that the sum of positive signed ranks is at most so large; R's {@code psignrank(v, n)}.
     *
     * @param n differences, 1 or more
     */
    public static double signedUpTo(long v, int n) {
        return upTo(PermutedSums.ofSigns(doubled(n)), 2 * v);
    }

    private static long[] doubled(int n) {
        return LongStream.rangeClosed(1, n).map(rank -> 2 * rank).toArray();
    }

    private static double upTo(double[] chance, long sum) {
        return Math.min(1, Arrays.stream(chance).limit(Math.max(0, sum + 1)).sum());
    }
}
