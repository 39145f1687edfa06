package org.infusionoutcomes.estimate.rate;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
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
        check(events, time);
        double tail = Level.tail(level);
        if (time == 0) {
            return Optional.empty();
        }
        double lower = events == 0 ? 0 : GammaQuantile.lower((double) events, tail);
        double upper = GammaQuantile.upper(events + 1.0, tail);
        return Optional.of(new PoissonRate(events / time, new Interval(lower / time, upper / time)));
    }

    private static void check(long events, double time) {
        if (events < 0 || !(time >= 0)) {
            throw new IllegalArgumentException("Events and time must be 0 or more, got " + events + " in " + time);
        }
    }

    /**
     * Byar's approximation to the exact interval, as public health tables print it: with x events
     *
     * <pre>
     *   lower = x (1 - 1 / (9 x) - z / (3 √x))³ / time                                   (0 without events)
     *   upper = (x + 1) (1 - 1 / (9 (x + 1)) + z / (3 √(x + 1)))³ / time
     * </pre>
     *
     * The form of Breslow and Day, Statistical Methods in Cancer Research II (1987), equation 2.13. R:
     * {@code PHEindicatormethods::byars_lower} and {@code byars_upper}.
     *
     * @return empty without person-time
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Optional<Interval> byar(long events, double time, double level) {
        check(events, time);
        double z = Level.z(level);
        double lower = events == 0 ? 0 : byar((double) events, -z);
        return time == 0 ? Optional.empty() : Optional.of(new Interval(lower / time, byar(events + 1.0, z) / time));
    }

    private static double byar(double events, double z) {
        double root = 1 - 1 / (9 * events) + z / (3 * Math.sqrt((double) events));
        return events * root * root * root;
    }

    /**
     * The interval symmetric on the logarithm of the rate, {@code rate exp(± z / √events)}. R:
     * {@code exp(confint.default(glm(events ~ 1, poisson, offset = log(time))))}.
     *
     * @return empty without events or person-time
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Optional<Interval> log(long events, double time, double level) {
        check(events, time);
        double factor = FastMath.exp(Level.z(level) / Math.sqrt(events));
        double rate = events / time;
        return events == 0 || time == 0 ? Optional.empty() : Optional.of(new Interval(rate / factor, rate * factor));
    }
}
