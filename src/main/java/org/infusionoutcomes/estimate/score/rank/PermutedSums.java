package org.infusionoutcomes.estimate.score.rank;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** Exact distributions of rank sums, ties and all: ranks are doubled, so that midranks are whole numbers. */
final class PermutedSums {

    private PermutedSums() {}

    /** Probability of each doubled sum of {@code size} of the ranks drawn at random without replacement. */
    static double[] ofSubsets(long[] doubled, int size) {
        int most = Math.toIntExact(Arrays.stream(doubled).sum());
        double[][] ways = new double[size + 1][most + 1];
        ways[0][0] = 1;
        int done = 0;
        for (long rank : doubled) {
            done++;
            for (int k = Math.min(size, done); k > 0; k--) {
                for (int sum = most; sum >= rank; sum--) {
                    ways[k][sum] += ways[k - 1][(int) (sum - rank)];
                }
            }
            rescale(ways);
        }
        return normalized(ways[size]);
    }

    private static void rescale(double[][] ways) {
        double largest = 0;
        for (double[] row : ways) {
            for (double value : row) {
                largest = Math.max(largest, value);
            }
        }
        if (largest > 1e200) {
            for (double[] row : ways) {
                Arrays.setAll(row, i -> row[i] * 1e-150);
            }
        }
    }

    /** Probability of each doubled sum when each rank is counted or left out with chance one half. */
    static double[] ofSigns(long[] doubled) {
        int most = Math.toIntExact(Arrays.stream(doubled).sum());
        double[] chance = new double[most + 1];
        chance[0] = 1;
        for (long rank : doubled) {
            for (int sum = most; sum >= 0; sum--) {
                double with = sum >= rank ? chance[(int) (sum - rank)] : 0;
                chance[sum] = (chance[sum] + with) / 2;
            }
        }
        return chance;
    }

    private static double[] normalized(double[] ways) {
        double all = Arrays.stream(ways).sum();
        return Arrays.stream(ways).map(w -> w / all).toArray();
    }

    /** Probability of a sum at least as far from its mean as the one seen. */
    static double asFar(double[] chance, long seen) {
        double mean = 0;
        for (int sum = 0; sum < chance.length; sum++) {
            mean += sum * chance[sum];
        }
        double distance = FastMath.abs(seen - mean) - 1e-7;
        double far = 0;
        for (int sum = 0; sum < chance.length; sum++) {
            far += Math.abs(sum - mean) >= distance ? chance[sum] : 0;
        }
        return Math.min(1, far);
    }
}
