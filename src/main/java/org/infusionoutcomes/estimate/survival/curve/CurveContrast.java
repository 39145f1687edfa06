package org.infusionoutcomes.estimate.survival.curve;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Value;

/**
 * Two curves of independent groups set side by side at one time.
 *
 * @param difference first minus second
 * @param standardError of {@code difference}
 * @param interval normal-theory interval of {@code difference}
 * @param plain test on the scale of S
 * @param log test on the scale ln S
 * @param logLog test on the scale ln(-ln S), the one that keeps its level best; empty where a curve is at 1
 */
public record CurveContrast(
        double difference,
        double standardError,
        Interval interval,
        ChiSquaredTest plain,
        ChiSquaredTest log,
        Optional<ChiSquaredTest> logLog) {

    /**
     * Contrasts two curves: on the scale {@code φ}, {@code (φ(S1) - φ(S2))² / (φ'(S1)² se1² + φ'(S2)² se2²)} is
     * compared with chi-squared on one degree of freedom.
     *
     * @param first the first curve
     * @param second the second curve
     * @param time on the clock of both
     * @param level two-sided, inside (0, 1)
     * @return empty where a curve has no value, or is 0, at that time, or where neither has had an event
     * @throws IllegalArgumentException if {@code level} is out of range
     * @see <a href="https://doi.org/10.1002/sim.2864">Klein et al. (2007)</a>
     */
    public static Optional<CurveContrast> at(
            KaplanMeierCurve first, KaplanMeierCurve second, double time, double level) {
        double z = Level.z(level);
        Optional<Value> one = first.at(time);
        Optional<Value> other = second.at(time);
        if (one.isEmpty() || other.isEmpty() || none(one.get()) || none(other.get())) {
            return Optional.empty();
        }
        double s1 = one.get().survival();
        double s2 = other.get().survival();
        double e1 = one.get().standardError().orElseThrow();
        double e2 = other.get().standardError().orElseThrow();
        double error = Math.sqrt(e1 * e1 + e2 * e2);
        if (error == 0) {
            return Optional.empty();
        }
        return Optional.of(new CurveContrast(
                s1 - s2,
                error,
                Interval.around(s1 - s2, z * error),
                test(s1, e1, s2, e2, s -> s, s -> 1),
                test(s1, e1, s2, e2, FastMath::log, s -> 1 / s),
                s1 == 1 || s2 == 1
                        ? Optional.empty()
                        : Optional.of(test(
                                s1, e1, s2, e2, s -> FastMath.log(-FastMath.log(s)), s -> 1 / (s * FastMath.log(s))))));
    }

    private static boolean none(Value value) {
        return value.standardError().isEmpty();
    }

    private static ChiSquaredTest test(
            double s1, double e1, double s2, double e2, DoubleUnaryOperator scale, DoubleUnaryOperator slope) {
        double distance = scale.applyAsDouble(s1) - scale.applyAsDouble(s2);
        double one = slope.applyAsDouble(s1) * e1;
        double other = slope.applyAsDouble(s2) * e2;
        return ChiSquaredTest.of(distance * distance / (one * one + other * other), 1);
    }
}
