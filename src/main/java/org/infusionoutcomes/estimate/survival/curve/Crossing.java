package org.infusionoutcomes.estimate.survival.curve;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Step;

/** Where a falling step function has fallen by a given share, as R's {@code quantile.survfit} finds it. */
final class Crossing {

    /** Heights this close are equal: R's {@code sqrt(.Machine$double.eps)}. */
    private static final double TOLERANCE = 0x1p-26;

    private Crossing() {}

    /**
     * The time at which a height has fallen from 1 by {@code p}: the middle of the flat piece where it stands exactly
     * there.
     *
     * @param height of each step, empty where it is not defined
     */
    static OptionalDouble of(List<Step> steps, Function<Step, OptionalDouble> height, double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("A quantile needs a share inside (0, 1), got " + p);
        }
        OptionalDouble reached = timeOfFall(steps, height, p - TOLERANCE);
        OptionalDouble passed = timeOfFall(steps, height, p + TOLERANCE);
        if (reached.isEmpty()) {
            return reached;
        }
        if (passed.isPresent()) {
            return OptionalDouble.of((reached.getAsDouble() + passed.getAsDouble()) / 2);
        }
        return endsAt(steps, height, p)
                ? OptionalDouble.of((reached.getAsDouble() + last(steps).time()) / 2)
                : OptionalDouble.empty();
    }

    /** The time of the least fall that is {@code p} or more; of equal ones the first, as limits may rise again. */
    private static OptionalDouble timeOfFall(List<Step> steps, Function<Step, OptionalDouble> height, double p) {
        double least = Double.POSITIVE_INFINITY;
        OptionalDouble time = OptionalDouble.empty();
        for (Step step : steps) {
            OptionalDouble value = height.apply(step);
            double fall = value.isPresent() ? 1 - value.getAsDouble() : Double.NEGATIVE_INFINITY;
            if (fall >= p && fall < least) {
                least = fall;
                time = OptionalDouble.of(step.time());
            }
        }
        return time;
    }

    private static boolean endsAt(List<Step> steps, Function<Step, OptionalDouble> height, double p) {
        OptionalDouble end = height.apply(last(steps));
        return end.isPresent() && Math.abs(1 - end.getAsDouble() - p) < TOLERANCE;
    }

    private static Step last(List<Step> steps) {
        return steps.get(steps.size() - 1);
    }
}
