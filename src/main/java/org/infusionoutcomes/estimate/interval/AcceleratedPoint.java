package org.infusionoutcomes.estimate.interval;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;

/**
 * The likelihood of a model of accelerated time at one value of its parameters (the coefficients, then {@code ln σ}),
 * with its derivatives. By the parameters {@code z = (ln t - x'β) / σ} has the derivatives {@code -x/σ} and {@code -z},
 * and of second order {@code x/σ} and {@code z}.
 */
final class AcceleratedPoint {

    final RealVector parameters;
    private final LifeDistribution distribution;
    private final double sigma;
    private double logLikelihood;
    private final double[] gradient;
    private final double[][] information;

    AcceleratedPoint(RealVector parameters, Intervals intervals, double[][] design, LifeDistribution distribution) {
        this.parameters = parameters;
        this.distribution = distribution;
        int terms = design[0].length;
        this.sigma = distribution.scaled() ? FastMath.exp(parameters.getEntry(terms)) : 1;
        this.gradient = new double[parameters.getDimension()];
        this.information = new double[gradient.length][gradient.length];
        for (int i = 0; i < design.length; i++) {
            int place = intervals.place(i);
            double linear = new ArrayRealVector(design[i], false).dotProduct(parameters.getSubVector(0, terms));
            double left = (FastMath.log(intervals.left(place)) - linear) / sigma;
            double right = (FastMath.log(intervals.right(place)) - linear) / sigma;
            if (left == right) {
                addExact(left, linear, design[i]);
            } else {
                addInterval(left, right, design[i]);
            }
        }
    }

    private void addExact(double z, double linear, double[] row) {
        double logDensity = FastMath.log(distribution.density(z));
        logLikelihood += logDensity - FastMath.log(sigma) - (z * sigma + linear);
        double[] dz = derivative(z, row);
        add(dz, dz, distribution.bend(z));
        addCurved(z, dz, distribution.slope(z));
        if (distribution.scaled()) {
            gradient[row.length] -= 1;
        }
    }

    private void addInterval(double left, double right, double[] row) {
        double share = left > 0
                ? distribution.above(left) - distribution.above(right)
                : distribution.below(right) - distribution.below(left);
        logLikelihood += FastMath.log(share);
        double a = -density(left) / share;
        double b = density(right) / share;
        double[] da = derivative(left, row);
        double[] db = derivative(right, row);
        add(da, da, slope(left) * a - a * a);
        add(db, db, slope(right) * b - b * b);
        add(da, db, -a * b);
        add(db, da, -a * b);
        addCurved(left, da, a);
        addCurved(right, db, b);
    }

    private double density(double z) {
        return Double.isInfinite(z) ? 0 : distribution.density(z);
    }

    private double slope(double z) {
        return Double.isInfinite(z) ? 0 : distribution.slope(z);
    }

    /** The derivatives of z; 0 where z is infinite, as it stays there. */
    private double[] derivative(double z, double[] row) {
        double[] derivative = new double[gradient.length];
        if (Double.isInfinite(z)) {
            return derivative;
        }
        for (int j = 0; j < row.length; j++) {
            derivative[j] = -row[j] / sigma;
        }
        if (distribution.scaled()) {
            derivative[row.length] = -z;
        }
        return derivative;
    }

    private void add(double[] first, double[] second, double weight) {
        for (int j = 0; j < first.length; j++) {
            for (int k = 0; k < second.length; k++) {
                information[j][k] -= weight * first[j] * second[k];
            }
        }
    }

    /** The gradient, and what the second derivatives of z add to the information. */
    private void addCurved(double z, double[] dz, double weight) {
        int scale = dz.length - 1;
        for (int j = 0; j < dz.length; j++) {
            gradient[j] += weight * dz[j];
            if (distribution.scaled() && !Double.isInfinite(z)) {
                information[j][scale] += weight * dz[j];
                information[scale][j] += j < scale ? weight * dz[j] : 0;
            }
        }
    }

    double sigma() {
        return sigma;
    }

    double logLikelihood() {
        return logLikelihood;
    }

    RealVector gradient() {
        return new ArrayRealVector(gradient, false);
    }

    /** Minus the second derivatives. */
    RealMatrix information() {
        return new Array2DRowRealMatrix(information, false);
    }
}
