package org.infusionoutcomes.report.reading;

import java.util.Optional;
import org.infusionoutcomes.comparison.Curve;

/** How many are still under observation on a day of a curve. */
public final class AtRisk {

    private AtRisk() {}

    /** Those whose time is {@code day} or later; 0 where there is no such curve. */
    public static long on(Optional<Curve> curve, int day) {
        return curve.stream()
                .flatMap(c -> c.points().stream())
                .filter(point -> point.day() >= day)
                .mapToLong(Curve.Point::atRisk)
                .findFirst()
                .orElse(0);
    }
}
