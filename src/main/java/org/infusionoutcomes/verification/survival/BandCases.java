package org.infusionoutcomes.verification.survival;

import static org.infusionoutcomes.verification.reference.Tolerance.BAND;
import static org.infusionoutcomes.verification.reference.Tolerance.TABLED_FACTOR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusionoutcomes.estimate.survival.curve.ConfidenceBand;
import org.infusionoutcomes.estimate.survival.curve.ConfidenceBand.Point;
import org.infusionoutcomes.estimate.survival.curve.ConfidenceBand.Shape;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.estimate.survival.curve.Limits;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Selection;
import org.infusionoutcomes.verification.reference.Study;
import org.infusionoutcomes.verification.reference.Tolerance;

/** Confidence bands; a table says whose curve it is about by the curve that it repeats. */
final class BandCases {

    private record Method(Shape shape, Limits limits) {}

    private static final Map<String, Method> METHODS = Map.of(
            "hall-wellner", new Method(Shape.HALL_WELLNER, Limits.PLAIN),
            "loghall", new Method(Shape.HALL_WELLNER, Limits.LOG_LOG),
            "epband", new Method(Shape.EQUAL_PRECISION, Limits.PLAIN),
            "logep", new Method(Shape.EQUAL_PRECISION, Limits.LOG_LOG));

    private BandCases() {}

    static void verify(Study study, List<KaplanMeierCurve> curves) {
        for (String table : study.files("km")) {
            if (table.endsWith("__bands.csv")) {
                List<Reference> rows = study.rows(table);
                curves.stream()
                        .filter(curve -> rows.stream().allMatch(row -> isOn(curve, row)))
                        .findFirst()
                        .ifPresent(curve -> METHODS.forEach(
                                (name, method) -> band(Selection.keep(rows, "method", name), curve, method)));
            }
        }
    }

    private static boolean isOn(KaplanMeierCurve curve, Reference row) {
        return curve.at(row.number("time"))
                .filter(value -> Math.abs(value.survival() - row.number("surv")) < 1e-9)
                .isPresent();
    }

    private static void band(List<Reference> rows, KaplanMeierCurve curve, Method method) {
        if (rows.isEmpty()) {
            return;
        }
        double from = rows.get(0).number("t_lower");
        double to = rows.get(0).number("t_upper");
        List<Point> points = ConfidenceBand.of(curve, from, to, method.shape(), method.limits(), 0.95)
                .points();
        Tolerance tolerance = method.shape() == Shape.EQUAL_PRECISION ? TABLED_FACTOR : BAND;
        for (Reference row : rows) {
            double time = row.number("time");
            Optional<Point> point =
                    points.stream().filter(p -> p.time() == time).findFirst();
            row.number("t_lower");
            row.number("t_upper");
            row.agrees("lower", Maybe.of(point, Point::lower), tolerance);
            row.agrees("upper", Maybe.of(point, Point::upper), tolerance);
        }
    }
}
