package org.infusionoutcomes.estimate.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.infusionoutcomes.estimate.Interval;
import org.junit.jupiter.api.Test;

class PoissonRateTest {

    /** By hand: without events the upper limit is -ln 0.025; with one event the lower limit is -ln 0.975. */
    @Test
    void agreesWithHandWorkedExample() {
        assertEquals(
                3.688879454113936,
                PoissonRate.of(0, 1, 0.95).orElseThrow().interval().upper(),
                1e-13);
        assertEquals(0, PoissonRate.of(0, 1, 0.95).orElseThrow().interval().lower());
        assertEquals(
                0.025317807984289897,
                PoissonRate.of(1, 1, 0.95).orElseThrow().interval().lower(),
                1e-15);
    }

    /** By hand, 9 events in 3 years with z = 1.96: 9 (1 - 1/81 - z/9)³ / 3, 10 (1 - 1/90 + z/(3 √10))³ / 3; 3 exp(± z/3). */
    @Test
    void approximateIntervalsAgreeWithHandWorkedExample() {
        Interval byar = PoissonRate.byar(9, 3, 0.95).orElseThrow();
        assertEquals(1.3689616746710442, byar.lower(), 1e-14);
        assertEquals(5.695260229512228, byar.upper(), 1e-14);
        Interval log = PoissonRate.log(9, 3, 0.95).orElseThrow();
        assertEquals(1.5609443028821093, log.lower(), 1e-14);
        assertEquals(9, log.lower() * log.upper(), 1e-13);
        assertEquals(0, PoissonRate.byar(0, 3, 0.95).orElseThrow().lower());
        assertEquals(Optional.empty(), PoissonRate.log(0, 3, 0.95));
    }

    @Test
    void perMonthIsSoManyTimesPerDay() {
        PoissonRate days = PoissonRate.of(14, 30.4375 * 20, 0.95).orElseThrow();
        PoissonRate months = PoissonRate.of(14, 20, 0.95).orElseThrow();
        assertEquals(months.interval().upper(), 30.4375 * days.interval().upper(), 1e-13);
    }

    @Test
    void isEmptyWithoutPersonTime() {
        assertEquals(Optional.empty(), PoissonRate.of(0, 0, 0.95));
    }

    @Test
    void refusesNegativeTime() {
        var e = assertThrows(IllegalArgumentException.class, () -> PoissonRate.of(1, -2, 0.95));
        assertEquals("Events and time must be 0 or more, got 1 in -2.0", e.getMessage());
    }
}
