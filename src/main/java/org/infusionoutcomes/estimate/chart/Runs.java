package org.infusionoutcomes.estimate.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs of points. */
final class Runs {

    private Runs() {}

    /** For each point whether it belongs to a run of at least so many on one side of a centre. */
    static List<Boolean> sameSide(double[] values, double centre, int length) {
        double[] sides = Arrays.stream(values).map(v -> Math.signum(v - centre)).toArray();
        List<Boolean> inRun = new ArrayList<>();
        for (int i = 0; i < sides.length; i++) {
            int from = i;
            int to = i;
            while (from > 0 && sides[from - 1] == sides[i]) {
                from--;
            }
            while (to + 1 < sides.length && sides[to + 1] == sides[i]) {
                to++;
            }
            inRun.add(sides[i] != 0 && to - from + 1 >= length);
        }
        return inRun;
    }

    /** For each point whether it belongs to at least so many neighbours that only rise or only fall. */
    static List<Boolean> trend(double[] values, int length) {
        boolean[] inTrend = new boolean[values.length];
        for (int end = length - 1; end < values.length; end++) {
            double[] part = Arrays.copyOfRange(values, end - length + 1, end + 1);
            if (Math.abs(rises(part)) == length - 1) {
                Arrays.fill(inTrend, end - length + 1, end + 1, true);
            }
        }
        return listed(inTrend);
    }

    private static int rises(double[] values) {
        double rises = 0;
        for (int i = 1; i < values.length; i++) {
            rises += Math.signum(values[i] - values[i - 1]);
        }
        return (int) rises;
    }

    /** For each point whether it lies beyond a bound on one side, and so does another within two places. */
    static List<Boolean> twoOfThree(double[] values, double lower, double upper) {
        boolean[] beyond = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = Math.max(0, i - 2); j < Math.min(values.length, i + 3); j++) {
                boolean low = values[i] < lower && values[j] < lower;
                boolean high = values[i] > upper && values[j] > upper;
                beyond[i] |= j != i && (low || high);
            }
        }
        return listed(beyond);
    }

    private static List<Boolean> listed(boolean[] signals) {
        List<Boolean> list = new ArrayList<>();
        for (boolean signal : signals) {
            list.add(signal);
        }
        return list;
    }
}
