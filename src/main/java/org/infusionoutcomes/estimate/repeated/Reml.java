package org.infusionoutcomes.estimate.repeated;

import java.util.Optional;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;

/** The climb to the maximum of the restricted likelihood, over the elements of the covariance matrix. */
final class Reml {

    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;
    private static final double SMALL = 1e-12;

    private Reml() {}

    static Optional<RemlPoint> maximum(RepeatedMeasures data) {
        Optional<RemlPoint> here = RemlPoint.at(start(data), data);
        for (int i = 0; i < MOST_STEPS && here.isPresent(); i++) {
            RemlPoint point = here.get();
            Optional<RealVector> step = step(point);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            double promised = Math.abs(step.get().dotProduct(point.gradient()));
            if (promised < SMALL * Math.max(1, Math.abs(point.deviance()))) {
                // scores without any spread have no information: a fit that gives no degrees of freedom is none
                return solved(point.observed(), point.gradient()).map(solved -> point);
            }
            here = along(point, step.get(), data);
        }
        return Optional.empty();
    }

    /** Newton's step where the curvature allows it and it leads down, else Fisher's. */
    private static Optional<RealVector> step(RemlPoint point) {
        Optional<RealVector> newton = solved(point.observed(), point.gradient());
        return newton.filter(s -> s.dotProduct(point.gradient()) < 0)
                .or(() -> solved(point.expected(), point.gradient()));
    }

    private static Optional<RealVector> solved(RealMatrix curvature, RealVector gradient) {
        try {
            return Optional.of(
                    new LUDecomposition(curvature).getSolver().solve(gradient).mapMultiply(-1));
        } catch (SingularMatrixException e) {
            return Optional.empty();
        }
    }

    private static Optional<RemlPoint> along(RemlPoint point, RealVector step, RepeatedMeasures data) {
        double length = 1;
        double rounding = 1e-13 * Math.abs(point.deviance());
        for (int h = 0; h < MOST_HALVINGS; h++) {
            RealMatrix covariance = Elements.moved(point.covariance(), step, length);
            Optional<RemlPoint> next = RemlPoint.at(covariance, data);
            if (next.isPresent() && next.get().deviance() <= point.deviance() + rounding) {
                return next;
            }
            length /= 2;
        }
        return Optional.empty();
    }

    /** Independent visits with the variance of all scores together. */
    private static RealMatrix start(RepeatedMeasures data) {
        RealMatrix one = MatrixUtils.createRealIdentityMatrix(data.visits());
        return RemlPoint.at(one, data)
                .map(point -> one.scalarMultiply(point.residualSquares() / data.observations()))
                .orElse(one);
    }
}
