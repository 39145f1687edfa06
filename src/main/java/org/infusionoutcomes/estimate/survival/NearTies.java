package org.infusionoutcomes.estimate.survival;

import java.util.Arrays;

/**
 * Times that differ by rounding only are one time: 0.1 + 0.2 and 0.3. The rule is that of R's {@code survival}
 * ({@code aeqSurv}).
 */
final class NearTies {

    /** R's {@code sqrt(.Machine$double.eps)}. */
    private static final double TOLERANCE = 0x1p-26;

    private NearTies() {}

    /** The distinct times, rising; each stands for itself and for those that follow it by rounding only. */
    static double[] distinct(double[] times) {
        double[] sorted =
                Arrays.stream(times).map(t -> t + 0.0).sorted().distinct().toArray();
        double tolerance = TOLERANCE
                * Math.max(1, Arrays.stream(sorted).map(Math::abs).average().orElse(0));
        double[] kept = new double[sorted.length];
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] - sorted[i - 1] > tolerance) {
                kept[n++] = sorted[i];
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /** Each finite time replaced by the distinct one that stands for it. */
    static double[] merged(double[] distinct, double[] times) {
        return Arrays.stream(times)
                .map(t -> Double.isFinite(t) ? distinct[place(distinct, t)] : t)
                .toArray();
    }

    private static int place(double[] distinct, double time) {
        int i = Arrays.binarySearch(distinct, time + 0.0);
        return i >= 0 ? i : -i - 2;
    }
}
