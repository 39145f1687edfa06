package org.infusionoutcomes.estimate.cox.competing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.infusionoutcomes.estimate.survival.Subjects;

/**
 * Fine and Gray's model as they published it, with the variance that knows that the weights are estimated too.
 *
 * @param coefficients logarithms of the subdistribution hazard ratios, one a covariate
 * @param standardErrors of the coefficients
 * @param logLikelihood the weighted partial likelihood at its maximum
 */
public record SubdistributionHazard(List<Double> coefficients, List<Double> standardErrors, double logLikelihood) {

    private static final int MOST_STEPS = 50;
    private static final int MOST_HALVINGS = 30;
    private static final double SMALL_STEP = 1e-10;

    /** Copies the lists, so that nobody can change them later. */
    public SubdistributionHazard {
        coefficients = List.copyOf(coefficients);
        standardErrors = List.copyOf(standardErrors);
    }

    /**
     * Fits the model by Newton's method, ties by Breslow.
     *
     * <p>Who had another event at T stays at risk at t with the weight {@code G(t-) / G(T-)}, G the Kaplan-Meier curve of
     * censoring in which who has an event at a time is at risk of being censored then. With the score residual
     * {@code η_i}, and {@code ψ_i} what person i adds through G,
     *
     * <pre>
     *   var = I⁻¹ Σ (η_i + ψ_i)(η_i + ψ_i)' I⁻¹
     *   ψ_i = [i censored] q(T_i) / n(T_i) - sum over censorings u &lt;= T_i of q(u) / n(u)²
     *   q(u) = sum over others' events before u, and events s &gt;= u, of (x - x̄(s)) w(s) exp(βx) / S0(s)
     * </pre>
     *
     * R: {@code cmprsk::crr(time, cause, x, failcode)}. {@link FineGray} is the same model as a weighted Cox model, its
     * robust variance without ψ.
     *
     * @param subjects people from the beginning, each of weight 1
     * @param covariates one row a subject
     * @param cause the cause of interest, 1 or more
     * @return empty where the likelihood has no single maximum
     * @throws IllegalArgumentException if entries are delayed, weights are not 1, or rows do not fit the subjects
     * @see <a href="https://doi.org/10.1080/01621459.1999.10474144">Fine and Gray (1999)</a>
     */
    public static Optional<SubdistributionHazard> fit(Subjects subjects, double[][] covariates, int cause) {
        FineGray.check(subjects);
        if (subjects.size() != covariates.length || covariates.length == 0) {
            throw new IllegalArgumentException(
                    "Each of " + subjects.size() + " people needs a row of covariates, got " + covariates.length);
        }
        CompetingRisk people = CompetingRisk.of(subjects, covariates, cause);
        RealVector beta = new ArrayRealVector(covariates[0].length);
        SubdistributionSweep here = SubdistributionSweep.at(beta, people);
        try {
            for (int i = 0; i < MOST_STEPS; i++) {
                RealVector step =
                        new LUDecomposition(here.information()).getSolver().solve(here.score());
                SubdistributionSweep next = SubdistributionSweep.at(beta.add(step), people);
                for (int h = 0; h < MOST_HALVINGS && lower(next, here); h++) {
                    step = step.mapMultiply(0.5);
                    next = SubdistributionSweep.at(beta.add(step), people);
                }
                beta = beta.add(step);
                here = next;
                if (step.getLInfNorm() < SMALL_STEP * Math.max(1, beta.getLInfNorm())) {
                    return Optional.of(of(beta, here));
                }
            }
        } catch (SingularMatrixException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean lower(SubdistributionSweep next, SubdistributionSweep here) {
        return !(next.logLikelihood() >= here.logLikelihood() - 1e-10 * Math.abs(here.logLikelihood()));
    }

    private static SubdistributionHazard of(RealVector beta, SubdistributionSweep best) {
        RealMatrix bread = new LUDecomposition(best.information()).getSolver().getInverse();
        RealMatrix influence = best.influence();
        RealMatrix covariance =
                bread.multiply(influence.transpose().multiply(influence)).multiply(bread);
        return new SubdistributionHazard(
                IntStream.range(0, beta.getDimension()).mapToObj(beta::getEntry).toList(),
                IntStream.range(0, beta.getDimension())
                        .mapToObj(j -> Math.sqrt(covariance.getEntry(j, j)))
                        .toList(),
                best.logLikelihood());
    }
}
