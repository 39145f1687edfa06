package org.infusionoutcomes.estimate.cox.competing;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.survival.Subjects;

/** The Kaplan-Meier curve of being censored. */
final class Censoring {

    private final double[] times;
    private final double[] after;

    private Censoring(double[] times, double[] after) {
        this.times = times;
        this.after = after;
    }

    /** Events of a time come before its censorings, as in {@code survival::finegray}. */
    static Censoring afterEvents(Subjects subjects) {
        return of(subjects, false);
    }

    /** Who has an event at a time is at risk of being censored then, as in {@code cmprsk::crr}. */
    static Censoring besideEvents(Subjects subjects) {
        return of(subjects, true);
    }

    private static Censoring of(Subjects subjects, boolean besideEvents) {
        double[] all = IntStream.range(0, subjects.size())
                .mapToDouble(subjects::time)
                .sorted()
                .toArray();
        double[] censored = IntStream.range(0, subjects.size())
                .filter(i -> subjects.cause(i) == 0)
                .mapToDouble(subjects::time)
                .sorted()
                .toArray();
        double[] times = Arrays.stream(censored).distinct().toArray();
        double[] after = new double[times.length];
        double share = 1;
        for (int t = 0; t < times.length; t++) {
            double leaving = upTo(censored, times[t]) - upTo(censored, Math.nextDown(times[t]));
            double staying = all.length - upTo(all, times[t]);
            double atRisk = besideEvents ? all.length - upTo(all, Math.nextDown(times[t])) : staying + leaving;
            share *= 1 - leaving / atRisk;
            after[t] = share;
        }
        return new Censoring(times, after);
    }

    /** The share not censored before a time. */
    double before(double time) {
        int passed = upTo(times, Math.nextDown(time));
        return passed == 0 ? 1 : after[passed - 1];
    }

    /** How many of rising numbers are at most a bound. */
    private static int upTo(double[] rising, double bound) {
        int low = 0;
        int high = rising.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] <= bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
