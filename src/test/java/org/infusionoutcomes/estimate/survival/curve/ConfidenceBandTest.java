package org.infusionoutcomes.estimate.survival.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import org.infusionoutcomes.estimate.survival.Cases;
import org.infusionoutcomes.estimate.survival.curve.ConfidenceBand.Point;
import org.infusionoutcomes.estimate.survival.curve.ConfidenceBand.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceBandTest {

    @ParameterizedTest
    @CsvSource({
        "hall-wellner,HALL_WELLNER,PLAIN",
        "loghall,HALL_WELLNER,LOG_LOG",
        "epband,EQUAL_PRECISION,PLAIN",
        "logep,EQUAL_PRECISION,LOG_LOG"
    })
    void agreesWithR(String method, Shape shape, Limits limits) {
        agrees("aml_maintained", "data/aml.csv", "Maintained", method, shape, limits);
        agrees("gehan_6mp", "data/gehan.csv", "6-MP", method, shape, limits);
    }

    private static void agrees(String name, String data, String group, String method, Shape shape, Limits limits) {
        List<Row> rows = Oracle.table(data, r -> r.text("group").equals(group));
        List<Row> expected =
                Oracle.table("km/" + name + "__bands.csv", r -> r.text("method").equals(method));
        KaplanMeierCurve curve = KaplanMeier.estimate(Cases.all(rows, "status"), 0.95);
        List<Point> points = ConfidenceBand.of(
                        curve,
                        expected.get(0).number("t_lower"),
                        expected.get(0).number("t_upper"),
                        shape,
                        limits,
                        0.95)
                .points();
        assertEquals(expected.size(), points.size());
        for (int i = 0; i < points.size(); i++) {
            assertEquals(expected.get(i).number("time"), points.get(i).time());
            // the package interpolates printed factors: 3.0547 and 2.8582, where the exact ones are 3.0478 and 2.8663
            double tolerance = shape == Shape.EQUAL_PRECISION ? 2e-3 : 1e-3;
            assertEquals(expected.get(i).number("lower"), points.get(i).lower(), tolerance);
            assertEquals(expected.get(i).number("upper"), points.get(i).upper(), tolerance);
        }
    }

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
