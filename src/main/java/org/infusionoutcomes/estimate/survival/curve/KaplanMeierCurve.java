package org.infusionoutcomes.estimate.survival.curve;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.estimate.Interval;

/**
 * The share still free of the event, one step for each time at which somebody had it or left follow-up.
 *
 * <p>The curve starts at 1, keeps the height of a step until the next one, and says nothing after its last time unless
 * it has reached 0, which stays 0.
 *
 * @param steps at least one; times rising strictly, survival never rising
 */
public record KaplanMeierCurve(List<Step> steps) {

    /** Copies the steps; refuses none, times that do not rise and survival that does. */
    public KaplanMeierCurve {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A curve needs at least one step");
        }
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            Step step = steps.get(i);
            if (step.time() <= before.time() || step.survival() > before.survival()) {
                throw new IllegalArgumentException(step + " cannot follow " + before);
            }
        }
    }

    /**
     * What happened at one time.
     *
     * @param time on the curve's clock
     * @param atRisk people under observation at this time, those included who leave at it
     * @param events people who had the event at this time
     * @param censored people last seen at this time, still without the event
     * @param value the curve from this time on
     */
    public record Step(double time, double atRisk, double events, double censored, Value value) {

        /** Share free of the event after this time. */
        public double survival() {
            return value.survival();
        }
    }

    /**
     * The height of the curve.
     *
     * @param survival share free of the event, in [0, 1]
     * @param standardError Greenwood's, on the scale of {@code survival}; empty once that is 0
     * @param interval empty where {@code survival} is 0 or 1
     */
    public record Value(double survival, OptionalDouble standardError, Optional<Interval> interval) {

        /** The height 1, before anything has happened. */
        static final Value START = new Value(1, OptionalDouble.of(0), Optional.empty());

        static Value of(double survival, double logError, Limits limits, double z) {
            if (survival == 0) {
                return new Value(0, OptionalDouble.empty(), Optional.empty());
            }
            return new Value(survival, OptionalDouble.of(survival * logError), limits.interval(survival, logError, z));
        }
    }

    /** The curve at a time, or empty once follow-up has ended: then there is no estimate to give. */
    public Optional<Value> at(double time) {
        Step last = steps.get(steps.size() - 1);
        if (time > last.time() && last.survival() > 0) {
            return Optional.empty();
        }
        int past = stepsUpTo(time);
        return Optional.of(past == 0 ? Value.START : steps.get(past - 1).value());
    }

    private int stepsUpTo(double time) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).time() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The median time to the event: {@code quantile(0.5)}. */
    public Quantile median() {
        return quantile(0.5);
    }

    /**
     * The first time at which the curve has fallen by {@code p}.
     *
     * <p>Where the curve is exactly {@code 1 - p} over a flat piece: the middle of the piece, which reaches to the
     * longest time when it is the last. Limits are the times at which the limits of the curve reach {@code 1 - p}, found
     * in the same way (Brookmeyer and Crowley on the log(-log) scale). R: {@code quantile(fit, p)}.
     *
     * @param p share with the event, inside (0, 1)
     * @throws IllegalArgumentException if {@code p} is not inside (0, 1)
     * @see <a href="https://doi.org/10.2307/2530286">Brookmeyer and Crowley (1982)</a>
     */
    public Quantile quantile(double p) {
        return new Quantile(
                Crossing.of(steps, step -> OptionalDouble.of(step.survival()), p),
                Crossing.of(steps, step -> limit(step, false), p),
                Crossing.of(steps, step -> limit(step, true), p));
    }

    private static OptionalDouble limit(Step step, boolean upper) {
        Optional<Interval> interval = step.value().interval();
        return interval.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        upper ? interval.get().upper() : interval.get().lower());
    }

    /**
     * A time by which a given share has had the event.
     *
     * @param time empty where the curve does not fall that far
     * @param lower lower limit, empty where the lower limits of the curve do not fall that far
     * @param upper upper limit, empty where the upper limits of the curve do not
     */
    public record Quantile(OptionalDouble time, OptionalDouble lower, OptionalDouble upper) {}
}
