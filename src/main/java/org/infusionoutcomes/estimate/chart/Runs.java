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
}
