package org.infusionoutcomes.estimate.survival.group;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.survival.FollowUps;

/**
 * Cox's proportional hazards model with one covariate, the group.
 *
 * @param logRatio logarithm of the hazard of the first group over that of the second
 * @param standardError of {@code logRatio}
 * @param ratio {@code exp(logRatio)}
 * @param interval Wald interval of {@code ratio}
 */
public record HazardRatio(double logRatio, double standardError, double ratio, Interval interval) {

    private static final int MOST_STEPS = 100;
    private static final double SMALL_STEP = 1e-12;
    private static final double LONGEST_STEP = 5;

    /**
     * Fits the model by partial likelihood, ties by Efron's approximation, with Newton's method (halving the
     * bracket of the maximum where a step leaves it) until a step is below 1e-12.
     *
     * <p>At a time with {@code d} events, {@code d_1} in the first group, and {@code n_1, n_2} at risk, the l-th of the
     * tied events meets a risk set weighing {@code n_1 r + n_2 - l/d (d_1 r + d_2)}, {@code l = 0 … d - 1}, {@code r}
     * the ratio. The interval is {@code exp(logRatio ± z se)}. R: {@code coxph(Surv(time, event) ~ group)}.
     *
     * @param first the group in the numerator; any cause is an event
     * @param second the group in the denominator
     * @param level two-sided, inside (0, 1)
     * @return empty unless each group has an event at a time when somebody of the other is at risk: else the likelihood
     *     has no maximum
     * @throws IllegalArgumentException if {@code level} is out of range
     * @see <a href="https://doi.org/10.1080/01621459.1977.10480613">Efron (1977)</a>
     */
    public static Optional<HazardRatio> of(FollowUps first, FollowUps second, double level) {
        double z = Level.z(level);
        RiskSets sets = RiskSets.of(List.of(first, second));
        if (!meets(sets, 0, 1) || !meets(sets, 1, 0)) {
            return Optional.empty();
        }
        PartialLikelihood best = climb(sets);
        double error = 1 / Math.sqrt(best.information());
        double b = best.logRatio();
        return Optional.of(new HazardRatio(
                b, error, FastMath.exp(b), new Interval(FastMath.exp(b - z * error), FastMath.exp(b + z * error))));
    }

    private static boolean meets(RiskSets sets, int group, int other) {
        for (int t = 0; t < sets.times(); t++) {
            if (sets.events(t, group) > 0 && sets.atRisk(t, other) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The score falls as the ratio rises, so its zero lies between any two values at which it has different signs. */
    private static PartialLikelihood climb(RiskSets sets) {
        PartialLikelihood here = PartialLikelihood.at(0, sets);
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_STEPS; i++) {
            double at = here.logRatio();
            low = here.score() > 0 ? at : low;
            high = here.score() < 0 ? at : high;
            double newton = at + Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, here.score() / here.information()));
            boolean inside = newton == at || (newton > low && newton < high);
            double next = inside ? newton : low + (high - low) / 2;
            here = PartialLikelihood.at(next, sets);
            double step = Math.abs(next - at);
            if (step < SMALL_STEP || (step < 1e-9 && step >= before)) {
                return here;
            }
            before = step;
        }
        throw new IllegalStateException("Cox's likelihood did not reach its maximum in " + MOST_STEPS + " steps");
    }
}
