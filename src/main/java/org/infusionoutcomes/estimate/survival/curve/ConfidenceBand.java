package org.infusionoutcomes.estimate.survival.curve;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Step;

/**
 * A band that holds the whole curve over a range of times with a probability, where intervals hold each point.
 *
 * @param points one for each distinct time of the range
 */
public record ConfidenceBand(List<Point> points) {

    /** Copies the points, so that nobody can change them later. */
    public ConfidenceBand {
        points = List.copyOf(points);
    }

    /**
     * The band at one time.
     *
     * @param time on the curve's clock
     * @param survival the curve
     * @param lower lower edge; on the plain scale it may be below 0
     * @param upper upper edge; on the plain scale it may be above 1
     */
    public record Point(double time, double survival, double lower, double upper) {}

    /** How wide the band is where. */
    public enum Shape {
        /** Hall and Wellner's: {@code k (1 + n σ²) / √n}, narrower late; {@code σ} the standard error over S. */
        HALL_WELLNER,
        /** Nair's of equal precision: {@code c σ}, in proportion to the intervals. */
        EQUAL_PRECISION
    }

    /**
     * The band about a curve, {@code S ± reach S}, or {@code S ^ exp(± reach / ln S)} on the log(-log) scale.
     *
     * <p>The factors {@code k} and {@code c} belong to the largest distance of a Brownian bridge from 0 over the range
     * {@code n σ² / (1 + n σ²)} of the curve's variance: {@code k} is computed exactly, {@code c} by Miller and
     * Siegmund's approximation; printed tables interpolate and differ in the third digit. R: {@code km.ci::km.ci(fit,
     * method = "hall-wellner", "loghall", "epband", "logep")}.
     *
     * @param curve the curve; the number at risk at its first time counts as n
     * @param from beginning of the range: at or after the first event
     * @param to end of the range, before the curve reaches 0
     * @param shape how wide the band is where
     * @param limits {@link Limits#PLAIN} or {@link Limits#LOG_LOG}
     * @param level inside (0, 1)
     * @throws IllegalArgumentException if the range is empty, begins before the first event or reaches 0, or for other
     *     scales or levels
     * @see <a href="https://doi.org/10.1093/biomet/67.1.133">Hall and Wellner (1980)</a>
     */
    public static ConfidenceBand of(
            KaplanMeierCurve curve, double from, double to, Shape shape, Limits limits, double level) {
        double outside = 2 * Level.tail(level);
        List<Step> steps = curve.steps().stream()
                .filter(step -> step.time() >= from && step.time() <= to)
                .toList();
        boolean plain = limits == Limits.PLAIN;
        if (steps.isEmpty()
                || steps.get(0).survival() == 1
                || steps.get(steps.size() - 1).survival() == 0) {
            throw new IllegalArgumentException(
                    "A band needs a range from the first event to before the curve reaches 0, got " + from + " to "
                            + to);
        }
        if (!plain && limits != Limits.LOG_LOG) {
            throw new IllegalArgumentException("A band is on the scale PLAIN or LOG_LOG, got " + limits);
        }
        double n = curve.steps().get(0).atRisk();
        double low = clock(n, relativeError(steps.get(0)));
        double high = clock(n, relativeError(steps.get(steps.size() - 1)));
        boolean equal = shape == Shape.EQUAL_PRECISION;
        double factor = equal ? Bridge.weighted(low, high, outside) : Bridge.plain(low, high, outside);
        List<Point> points = new ArrayList<>();
        for (Step step : steps) {
            double error = relativeError(step);
            double reach = factor * (equal ? error : (1 + n * error * error) / Math.sqrt(n));
            points.add(point(step, reach, plain));
        }
        return new ConfidenceBand(points);
    }

    private static double relativeError(Step step) {
        return step.value().standardError().orElseThrow() / step.survival();
    }

    private static double clock(double n, double error) {
        return n * error * error / (1 + n * error * error);
    }

    private static Point point(Step step, double reach, boolean plain) {
        double s = step.survival();
        if (plain) {
            return new Point(step.time(), s, s - reach * s, s + reach * s);
        }
        double log = FastMath.log(s);
        double power = FastMath.exp(reach / -log);
        return new Point(step.time(), s, FastMath.exp(log * power), FastMath.exp(log / power));
    }
}
