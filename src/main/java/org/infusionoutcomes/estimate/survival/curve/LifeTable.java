package org.infusionoutcomes.estimate.survival.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;

/**
 * The actuarial estimate of the share still free of the event, from counts in successive spans of time alone.
 *
 * @param steps one a span, in order
 */
public record LifeTable(List<Step> steps) {

    /** Copies the steps, so that nobody can change them later. */
    public LifeTable {
        steps = List.copyOf(steps);
    }

    /**
     * What happened in one span.
     *
     * @param events seen in the span
     * @param censored left in the span without the event
     */
    public record Span(long events, long censored) {}

    /**
     * What is known at the end of a span.
     *
     * @param entered at risk when the span began
     * @param survival share free of the event at its end
     * @param standardError Greenwood's, on the scale of {@code survival}; NaN once that is 0
     * @param interval log(-log) limits, empty where {@code survival} is 0 or 1
     */
    public record Step(long entered, double survival, double standardError, Optional<Interval> interval) {}

    /**
     * Estimates the share at the end of each span.
     *
     * <p>With {@code d} events and {@code c} censored among the {@code n} who enter a span, half of the censored count as
     * at risk in it:
     * <pre>
     *   n'    = n - c / 2
     *   S     = product of (1 - d / n')
     *   var S = S^2 * sum of d / (n' (n' - d))     (Greenwood)
     * </pre>
     * The counts of R's {@code KMsurv::lifetab}, whose {@code surv} at the start of the next span is {@code S}.
     *
     * @param entrants at risk when the first span begins
     * @param spans in order; together no more leave than entered
     * @param level two-sided, inside (0, 1)
     * @throws IllegalArgumentException if more leave than entered, a count is negative or {@code level} is out of range
     * @see <a href="https://doi.org/10.1016/0021-9681(58)90126-7">Cutler and Ederer (1958)</a>
     */
    public static LifeTable of(long entrants, List<Span> spans, double level) {
        double z = Level.z(level);
        List<Step> steps = new ArrayList<>();
        long entered = entrants;
        double survival = 1;
        double hazardVariance = 0;
        for (Span span : spans) {
            refuseTooMany(span, entered);
            double exposed = entered - span.censored() / 2.0;
            if (span.events() > 0) {
                survival *= 1 - span.events() / exposed;
                hazardVariance += span.events() / (exposed * (exposed - span.events()));
            }
            double error = Math.sqrt(hazardVariance);
            steps.add(new Step(entered, survival, survival * error, Limits.LOG_LOG.interval(survival, error, z)));
            entered -= span.events() + span.censored();
        }
        return new LifeTable(steps);
    }

    private static void refuseTooMany(Span span, long entered) {
        if (span.events() < 0 || span.censored() < 0 || span.events() + span.censored() > entered) {
            throw new IllegalArgumentException(span + " cannot happen among " + entered);
        }
    }
}
