package org.infusionoutcomes.estimate;

import java.util.Optional;

/** Whether independent estimates of one quantity differ by more than their errors allow. */
public final class Heterogeneity {

    private Heterogeneity() {}

    /**
     * Cochran's Q: {@code Q = Σ w_i (x_i - x̄)²} with {@code w_i = 1 / se_i²} and {@code x̄ = Σ w_i x_i / Σ w_i}, compared
     * with chi-squared on one degree of freedom less than there are estimates.
     *
     * <p>For logarithms of hazard ratios, one a stratum, it is Wald's test of the interaction in Cox's model stratified
     * the same way, R's {@code coxph(Surv(time, event) ~ group * stratum + strata(stratum))}.
     *
     * @param estimates finite
     * @param standardErrors one an estimate, above 0 and finite
     * @return empty with fewer than two estimates
     * @throws IllegalArgumentException if the lengths differ or a value is out of range
     * @see <a href="https://doi.org/10.2307/3001666">Cochran (1954)</a>
     */
    public static Optional<ChiSquaredTest> test(double[] estimates, double[] standardErrors) {
        if (estimates.length != standardErrors.length) {
            throw new IllegalArgumentException(
                    estimates.length + " estimates for " + standardErrors.length + " standard errors");
        }
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < estimates.length; i++) {
            check(estimates[i], standardErrors[i]);
            double weight = 1 / (standardErrors[i] * standardErrors[i]);
            weights += weight;
            sum += weight * estimates[i];
        }
        double q = 0;
        for (int i = 0; i < estimates.length; i++) {
            double distance = (estimates[i] - sum / weights) / standardErrors[i];
            q += distance * distance;
        }
        return estimates.length < 2 ? Optional.empty() : Optional.of(ChiSquaredTest.of(q, estimates.length - 1));
    }

    private static void check(double estimate, double standardError) {
        if (!Double.isFinite(estimate) || !(standardError > 0 && standardError < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("An estimate must be finite and its standard error above 0, got "
                    + estimate + " and " + standardError);
        }
    }
}
