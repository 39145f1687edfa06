package org.infusionoutcomes.estimate.survival;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * People one by one: for each when observation began and ended, what ended it, and a weight. For methods that need who
 * is who; where counts suffice {@link FollowUps} is quicker.
 *
 * <p>Immutable. A subject is at risk after its entry up to and including its time: the risk sets are (entry, time].
 * Times equal up to rounding are made equal on construction: of the sorted times, one that follows another by at most
 * {@code 1.49e-8}, absolutely or in mean times, gets the earlier value (R's {@code timefix}).
 */
public final class Subjects {

    private final double[] entries;
    private final double[] times;
    private final int[] causes;
    private final double[] weights;

    private Subjects(double[] entries, double[] times, int[] causes, double[] weights) {
        double[] distinct = NearTies.distinct(
                DoubleStream.concat(Arrays.stream(entries).filter(Double::isFinite), Arrays.stream(times))
                        .toArray());
        this.entries = NearTies.merged(distinct, entries);
        this.times = NearTies.merged(distinct, times);
        this.causes = causes.clone();
        this.weights = weights.clone();
    }

    /**
     * People observed from the beginning, each of weight 1.
     *
     * @param times when each was last observed, 0 or more and finite
     * @param causes what ended each follow-up: 0 censored, 1 and above kinds of event
     * @throws IllegalArgumentException if a time or a cause is negative or not finite, or the lengths differ
     */
    public static Subjects of(double[] times, int[] causes) {
        same(times.length, causes.length, "cause");
        for (int i = 0; i < times.length; i++) {
            check(times[i], causes[i]);
        }
        double[] always = new double[times.length];
        double[] one = new double[times.length];
        Arrays.fill(always, Double.NEGATIVE_INFINITY);
        Arrays.fill(one, 1);
        return new Subjects(always, times, causes, one);
    }

    static void check(double time, int cause) {
        if (!(time >= 0 && time < Double.POSITIVE_INFINITY) || cause < 0) {
            throw new IllegalArgumentException("Follow-up must be 0 or more and finite and its cause 0 or more, got "
                    + "time " + time + " and cause " + cause);
        }
    }

    private static void same(int subjects, int given, String what) {
        if (subjects != given) {
            throw new IllegalArgumentException(
                    "Each follow-up needs a " + what + ", got " + given + " for " + subjects + " follow-ups");
        }
    }

    /**
     * The same people with delayed entry (left truncation).
     *
     * @param newEntries when the observation of each began, before its time; negative infinity for the beginning
     * @throws IllegalArgumentException if an entry is not before its time, or the lengths differ
     */
    public Subjects entering(double[] newEntries) {
        same(size(), newEntries.length, "entry");
        for (int i = 0; i < newEntries.length; i++) {
            if (!(newEntries[i] < times[i])) {
                throw new IllegalArgumentException(
                        "Entry must come before the end of follow-up, got " + newEntries[i] + " and " + times[i]);
            }
        }
        return new Subjects(newEntries, times, causes, weights);
    }

    /**
     * The same people with weights.
     *
     * @param newWeights above 0 and finite
     * @throws IllegalArgumentException if a weight is out of range, or the lengths differ
     */
    public Subjects weighing(double[] newWeights) {
        same(size(), newWeights.length, "weight");
        for (double weight : newWeights) {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A weight must be above 0 and finite, got " + weight);
            }
        }
        return new Subjects(entries, times, causes, newWeights);
    }

    /** The same people with the events of one cause as cause 1 and all others as censored. */
    public Subjects onlyCause(int cause) {
        int[] own = Arrays.stream(causes).map(c -> c == cause ? 1 : 0).toArray();
        return new Subjects(entries, times, own, weights);
    }

    /** How many. */
    public int size() {
        return times.length;
    }

    /** When the observation of the i-th began; negative infinity for the beginning. */
    public double entry(int i) {
        return entries[i];
    }

    /** When the i-th was last observed. */
    public double time(int i) {
        return times[i];
    }

    /** What ended the follow-up of the i-th; 0 censored. */
    public int cause(int i) {
        return causes[i];
    }

    /** Weight of the i-th. */
    public double weight(int i) {
        return weights[i];
    }

    /** The highest cause, at least 1. */
    int lastCause() {
        return Math.max(1, Arrays.stream(causes).max().orElse(1));
    }

    /** The distinct times at which follow-ups end, rising. */
    double[] distinctTimes() {
        return Arrays.stream(times).sorted().distinct().toArray();
    }
}
