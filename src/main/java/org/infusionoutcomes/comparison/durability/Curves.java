package org.infusionoutcomes.comparison.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.competing.AalenJohansen;
import org.infusionoutcomes.estimate.survival.competing.CumulativeIncidence;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeier;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;

/** Curves as the figures draw them, each from day 0 on; none without anybody. */
public final class Curves {

    private Curves() {}

    /**
     * The share still well by Kaplan and Meier, each step with its interval at this confidence; empty without entrants.
     */
    public static Optional<KaplanMeierCurve> kaplanMeier(FollowUps followUps, double confidence) {
        return followUps.isEmpty() ? Optional.empty() : Optional.of(KaplanMeier.estimate(followUps, confidence));
    }

    /** The cumulative incidence of one cause by Aalen and Johansen, other causes competing; empty without entrants. */
    public static Optional<CumulativeIncidence> incidence(FollowUps followUps, int cause, double confidence) {
        return followUps.isEmpty()
                ? Optional.empty()
                : Optional.of(AalenJohansen.estimate(followUps, cause, confidence));
    }

    /** The points of a share that begins at 1. */
    public static List<Curve.Point> points(KaplanMeierCurve curve) {
        List<Curve.Point> points = new ArrayList<>();
        for (KaplanMeierCurve.Step step : curve.steps()) {
            start(points, step.time(), step.atRisk(), 1);
            points.add(point(
                    step.time(),
                    new double[] {step.atRisk(), step.events(), step.censored()},
                    step.survival(),
                    step.value().interval()));
        }
        return points;
    }

    /** The points of a cumulative incidence, which begins at 0. */
    public static List<Curve.Point> points(CumulativeIncidence curve) {
        List<Curve.Point> points = new ArrayList<>();
        for (CumulativeIncidence.Step step : curve.steps()) {
            start(points, step.time(), step.atRisk(), 0);
            points.add(point(
                    step.time(),
                    new double[] {step.atRisk(), step.events(), step.censored()},
                    step.value().incidence(),
                    step.value().interval()));
        }
        return points;
    }

    private static void start(List<Curve.Point> points, double firstTime, double atRisk, double height) {
        if (points.isEmpty() && firstTime > 0) {
            points.add(point(0, new double[] {atRisk, 0, 0}, height, Optional.empty()));
        }
    }

    private static Curve.Point point(double day, double[] counts, double height, Optional<Interval> interval) {
        return new Curve.Point(
                Math.toIntExact(Math.round(day)),
                Math.round(counts[0]),
                Math.round(counts[1]),
                Math.round(counts[2]),
                height,
                interval.isPresent() ? OptionalDouble.of(interval.get().lower()) : OptionalDouble.empty(),
                interval.isPresent() ? OptionalDouble.of(interval.get().upper()) : OptionalDouble.empty());
    }
}
