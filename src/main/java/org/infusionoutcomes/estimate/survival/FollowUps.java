package org.infusionoutcomes.estimate.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long the people of one group were followed and what ended it: for each distinct time, how many were at risk, had
 * an event of each cause, and were censored.
 *
 * <p>Immutable. Cause 0 means censored, 1 and above are kinds of event; where only one kind exists it is 1. The number
 * at risk at a time is of those whose follow-up ends then or later.
 */
public final class FollowUps {

    private final double[] times;
    private final double[] atRisk;
    private final double[] censored;
    private final double[][] events;
    private final double personTime;

    private FollowUps(double[] times, double[] censored, double[][] events) {
        this.times = times;
        this.censored = censored;
        this.events = events;
        this.atRisk = new double[times.length];
        double staying = 0;
        double time = 0;
        for (int i = times.length - 1; i >= 0; i--) {
            double leaving = censored[i] + anyEvent(i);
            staying += leaving;
            atRisk[i] = staying;
            time += leaving * times[i];
        }
        this.personTime = time;
    }

    /**
     * Counts follow-ups given in whole days, by counting and not by sorting: for hundreds of thousands of people.
     *
     * @param days days of follow-up, 0 or more; the first {@code n} are read
     * @param causes what ended each, 0 censored
     * @param n how many people, 0 or more
     * @throws IllegalArgumentException if a day or a cause is negative, or {@code n} is more than is there
     */
    public static FollowUps ofDays(int[] days, byte[] causes, int n) {
        if (n < 0 || n > days.length || n > causes.length) {
            throw new IllegalArgumentException(
                    n + " follow-ups asked of " + days.length + " days and " + causes.length + " causes");
        }
        int lastDay = -1;
        int lastCause = 1;
        for (int i = 0; i < n; i++) {
            check(days[i], causes[i]);
            lastDay = Math.max(lastDay, days[i]);
            lastCause = Math.max(lastCause, causes[i]);
        }
        double[][] counts = new double[lastCause + 1][lastDay + 1];
        for (int i = 0; i < n; i++) {
            counts[causes[i]][days[i]]++;
        }
        return seen(IntStream.rangeClosed(0, lastDay).asDoubleStream().toArray(), counts);
    }

    /**
     * Counts follow-ups of any times. Times equal up to rounding are one time, as in R's {@code survival} (see
     * {@link #groups}).
     *
     * @param times length of each follow-up, 0 or more and finite
     * @param causes what ended each, 0 censored
     * @throws IllegalArgumentException if a time or a cause is negative or not finite, or the lengths differ
     */
    public static FollowUps of(double[] times, int[] causes) {
        return groups(times, causes, new int[times.length], 1).get(0);
    }

    /**
     * Counts the follow-ups of several groups, so that a time is the same time in all of them.
     *
     * <p>Of the sorted times, one that follows another by at most {@code 1.49e-8}, absolutely or in mean times, is
     * taken as equal to it and gets the earlier value: R's {@code timefix}.
     *
     * @param times length of each follow-up, 0 or more and finite
     * @param causes what ended each, 0 censored
     * @param group the group of each, from 0
     * @param groups how many groups
     * @return one a group, in order
     * @throws IllegalArgumentException if a time or a cause is negative or not finite, or the lengths differ
     */
    public static List<FollowUps> groups(double[] times, int[] causes, int[] group, int groups) {
        if (times.length != causes.length || times.length != group.length) {
            throw new IllegalArgumentException("Each follow-up needs a time, a cause and a group, got " + times.length
                    + ", " + causes.length + " and " + group.length);
        }
        int lastCause = 1;
        for (int i = 0; i < times.length; i++) {
            check(times[i], causes[i]);
            lastCause = Math.max(lastCause, causes[i]);
        }
        double[] distinct = NearTies.distinct(times);
        double[][][] counts = new double[groups][lastCause + 1][distinct.length];
        for (int i = 0; i < times.length; i++) {
            counts[group[i]][causes[i]][NearTies.place(distinct, times[i])]++;
        }
        return Arrays.stream(counts).map(c -> seen(distinct, c)).toList();
    }

    private static void check(double time, int cause) {
        if (!(time >= 0 && time < Double.POSITIVE_INFINITY) || cause < 0) {
            throw new IllegalArgumentException("Follow-up must be 0 or more and finite and its cause 0 or more, got "
                    + "time " + time + " and cause " + cause);
        }
    }

    /** Keeps the times at which somebody's follow-up ended; {@code counts} is by cause, then by time. */
    private static FollowUps seen(double[] times, double[][] counts) {
        int[] kept = IntStream.range(0, times.length)
                .filter(i -> Arrays.stream(counts).anyMatch(c -> c[i] > 0))
                .toArray();
        double[][] columns = Arrays.stream(counts).map(c -> pick(c, kept)).toArray(double[][]::new);
        return new FollowUps(pick(times, kept), columns[0], Arrays.copyOfRange(columns, 1, columns.length));
    }

    private static double[] pick(double[] all, int[] kept) {
        return Arrays.stream(kept).mapToDouble(i -> all[i]).toArray();
    }

    /** How many people. */
    public double size() {
        return times.length == 0 ? 0 : atRisk[0];
    }

    /** Whether there is nobody. */
    public boolean isEmpty() {
        return times.length == 0;
    }

    /** Number of distinct times. */
    public int distinctTimes() {
        return times.length;
    }

    /** The i-th distinct time, rising. */
    public double time(int i) {
        return times[i];
    }

    /** People at risk at the i-th time. */
    public double atRisk(int i) {
        return atRisk[i];
    }

    /** People censored at the i-th time. */
    public double censored(int i) {
        return censored[i];
    }

    /** Events of a cause, from 1, at the i-th time; 0 for a cause that nobody had. */
    public double events(int cause, int i) {
        return cause <= events.length ? events[cause - 1][i] : 0;
    }

    /** Events of any cause at the i-th time. */
    public double anyEvent(int i) {
        double sum = 0;
        for (double[] cause : events) {
            sum += cause[i];
        }
        return sum;
    }

    /** Events of any cause at all times. */
    public double anyEvent() {
        return IntStream.range(0, times.length).mapToDouble(this::anyEvent).sum();
    }

    /** People at risk at any time: those whose follow-up ends then or later. */
    public double atRiskAt(double time) {
        int i = Arrays.binarySearch(times, time);
        int next = i >= 0 ? i : -i - 1;
        return next < times.length ? atRisk[next] : 0;
    }

    /** The longest follow-up; 0 where there is nobody. */
    public double longest() {
        return times.length == 0 ? 0 : times[times.length - 1];
    }

    /** Sum of all lengths of follow-up. */
    public double personTime() {
        return personTime;
    }
}
