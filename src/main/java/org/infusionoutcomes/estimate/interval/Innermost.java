package org.infusionoutcomes.estimate.interval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turnbull's innermost intervals: a left end directly followed by a right end. No likelihood changes when mass moves
 * inside one, and no maximum has mass outside them. Each observed interval covers a run of them.
 */
final class Innermost {

    final double[] left;
    final double[] right;
    /** For each different observed interval, the first innermost interval inside it. */
    final int[] first;
    /** For each different observed interval, the last innermost interval inside it. */
    final int[] last;

    private Innermost(double[] left, double[] right, int[] first, int[] last) {
        this.left = left;
        this.right = right;
        this.first = first;
        this.last = last;
    }

    /** An end of an interval. At one time an exact left end comes first, then right ends, then open left ends. */
    private record End(double time, int order) implements Comparable<End> {

        @Override
        public int compareTo(End other) {
            int byTime = Double.compare(time, other.time);
            return byTime != 0 ? byTime : Integer.compare(order, other.order);
        }

        boolean isRight() {
            return order == 1;
        }
    }

    private static End leftEnd(Intervals intervals, int i) {
        return new End(intervals.left(i), intervals.left(i) == intervals.right(i) ? 0 : 2);
    }

    private static End rightEnd(Intervals intervals, int i) {
        return new End(intervals.right(i), 1);
    }

    static Innermost of(Intervals intervals) {
        List<End> ends = IntStream.range(0, intervals.different())
                .boxed()
                .flatMap(i -> List.of(leftEnd(intervals, i), rightEnd(intervals, i)).stream())
                .sorted()
                .distinct()
                .toList();
        List<End> lefts = new ArrayList<>();
        List<End> rights = new ArrayList<>();
        for (int i = 1; i < ends.size(); i++) {
            if (ends.get(i).isRight() && !ends.get(i - 1).isRight()) {
                lefts.add(ends.get(i - 1));
                rights.add(ends.get(i));
            }
        }
        int[] first = new int[intervals.different()];
        int[] last = new int[intervals.different()];
        for (int i = 0; i < first.length; i++) {
            first[i] = atLeast(lefts, leftEnd(intervals, i));
            last[i] = atMost(rights, rightEnd(intervals, i));
        }
        return new Innermost(times(lefts), times(rights), first, last);
    }

    private static int atLeast(List<End> ends, End wanted) {
        int place = Collections.binarySearch(ends, wanted);
        return place >= 0 ? place : -place - 1;
    }

    private static int atMost(List<End> ends, End wanted) {
        int place = Collections.binarySearch(ends, wanted);
        return place >= 0 ? place : -place - 2;
    }

    private static double[] times(List<End> ends) {
        return ends.stream().mapToDouble(End::time).toArray();
    }

    int size() {
        return left.length;
    }

    /** Sum of the masses inside each observed interval. */
    double[] covered(double[] mass) {
        double[] before = new double[mass.length + 1];
        for (int j = 0; j < mass.length; j++) {
            before[j + 1] = before[j] + mass[j];
        }
        return IntStream.range(0, first.length)
                .mapToDouble(i -> before[last[i] + 1] - before[first[i]])
                .toArray();
    }

    /** For each innermost interval, the sum over the observed intervals that cover it of a number of theirs. */
    double[] over(double[] numbers) {
        double[] change = new double[size() + 1];
        for (int i = 0; i < numbers.length; i++) {
            change[first[i]] += numbers[i];
            change[last[i] + 1] -= numbers[i];
        }
        for (int j = 1; j < change.length; j++) {
            change[j] += change[j - 1];
        }
        return Arrays.copyOf(change, size());
    }
}
