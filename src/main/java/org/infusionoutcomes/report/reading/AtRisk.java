package org.infusionoutcomes.report.reading;

import java.util.Optional;
import java.util.OptionalLong;
import org.infusionoutcomes.comparison.result.Curve;

/** How many are still under observation on a day of a curve. */
public final class AtRisk {

    private AtRisk() {}

    /** Those whose time is {@code day} or later; empty where there is no such curve. */
    public static OptionalLong on(Optional<Curve> curve, int day) {
        return curve.map(c -> OptionalLong.of(on(c, day))).orElse(OptionalLong.empty());
    }

    private static long on(Curve curve, int day) {
        return curve.points().stream()
                .filter(point -> point.day() >= day)
                .mapToLong(Curve.Point::atRisk)
                .findFirst()
                .orElse(0);
    }
}
