package org.infusionoutcomes.estimate.interval;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The maximum of a concave quadratic over numbers that are 0 or more, by Lawson and Hanson's active sets. */
final class NonNegative {

    private final double[][] curvature;
    private final double[] slope;
    private final boolean[] free;
    private double[] x;

    private NonNegative(double[][] curvature, double[] slope, double[] start) {
        this.curvature = curvature;
        this.slope = slope;
        this.x = start.clone();
        this.free = new boolean[start.length];
        for (int j = 0; j < free.length; j++) {
            free[j] = start[j] > 0;
        }
    }

    /**
     * Maximises {@code slope·x - x'(curvature)x / 2} over {@code x ≥ 0}.
     *
     * @param curvature symmetric, positive definite or nearly so
     * @param start numbers 0 or more to begin with; those above 0 begin free
     */
    static double[] maximum(double[][] curvature, double[] slope, double[] start) {
        NonNegative search = new NonNegative(curvature, slope, start);
        search.descend();
        for (int i = 0; i < 3 * start.length; i++) {
            int rising = search.steepest();
            if (rising < 0) {
                break;
            }
            search.free[rising] = true;
            search.descend();
        }
        return search.x;
    }

    /** The number at 0 whose rise helps most; -1 where none does. */
    private int steepest() {
        double most = 1e-12 * Arrays.stream(slope).map(Math::abs).max().orElse(0);
        int best = -1;
        for (int j = 0; j < x.length; j++) {
            double gain = free[j] ? 0 : slope[j] - product(j);
            if (gain > most) {
                most = gain;
                best = j;
            }
        }
        return best;
    }

    private double product(int j) {
        double sum = 0;
        for (int l = 0; l < x.length; l++) {
            sum += curvature[j][l] * x[l];
        }
        return sum;
    }

    /** Moves to the maximum over the free numbers; where the way leaves the range, one is set to 0 and no longer free. */
    private void descend() {
        while (true) {
            double[] wanted = unbounded();
            double length = 1;
            for (int j = 0; j < x.length; j++) {
                if (free[j] && wanted[j] <= 0) {
                    length = Math.min(length, x[j] / (x[j] - wanted[j]));
                }
            }
            boolean inside = true;
            for (int j = 0; j < x.length; j++) {
                boolean leaves = free[j] && wanted[j] <= 0;
                double moved = length == 1 ? wanted[j] : x[j] + length * (wanted[j] - x[j]);
                boolean stops = leaves && (x[j] == 0 || x[j] / (x[j] - wanted[j]) <= length);
                inside &= !leaves;
                free[j] &= !stops;
                x[j] = free[j] ? Math.max(0, moved) : 0;
            }
            if (inside) {
                return;
            }
        }
    }

    private double[] unbounded() {
        int[] kept = IntStream.range(0, x.length).filter(j -> free[j]).toArray();
        double[] solution = new double[x.length];
        double[] solved = Cholesky.solve(curvature, slope, kept);
        for (int a = 0; a < kept.length; a++) {
            solution[kept[a]] = solved[a];
        }
        return solution;
    }
}
