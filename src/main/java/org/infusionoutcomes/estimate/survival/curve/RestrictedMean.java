package org.infusionoutcomes.estimate.survival.curve;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.Tails;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Step;

/**
 * Mean time free of the event within a horizon.
 *
 * @param tau the horizon, in the curve's unit of time
 * @param mean area under the curve from 0 to {@code tau}
 * @param standardError of {@code mean}
 */
public record RestrictedMean(double tau, double mean, double standardError) {

    /**
     * The area under a Kaplan-Meier curve.
     *
     * <pre>
     *   mean = ∫ S(t) dt from 0 to τ
     *   var  = sum over t_i &lt;= τ of a_i² d_i / (n_i (n_i - d_i)),   a_i the area from t_i to τ
     * </pre>
     *
     * A step to 0 adds nothing to the variance. R: {@code survRM2::rmst1}, or {@code survfit} printed with
     * {@code rmean = tau}.
     *
     * @param curve the curve
     * @param tau above 0; at most the longest time, unless the curve has reached 0
     * @throws IllegalArgumentException if {@code tau} is out of range
     * @see <a href="https://doi.org/10.1186/1471-2288-13-152">Royston and Parmar (2013)</a>
     */
    public static RestrictedMean of(KaplanMeierCurve curve, double tau) {
        if (!(tau > 0) || curve.at(tau).isEmpty()) {
            throw new IllegalArgumentException(
                    "The horizon must lie above 0 and within follow-up, got " + tau + " with the last time "
                            + curve.steps().get(curve.steps().size() - 1).time());
        }
        double end = tau;
        double area = 0;
        double variance = 0;
        for (int i = curve.steps().size() - 1; i >= 0; i--) {
            Step step = curve.steps().get(i);
            if (step.time() <= tau) {
                area += step.survival() * (end - step.time());
                variance += area * area * hazardVariance(step);
                end = step.time();
            }
        }
        return new RestrictedMean(tau, area + end, Math.sqrt(variance));
    }

    private static double hazardVariance(Step step) {
        double left = step.atRisk() - step.events();
        return step.events() == 0 || left == 0 ? 0 : step.events() / (step.atRisk() * left);
    }

    /**
     * The difference of two restricted means of independent groups: {@code first - second ± z √(se1² + se2²)}. R:
     * {@code survRM2::rmst2}.
     *
     * @param level two-sided, inside (0, 1)
     * @throws IllegalArgumentException if the horizons differ or {@code level} is out of range
     */
    public static Difference difference(RestrictedMean first, RestrictedMean second, double level) {
        checkOneHorizon(first, second);
        double error =
                Math.sqrt(first.standardError * first.standardError + second.standardError * second.standardError);
        double estimate = first.mean - second.mean;
        return new Difference(
                estimate,
                error,
                Interval.around(estimate, Level.z(level) * error),
                Tails.normalTwoSided(estimate / error));
    }

    /**
     * The ratio of two restricted means of independent groups, {@code first / second}, with limits and test on the scale
     * of its logarithm. R: {@code survRM2::rmst2}.
     *
     * @param level two-sided, inside (0, 1)
     * @throws IllegalArgumentException if the horizons differ or {@code level} is out of range
     */
    public static Ratio ratio(RestrictedMean first, RestrictedMean second, double level) {
        checkOneHorizon(first, second);
        return Ratio.of(first.mean, first.standardError, second.mean, second.standardError, Level.z(level));
    }

    /**
     * The ratio of the mean times lost within the horizon, {@code (τ - first) / (τ - second)}, as {@link #ratio}.
     *
     * @param level two-sided, inside (0, 1)
     * @return empty where a group lost no time
     * @throws IllegalArgumentException if the horizons differ or {@code level} is out of range
     */
    public static Optional<Ratio> lostTimeRatio(RestrictedMean first, RestrictedMean second, double level) {
        checkOneHorizon(first, second);
        double lost = first.tau - first.mean;
        double otherLost = second.tau - second.mean;
        return lost > 0 && otherLost > 0
                ? Optional.of(Ratio.of(lost, first.standardError, otherLost, second.standardError, Level.z(level)))
                : Optional.empty();
    }

    private static void checkOneHorizon(RestrictedMean first, RestrictedMean second) {
        if (first.tau != second.tau) {
            throw new IllegalArgumentException(
                    "Restricted means need one horizon, got " + first.tau + " and " + second.tau);
        }
    }

    /**
     * A difference of restricted means.
     *
     * @param estimate first minus second
     * @param standardError of {@code estimate}
     * @param interval normal-theory interval
     * @param p two-sided, of no difference
     */
    public record Difference(double estimate, double standardError, Interval interval, double p) {}

    /**
     * A ratio of mean times.
     *
     * @param estimate first over second
     * @param interval symmetric on the log scale
     * @param p two-sided, of ratio 1
     */
    public record Ratio(double estimate, Interval interval, double p) {

        private static Ratio of(double first, double error, double second, double otherError, double z) {
            double log = FastMath.log(first / second);
            double relative = error / first;
            double otherRelative = otherError / second;
            double logError = Math.sqrt(relative * relative + otherRelative * otherRelative);
            Interval interval = new Interval(FastMath.exp(log - z * logError), FastMath.exp(log + z * logError));
            return new Ratio(first / second, interval, Tails.normalTwoSided(log / logError));
        }
    }
}
