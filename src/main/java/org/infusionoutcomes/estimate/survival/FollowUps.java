package org.infusionoutcomes.estimate.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long the people of one group were followed and what ended it: for each distinct time, how many were at risk, had
 * an event of each cause, and were censored.
 *
 * <p>Immutable. Cause 0 means censored, 1 and above are kinds of event; where only one kind exists it is 1. At risk at a
 * time are those who entered before it and whose follow-up ends then or later. Where people have weights, all counts
 * are sums of weights.
 */
public final class FollowUps {

    private final double[] times;
    private final double[] censored;
    private final double[][] events;
    private final Staying leaving;
    private final Staying entering;

    private FollowUps(double[] times, double[] censored, double[][] events, Staying entering) {
        this.times = times;
        this.censored = censored;
        this.events = events;
        this.entering = entering;
        this.leaving = Staying.until(
                times,
                IntStream.range(0, times.length)
                        .mapToDouble(i -> censored[i] + anyEvent(i))
                        .toArray());
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
            Subjects.check(days[i], causes[i]);
            lastDay = Math.max(lastDay, days[i]);
            lastCause = Math.max(lastCause, causes[i]);
        }
        double[][] counts = new double[lastCause + 1][lastDay + 1];
        for (int i = 0; i < n; i++) {
            counts[causes[i]][days[i]]++;
        }
        return seen(IntStream.rangeClosed(0, lastDay).asDoubleStream().toArray(), counts, Staying.NONE);
    }

    /**
     * Counts follow-ups with delayed entry given in whole days, by counting: each is at risk on the days after its entry
     * up to its last day.
     *
     * @param entries the day before each came under observation, 0 or more
     * @param days the last day of each, after its entry
     * @param causes what ended each, 0 censored
     * @throws IllegalArgumentException if an entry is negative or not before its day, a cause is negative, or the lengths
     *     differ
     */
    public static FollowUps ofDays(int[] entries, int[] days, byte[] causes) {
        FollowUps all = ofDays(days, causes, days.length);
        if (entries.length != days.length || causes.length != days.length) {
            throw new IllegalArgumentException(
                    entries.length + " entries and " + causes.length + " causes for " + days.length + " follow-ups");
        }
        double[] entering = new double[days.length == 0 ? 0 : (int) all.longest()];
        for (int i = 0; i < entries.length; i++) {
            if (entries[i] < 0 || entries[i] >= days[i]) {
                throw new IllegalArgumentException(
                        "Entry must come before the end of follow-up, got " + entries[i] + " and " + days[i]);
            }
            entering[entries[i]]++;
        }
        double[] axis = IntStream.range(0, entering.length).asDoubleStream().toArray();
        return new FollowUps(all.times, all.censored, all.events, Staying.until(axis, entering));
    }

    /**
     * Counts follow-ups of any times. Times equal up to rounding are one time (see {@link Subjects}).
     *
     * @param times length of each follow-up, 0 or more and finite
     * @param causes what ended each, 0 censored
     * @throws IllegalArgumentException if a time or a cause is negative or not finite, or the lengths differ
     */
    public static FollowUps of(double[] times, int[] causes) {
        return of(Subjects.of(times, causes));
    }

    /** Counts people one by one, their weights and delayed entries with them. */
    public static FollowUps of(Subjects subjects) {
        return groups(subjects, new int[subjects.size()], 1).get(0);
    }

    /**
     * Counts the follow-ups of several groups, so that times equal up to rounding are one time in all of them.
     *
     * @param times length of each follow-up, 0 or more and finite
     * @param causes what ended each, 0 censored
     * @param group the group of each, from 0
     * @param groups how many groups
     * @return one a group, in order
     * @throws IllegalArgumentException if a time or a cause is negative or not finite, or the lengths differ
     */
    public static List<FollowUps> groups(double[] times, int[] causes, int[] group, int groups) {
        return groups(Subjects.of(times, causes), group, groups);
    }

    /**
     * Counts the people of several groups.
     *
     * @param subjects all of them
     * @param group the group of each, from 0
     * @param groups how many groups
     * @return one a group, in order
     * @throws IllegalArgumentException if the lengths differ
     */
    public static List<FollowUps> groups(Subjects subjects, int[] group, int groups) {
        if (subjects.size() != group.length) {
            throw new IllegalArgumentException(
                    "Each follow-up needs a group, got " + group.length + " for " + subjects.size() + " follow-ups");
        }
        double[] distinct = subjects.distinctTimes();
        double[][][] counts = new double[groups][subjects.lastCause() + 1][distinct.length];
        for (int i = 0; i < group.length; i++) {
            int place = Arrays.binarySearch(distinct, subjects.time(i));
            counts[group[i]][subjects.cause(i)][place] += subjects.weight(i);
        }
        return IntStream.range(0, groups)
                .mapToObj(g -> seen(distinct, counts[g], Staying.ofEntries(subjects, group, g)))
                .toList();
    }

    /** Keeps the times at which somebody's follow-up ended; {@code counts} is by cause, then by time. */
    private static FollowUps seen(double[] times, double[][] counts, Staying entering) {
        int[] kept = IntStream.range(0, times.length)
                .filter(i -> Arrays.stream(counts).anyMatch(c -> c[i] > 0))
                .toArray();
        double[][] columns = Arrays.stream(counts).map(c -> pick(c, kept)).toArray(double[][]::new);
        double[][] events = Arrays.copyOfRange(columns, 1, columns.length);
        return new FollowUps(pick(times, kept), columns[0], events, entering);
    }

    private static double[] pick(double[] all, int[] kept) {
        return Arrays.stream(kept).mapToDouble(i -> all[i]).toArray();
    }

    /** The same people with events and censorings exchanged: what is left to estimate is how long they were followed. */
    public FollowUps reversed() {
        double[] any =
                IntStream.range(0, times.length).mapToDouble(this::anyEvent).toArray();
        return new FollowUps(times, any, new double[][] {censored}, entering);
    }

    /** The same people with the events of one cause as cause 1 and all others as censored. */
    public FollowUps onlyCause(int cause) {
        double[] own = IntStream.range(0, times.length)
                .mapToDouble(i -> events(cause, i))
                .toArray();
        double[] rest = IntStream.range(0, times.length)
                .mapToDouble(i -> censored[i] + anyEvent(i) - own[i])
                .toArray();
        return new FollowUps(times, rest, new double[][] {own}, entering);
    }

    /** How many people. */
    public double size() {
        return leaving.all();
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
        return atRiskAt(times[i]);
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

    /** People at risk at any time: entered before it, and followed until then or longer. */
    public double atRiskAt(double time) {
        return leaving.from(time) - entering.from(time);
    }

    /** The longest follow-up; 0 where there is nobody. */
    public double longest() {
        return times.length == 0 ? 0 : times[times.length - 1];
    }

    /** Sum of all lengths of follow-up, from entry where that was delayed. */
    public double personTime() {
        return leaving.sum() - entering.sum();
    }
}
