package org.infusionoutcomes.estimate.interval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where each event lies: in (left, right], exactly at the time where both are equal, after left where right is infinite.
 * Immutable; equal intervals are kept once with their number, so the cost of estimation grows with the number of
 * different intervals.
 */
public final class Intervals {

    private final double[] left;
    private final double[] right;
    private final double[] weight;
    private final int[] place;

    private Intervals(double[] left, double[] right, double[] weight, int[] place) {
        this.left = left;
        this.right = right;
        this.weight = weight;
        this.place = place;
    }

    /** One observation each. See {@link #weighted}. */
    public static Intervals of(double[] left, double[] right) {
        double[] one = new double[left.length];
        Arrays.fill(one, 1);
        return weighted(left, right, one);
    }

    /**
     * Observations that stand for several.
     *
     * @param left lower ends, 0 or more and finite
     * @param right upper ends, at least {@code left}; positive infinity for a censored observation
     * @param weights above 0, for instance how many observations are alike
     * @throws IllegalArgumentException if an end or weight is out of range or the lengths differ
     */
    public static Intervals weighted(double[] left, double[] right, double[] weights) {
        if (left.length != right.length || left.length != weights.length) {
            throw new IllegalArgumentException("Each interval needs two ends and a weight, got " + left.length + ", "
                    + right.length + " and " + weights.length);
        }
        for (int i = 0; i < left.length; i++) {
            check(left[i], right[i], weights[i]);
        }
        int[] order = IntStream.range(0, left.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> left[i]).thenComparingDouble(i -> right[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return joined(left, right, weights, order);
    }

    private static void check(double left, double right, double weight) {
        if (!(left >= 0 && left < Double.POSITIVE_INFINITY && right >= left && weight > 0)) {
            throw new IllegalArgumentException("An interval needs 0 <= left <= right, left finite, and a weight above 0"
                    + ", got (" + left + ", " + right + "] with weight " + weight);
        }
    }

    private static Intervals joined(double[] left, double[] right, double[] weights, int[] order) {
        int n = 0;
        double[] l = new double[order.length];
        double[] r = new double[order.length];
        double[] w = new double[order.length];
        int[] place = new int[order.length];
        for (int i : order) {
            if (n == 0 || l[n - 1] != left[i] || r[n - 1] != right[i]) {
                l[n] = left[i];
                r[n] = right[i];
                n++;
            }
            w[n - 1] += weights[i];
            place[i] = n - 1;
        }
        return new Intervals(Arrays.copyOf(l, n), Arrays.copyOf(r, n), Arrays.copyOf(w, n), place);
    }

    /** Number of different intervals. */
    int different() {
        return left.length;
    }

    double left(int i) {
        return left[i];
    }

    double right(int i) {
        return right[i];
    }

    double weight(int i) {
        return weight[i];
    }

    /** Among the different intervals, the one of the i-th observation. */
    int place(int observation) {
        return place[observation];
    }

    /** Number of observations given. */
    public int observations() {
        return place.length;
    }

    /** Sum of weights. */
    public double size() {
        return Arrays.stream(weight).sum();
    }
}
