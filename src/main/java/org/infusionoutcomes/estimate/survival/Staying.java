package org.infusionoutcomes.estimate.survival;

import java.util.Arrays;

/** Counts at rising times, for the question how many of them lie at a time or after it. */
final class Staying {

    /** Nobody at any time. */
    static final Staying NONE = until(new double[0], new double[0]);

    private final double[] times;
    private final double[] from;
    private final double sum;

    private Staying(double[] times, double[] from, double sum) {
        this.times = times;
        this.from = from;
        this.sum = sum;
    }

    static Staying until(double[] times, double[] counts) {
        double[] from = new double[times.length + 1];
        double sum = 0;
        for (int i = times.length - 1; i >= 0; i--) {
            from[i] = from[i + 1] + counts[i];
            sum += counts[i] * times[i];
        }
        return new Staying(times, from, sum);
    }

    /** The delayed entries of one group. */
    static Staying ofEntries(Subjects subjects, int[] group, int wanted) {
        double[] distinct = new double[group.length];
        int n = 0;
        for (int i = 0; i < group.length; i++) {
            if (group[i] == wanted && Double.isFinite(subjects.entry(i))) {
                distinct[n++] = subjects.entry(i);
            }
        }
        double[] times = Arrays.stream(distinct, 0, n).sorted().distinct().toArray();
        double[] counts = new double[times.length];
        for (int i = 0; i < group.length && n > 0; i++) {
            if (group[i] == wanted && Double.isFinite(subjects.entry(i))) {
                counts[Arrays.binarySearch(times, subjects.entry(i))] += subjects.weight(i);
            }
        }
        return until(times, counts);
    }

    /** How many lie at a time or after it. */
    double from(double time) {
        int i = Arrays.binarySearch(times, time);
        return from[i >= 0 ? i : -i - 1];
    }

    /** How many there are. */
    double all() {
        return from[0];
    }

    /** The sum of their times. */
    double sum() {
        return sum;
    }
}
