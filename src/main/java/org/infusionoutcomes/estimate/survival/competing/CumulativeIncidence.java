package org.infusionoutcomes.estimate.survival.competing;

import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.survival.curve.Limits;

/**
 * The share who have had an event of one cause, one step for each time at which anybody's follow-up ended.
 *
 * <p>The curve starts at 0, keeps the height of a step until the next one, and says nothing after its last time unless
 * by then everybody had an event of some cause, after which it stays.
 *
 * @param steps at least one; times rising strictly
 * @param stillFree share free of any event after the last time
 */
public record CumulativeIncidence(List<Step> steps, double stillFree) {

    /** Copies the steps and refuses none. */
    public CumulativeIncidence {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A curve needs at least one step");
        }
    }

    /**
     * What happened at one time.
     *
     * @param time on the curve's clock
     * @param atRisk people under observation at this time, those included who leave at it
     * @param events people who had an event of the cause at this time
     * @param censored people last seen at this time without an event of any cause
     * @param value the curve from this time on
     */
    public record Step(double time, double atRisk, double events, double censored, Value value) {}

    /**
     * The height of the curve.
     *
     * @param incidence share with an event of the cause, in [0, 1]
     * @param standardError of {@code incidence}
     * @param interval empty where {@code incidence} is 0 or 1
     */
    public record Value(double incidence, double standardError, Optional<Interval> interval) {

        /** The height 0, before anything has happened. */
        static final Value START = new Value(0, 0, Optional.empty());

        static Value of(double incidence, double standardError, Limits limits, double z) {
            return new Value(incidence, standardError, limits.interval(incidence, standardError / incidence, z));
        }
    }

    /** The curve at a time, or empty once follow-up has ended: then there is no estimate to give. */
    public Optional<Value> at(double time) {
        if (time > steps.get(steps.size() - 1).time() && stillFree > 0) {
            return Optional.empty();
        }
        Value value = Value.START;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            value = step.value();
        }
        return Optional.of(value);
    }
}
