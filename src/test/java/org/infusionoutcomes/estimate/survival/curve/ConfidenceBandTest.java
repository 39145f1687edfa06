package org.infusionoutcomes.estimate.survival.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.infusionoutcomes.estimate.survival.Cases;
import org.infusionoutcomes.estimate.survival.curve.ConfidenceBand.Point;
import org.infusionoutcomes.estimate.survival.curve.ConfidenceBand.Shape;
import org.junit.jupiter.api.Test;

class ConfidenceBandTest {

    /** Over nearly the whole way the largest distance of a bridge is Kolmogorov's: 1.3581 at 95 % (printed tables). */
    @Test
    void isKolmogorovsOverTheWholeWay() {
        assertEquals(1.3581, Bridge.plain(0.02, 0.98, 0.05), 1e-4);
    }

    @Test
    void isWiderThanTheIntervals() {
        KaplanMeierCurve curve = KaplanMeier.estimate(Cases.of("1 2 2 4+ 5 6+ 7 9+"), 0.95);
        for (Point point : ConfidenceBand.of(curve, 2, 7, Shape.EQUAL_PRECISION, Limits.LOG_LOG, 0.95)
                .points()) {
            assertTrue(point.lower()
                    < curve.at(point.time())
                            .orElseThrow()
                            .interval()
                            .orElseThrow()
                            .lower());
        }
    }

    @Test
    void refusesARangeBeforeTheFirstEvent() {
        KaplanMeierCurve curve = KaplanMeier.estimate(Cases.of("1+ 3 5+"), 0.95);
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> ConfidenceBand.of(curve, 1, 5, Shape.HALL_WELLNER, Limits.PLAIN, 0.95));
        assertEquals(
                "A band needs a range from the first event to before the curve reaches 0, got 1.0 to 5.0",
                e.getMessage());
    }
}
