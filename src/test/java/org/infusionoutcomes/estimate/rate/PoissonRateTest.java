package org.infusionoutcomes.estimate.rate;

import static org.infusionoutcomes.estimate.Oracle.assertClose;
import static org.infusionoutcomes.estimate.Oracle.assertLimits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import org.junit.jupiter.api.Test;

class PoissonRateTest {

    @Test
    void agreesWithR() {
        for (Row row : Oracle.table("rates/one_sample.csv")) {
            PoissonRate rate = PoissonRate.of(row.count("events"), row.number("person_time"), row.number("level"))
                    .orElseThrow();
            assertClose(row.number("rate"), rate.rate(), 1e-15, "rate");
            assertLimits(row.number("exact_lower"), row.number("exact_upper"), rate.interval(), 1e-13, row.toString());
        }
    }

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

    @Test
    void ratiosAgreeWithR() {
        for (Row row : Oracle.table("rates/two_sample.csv")) {
            RateRatio ratio = RateRatio.of(
                            (int) row.count("events1"),
                            row.number("time1"),
                            (int) row.count("events2"),
                            row.number("time2"),
                            0.95)
                    .orElseThrow();
            assertClose(row.number("rate_ratio"), ratio.ratio(), 1e-13, "ratio");
            assertLimits(row.number("exact_lower"), row.number("exact_upper"), ratio.exact(), 1e-11, row.toString());
            assertClose(row.number("exact_p"), ratio.exactP(), 1e-12, "p");
            RateRatio.Wald wald = ratio.wald().orElseThrow();
            assertLimits(row.number("wald_lower"), row.number("wald_upper"), wald.interval(), 1e-12, row.toString());
            assertClose(row.number("wald_p"), wald.p(), 1e-12, "Wald's p");
            assertClose(row.number("rate_difference"), ratio.difference(), 1e-14, "difference");
            assertClose(row.number("rate_difference_se"), ratio.differenceError(), 1e-14, "its error");
        }
    }
}
