package org.infusionoutcomes.comparison.durability;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.infusionoutcomes.estimate.interval.Intervals;
import org.infusionoutcomes.outcome.followed.EventIntervals;

/**
 * The different intervals of one or two cohorts, rising, with the number of people of each: sums over them do not depend
 * on the order of the export's rows, and their number does not grow with the people.
 */
final class CountedIntervals {

    private final long[] keys;
    private final double[] people;
    private final double[] ofFirst;

    private CountedIntervals(long[] keys, double[] people, double[] ofFirst) {
        this.keys = keys;
        this.people = people;
        this.ofFirst = ofFirst;
    }

    static CountedIntervals of(EventIntervals intervals) {
        return of(keys(intervals), new long[0]);
    }

    /** Two cohorts as one sample. */
    static CountedIntervals of(EventIntervals first, EventIntervals second) {
        return of(keys(first), keys(second));
    }

    private static CountedIntervals of(long[] first, long... second) {
        long[] all = LongStream.concat(Arrays.stream(first), Arrays.stream(second))
                .sorted()
                .toArray();
        long[] distinct = Arrays.stream(all).distinct().toArray();
        return new CountedIntervals(distinct, counts(distinct, all), counts(distinct, first));
    }

    /** The left end, then the right end, in one number. */
    private static long[] keys(EventIntervals intervals) {
        return IntStream.range(0, intervals.size())
                .mapToLong(i -> (long) intervals.left()[i] << 32 | intervals.right()[i])
                .toArray();
    }

    private static double[] counts(long[] distinct, long... all) {
        double[] counts = new double[distinct.length];
        for (long key : all) {
            counts[Arrays.binarySearch(distinct, key)]++;
        }
        return counts;
    }

    Intervals weighted() {
        double[] left = Arrays.stream(keys).mapToDouble(key -> key >> 32).toArray();
        double[] right = Arrays.stream(keys)
                .mapToDouble(key -> (int) key == EventIntervals.NEVER ? Double.POSITIVE_INFINITY : (int) key)
                .toArray();
        return Intervals.weighted(left, right, people);
    }

    /** How many people have each. */
    double[] people() {
        return people.clone();
    }

    /** How many of the first cohort have each. */
    double[] ofFirst() {
        return ofFirst.clone();
    }
}
