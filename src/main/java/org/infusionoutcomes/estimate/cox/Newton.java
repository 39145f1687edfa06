package org.infusionoutcomes.estimate.cox;

import java.util.Optional;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Newton's method on the partial likelihood, halving steps that lower it. */
final class Newton {

    private static final int MOST_STEPS = 50;
    private static final double SMALL_STEP = 1e-10;
    private static final int MOST_HALVINGS = 30;

    private Newton() {}

    /** The likelihood at its maximum, empty where it has none. */
    static Optional<Likelihood> climb(CoxModel model) {
        RealVector beta = new ArrayRealVector(model.width());
        Likelihood here = Likelihood.at(beta, model);
        for (int i = 0; i < MOST_STEPS; i++) {
            Optional<RealVector> full = solve(here.information(), here.score());
            if (full.isEmpty()) {
                return Optional.empty();
            }
            RealVector step = full.get();
            Likelihood next = Likelihood.at(here.beta().add(step), model);
            for (int h = 0; h < MOST_HALVINGS && lower(next, here); h++) {
                step = step.mapMultiply(0.5);
                next = Likelihood.at(here.beta().add(step), model);
            }
            here = next;
            if (small(step, here.beta())) {
                return Optional.of(here);
            }
        }
        return Optional.empty();
    }

    /** Lower by more than rounding, or not a number at all. */
    private static boolean lower(Likelihood next, Likelihood here) {
        return !(next.logLikelihood() >= here.logLikelihood() - 1e-10 * Math.abs(here.logLikelihood()));
    }

    private static boolean small(RealVector step, RealVector beta) {
        for (int j = 0; j < step.getDimension(); j++) {
            if (Math.abs(step.getEntry(j)) > SMALL_STEP * Math.max(1, Math.abs(beta.getEntry(j)))) {
                return false;
            }
        }
        return true;
    }

    static Optional<RealVector> solve(RealMatrix information, RealVector score) {
        if (!(information.getNorm() > 0)) {
            return Optional.empty();
        }
        try {
            double symmetric = 1e-9;
            double singular = 1e-13 * information.getEntry(0, 0);
            return Optional.of(new CholeskyDecomposition(information, symmetric, singular)
                    .getSolver()
                    .solve(score));
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }
}
