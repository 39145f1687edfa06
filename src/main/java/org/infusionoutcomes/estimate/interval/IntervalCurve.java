package org.infusionoutcomes.estimate.interval;

import java.util.ArrayList;
import java.util.List;

/**
 * The nonparametric estimate from intervals: masses in innermost intervals. Within one of them the curve falls by its
 * mass, but where is not known.
 */
public final class IntervalCurve {

    private final Innermost innermost;
    private final Intervals intervals;
    private final double[] mass;
    private final double logLikelihood;

    IntervalCurve(Innermost innermost, Intervals intervals, double[] mass, double logLikelihood) {
        this.innermost = innermost;
        this.intervals = intervals;
        this.mass = mass.clone();
        this.logLikelihood = logLikelihood;
    }

    /**
     * One innermost interval.
     *
     * @param left where it begins, itself not included unless both ends are equal
     * @param right where it ends, infinite where the rest may never have the event
     * @param mass share with the event inside, 0 or more
     * @param after share still free of the event at its right end
     */
    public record Fall(double left, double right, double mass, double after) {}

    /** All innermost intervals, those without mass too, from left to right. */
    public List<Fall> falls() {
        List<Fall> falls = new ArrayList<>();
        double after = 1;
        for (int j = 0; j < mass.length; j++) {
            after = Math.max(0, after - mass[j]);
            falls.add(new Fall(innermost.left[j], innermost.right[j], mass[j], j == mass.length - 1 ? 0 : after));
        }
        return falls;
    }

    /** Logarithm of the likelihood at its maximum. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** The share free of the event after a time, each fall put at the left end of its interval: the lowest it can be. */
    public double lowest(double time) {
        double gone = 0;
        for (int j = 0; j < mass.length; j++) {
            boolean exact = innermost.left[j] == innermost.right[j];
            gone += innermost.left[j] < time || (exact && innermost.left[j] == time) ? mass[j] : 0;
        }
        return Math.max(0, 1 - gone);
    }

    /** The share free of the event after a time, each fall put at the right end of its interval: the highest it can be. */
    public double highest(double time) {
        double gone = 0;
        for (int j = 0; j < mass.length; j++) {
            gone += innermost.right[j] <= time ? mass[j] : 0;
        }
        return Math.max(0, 1 - gone);
    }

    /** The innermost intervals that an observation covers, from the first to the last. */
    int[] covered(int observation) {
        int i = intervals.place(observation);
        return new int[] {innermost.first[i], innermost.last[i]};
    }

    double[] masses() {
        return mass.clone();
    }

    int observations() {
        return intervals.observations();
    }
}
