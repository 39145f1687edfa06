package org.infusionoutcomes.comparison.durability;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.survival.curve.CurveContrast;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.plan.Plan;

/** Two curves side by side on one day: the first share still well minus the second. */
final class CurveDifference {

    private CurveDifference() {}

    /** One difference with its limits on each of the plan's days. */
    static void addTo(
            Rows rows, Key key, Plan plan, Optional<KaplanMeierCurve> first, Optional<KaplanMeierCurve> second) {
        for (int day : plan.durability().days()) {
            addTo(rows, key.at(day), day, first, second);
        }
    }

    /** Adds three rows, empty where a curve has no value or is 0 on that day, or where neither has fallen. */
    static void addTo(
            Rows rows, Key key, int day, Optional<KaplanMeierCurve> first, Optional<KaplanMeierCurve> second) {
        Optional<CurveContrast> contrast = first.isPresent() && second.isPresent()
                ? CurveContrast.at(first.get(), second.get(), day, rows.confidence())
                : Optional.empty();
        rows.add(
                key,
                "difference",
                contrast.isPresent() ? OptionalDouble.of(contrast.get().difference()) : OptionalDouble.empty());
        rows.addInterval(key, "difference_", contrast.map(CurveContrast::interval));
    }
}
