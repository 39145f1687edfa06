package org.infusionoutcomes.estimate.interval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.util.FastMath;

/**
 * A parametric model of accelerated time, {@code ln T = x'β + σ ε}, for events that lie in intervals.
 *
 * @param coefficients β, one a term; {@code exp} of one is the factor by which its term stretches times
 * @param scale σ, 1 for the exponential distribution
 * @param standardErrors of the coefficients, then of {@code ln σ} where it is estimated; from the observed information
 * @param logLikelihood at its maximum, of the times and not of their logarithms
 */
public record AcceleratedTime(
        List<Double> coefficients, double scale, List<Double> standardErrors, double logLikelihood) {

    private static final int MOST_STEPS = 200;
    private static final double SMALL = 1e-13;

    /** Copies the lists, so that nobody can change them later. */
    public AcceleratedTime {
        coefficients = List.copyOf(coefficients);
        standardErrors = List.copyOf(standardErrors);
    }

    /**
     * Fits the model by Newton's method, turned towards the gradient where the likelihood is not concave.
     *
     * <p>An interval (l, r] counts {@code F(r) - F(l)}, so one from 0 is censored on the left and one without end on the
     * right; equal ends count the density. R: {@code survival::survreg(Surv(l, r, type = "interval2") ~ x, dist = …)},
     * an end at 0 given as missing.
     *
     * @param intervals one observation each, none an event exactly at 0
     * @param design one row an observation, the intercept's 1 among its terms
     * @param distribution of the times
     * @return empty where the likelihood has no maximum: terms that determine each other, or no event seen to have an end
     * @throws IllegalArgumentException if there is not one row an observation, observations are weighted, or an event
     *     lies at 0
     * @see <a href="https://doi.org/10.1002/9781118032985">Kalbfleisch and Prentice (2002), chapter 3</a>
     */
    public static Optional<AcceleratedTime> fit(Intervals intervals, double[][] design, LifeDistribution distribution) {
        if (design.length != intervals.observations() || intervals.size() != design.length || design.length == 0) {
            throw new IllegalArgumentException("Each observation needs a row and counts once, got " + design.length
                    + " rows for " + intervals.observations() + " observations");
        }
        if (intervals.different() > 0 && intervals.right(0) == 0) {
            throw new IllegalArgumentException("An event at 0 has no logarithm");
        }
        try {
            AcceleratedPoint start =
                    new AcceleratedPoint(start(intervals, design, distribution), intervals, design, distribution);
            return climb(start, intervals, design, distribution);
        } catch (SingularMatrixException e) {
            return Optional.empty();
        }
    }

    /** Least squares on the logarithm of a time inside each interval. */
    private static RealVector start(Intervals intervals, double[][] design, LifeDistribution distribution) {
        double[] y = new double[design.length];
        for (int i = 0; i < y.length; i++) {
            double left = intervals.left(intervals.place(i));
            double right = intervals.right(intervals.place(i));
            y[i] = Double.isInfinite(right) ? left : (left + right) / 2;
        }
        double least = Arrays.stream(y).filter(v -> v > 0).min().orElse(1);
        RealVector logs = new ArrayRealVector(
                Arrays.stream(y).map(v -> FastMath.log(Math.max(v, least))).toArray());
        RealMatrix x = new Array2DRowRealMatrix(design);
        RealVector beta = new QRDecomposition(x, 1e-10).getSolver().solve(logs);
        double sd = logs.subtract(x.operate(beta)).getNorm() / Math.sqrt(y.length);
        return distribution.scaled() ? beta.append(FastMath.log(Math.max(sd, 0.01))) : beta;
    }

    private static Optional<AcceleratedTime> climb(
            AcceleratedPoint start, Intervals intervals, double[][] design, LifeDistribution distribution) {
        AcceleratedPoint here = start;
        double ridge = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            Optional<RealVector> step = step(here, ridge);
            double gain = step.map(here.gradient()::dotProduct).orElse(0.0);
            if (step.isPresent() && ridge == 0 && gain < SMALL * Math.max(1, Math.abs(here.logLikelihood()))) {
                return fitted(here, design[0].length);
            }
            AcceleratedPoint next = step.isEmpty()
                    ? here
                    : new AcceleratedPoint(here.parameters.add(step.get()), intervals, design, distribution);
            if (step.isPresent() && next.logLikelihood() >= here.logLikelihood() - SMALL) {
                here = next;
                ridge = ridge < 1e-3 ? 0 : ridge / 10;
            } else {
                ridge = ridge == 0 ? 1e-3 : ridge * 10;
            }
        }
        return Optional.empty();
    }

    /** Newton's step, the information raised by a multiple of its trace. */
    private static Optional<RealVector> step(AcceleratedPoint point, double ridge) {
        RealMatrix information = point.information();
        int size = information.getRowDimension();
        RealMatrix raised = information.add(
                MatrixUtils.createRealIdentityMatrix(size).scalarMultiply(ridge * Math.abs(information.getTrace())));
        return inverse(raised).map(inverse -> inverse.operate(point.gradient()));
    }

    private static Optional<RealMatrix> inverse(RealMatrix information) {
        try {
            double least = 1e-10 * Math.abs(information.getTrace());
            return Optional.of(new CholeskyDecomposition(information, 1e-8, least)
                    .getSolver()
                    .getInverse());
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    private static Optional<AcceleratedTime> fitted(AcceleratedPoint best, int terms) {
        return inverse(best.information()).map(covariance -> {
            List<Double> errors = new ArrayList<>();
            for (int j = 0; j < covariance.getRowDimension(); j++) {
                errors.add(Math.sqrt(covariance.getEntry(j, j)));
            }
            List<Double> beta = Arrays.stream(
                            best.parameters.getSubVector(0, terms).toArray())
                    .boxed()
                    .toList();
            return new AcceleratedTime(beta, best.sigma(), errors, best.logLikelihood());
        });
    }
}
