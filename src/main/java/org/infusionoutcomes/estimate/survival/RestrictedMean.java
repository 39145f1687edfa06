package org.infusionoutcomes.estimate.survival;

import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.survival.KaplanMeierCurve.Step;

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
     * The difference of two restricted means of independent groups and its interval, {@code first - second ± z √(se1² +
     * se2²)}.
     *
     * @param level two-sided, inside (0, 1)
     */
    public static Difference difference(RestrictedMean first, RestrictedMean second, double level) {
        double error =
                Math.sqrt(first.standardError * first.standardError + second.standardError * second.standardError);
        double estimate = first.mean - second.mean;
        return new Difference(estimate, error, Interval.around(estimate, Level.z(level) * error));
    }

    /**
     * A difference of restricted means.
     *
     * @param estimate first minus second
     * @param standardError of {@code estimate}
     * @param interval normal-theory interval
     */
    public record Difference(double estimate, double standardError, Interval interval) {}
}
