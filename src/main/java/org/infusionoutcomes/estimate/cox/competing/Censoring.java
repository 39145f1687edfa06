package org.infusionoutcomes.estimate.cox.competing;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.survival.Subjects;

/** The Kaplan-Meier curve of being censored, events of a time coming before its censorings. */
final class Censoring {

    private final double[] times;
    private final double[] after;

    private Censoring(double[] times, double[] after) {
        this.times = times;
        this.after = after;
    }

    static Censoring of(Subjects subjects) {
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
            share *= staying / (staying + leaving);
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
