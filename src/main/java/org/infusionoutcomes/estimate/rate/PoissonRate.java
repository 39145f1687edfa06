package org.infusionoutcomes.estimate.rate;

import java.util.Optional;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;

/**
 * Events per unit of person-time.
 *
 * @param rate events divided by person-time
 * @param interval Garwood's exact interval of the rate
 */
public record PoissonRate(double rate, Interval interval) {

    /**
     * The rate and its exact interval: the Poisson means under which the count seen, or one further out, has probability
     * {@code (1 - level) / 2}.
     *
     * <pre>
     *   lower = χ²⁻¹((1 - level) / 2; 2 events) / 2 / time        (0 without events)
     *   upper = χ²⁻¹((1 + level) / 2; 2 events + 2) / 2 / time
     * </pre>
     *
     * R: {@code poisson.test(events, time, conf.level = level)}.
     *
     * @param events 0 or more
     * @param time person-time, 0 or more, in any unit: the rate is per that unit
     * @param level two-sided, inside (0, 1)
     * @return empty without person-time
     * @throws IllegalArgumentException if a number is out of range
     * @see <a href="https://doi.org/10.1093/biomet/28.3-4.437">Garwood (1936)</a>
     */
    public static Optional<PoissonRate> of(long events, double time, double level) {
        if (events < 0 || !(time >= 0)) {
            throw new IllegalArgumentException("Events and time must be 0 or more, got " + events + " in " + time);
        }
        double tail = Level.tail(level);
        if (time == 0) {
            return Optional.empty();
        }
        double lower = events == 0 ? 0 : GammaQuantile.lower((double) events, tail);
        double upper = GammaQuantile.upper(events + 1.0, tail);
        return Optional.of(new PoissonRate(events / time, new Interval(lower / time, upper / time)));
    }
}
