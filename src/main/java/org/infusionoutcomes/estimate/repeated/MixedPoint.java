package org.infusionoutcomes.estimate.repeated;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;

/**
 * A mixed model at one triangular root L of its effects' covariance, in units of the residual variance. A person's
 * covariance is {@code I + ZLL'Z'}, its inverse {@code I - ZL(I + L'Z'ZL)⁻¹L'Z'}, so only matrices as small as the
 * effects are inverted.
 */
final class MixedPoint {

    private final RealMatrix root;
    private final RealVector beta;
    private final RealMatrix inverse;
    private final double residual;
    private final double deviance;

    private MixedPoint(RealMatrix root, RealMatrix sums, double logs, int n, boolean restricted) {
        int terms = sums.getRowDimension() - 1;
        CholeskyDecomposition information =
                new CholeskyDecomposition(sums.getSubMatrix(0, terms - 1, 0, terms - 1), 1e-8, 1e-12);
        RealVector right = sums.getColumnVector(terms).getSubVector(0, terms);
        this.root = root;
        this.beta = information.getSolver().solve(right);
        this.inverse = information.getSolver().getInverse();
        double df = restricted ? n - terms : n;
        this.residual = (sums.getEntry(terms, terms) - right.dotProduct(beta)) / df;
        this.deviance =
                logs + (restricted ? logDeterminant(information) : 0) + df * (1 + FastMath.log(2 * Math.PI * residual));
    }

    /** Persons' effects as variable as the residual, and independent. */
    static double[] start(int effects) {
        double[] start = new double[Elements.count(effects)];
        for (int j = 0; j < effects; j++) {
            start[Elements.count(j + 1) - 1] = 1;
        }
        return start;
    }

    static MixedPoint at(double[] elements, List<MixedModel.Person> people, int n, boolean restricted) {
        int effects = people.get(0).own().getRowDimension();
        RealMatrix root = new Array2DRowRealMatrix(effects, effects);
        for (int k = 0; k < elements.length; k++) {
            root.setEntry(Elements.row(k), Elements.column(k), elements[k]);
        }
        int size = people.get(0).all().getRowDimension();
        RealMatrix sums = new Array2DRowRealMatrix(size, size);
        double logs = 0;
        for (MixedModel.Person person : people) {
            RealMatrix turned = root.transpose().multiply(person.own()).multiply(root);
            CholeskyDecomposition inner =
                    new CholeskyDecomposition(turned.add(MatrixUtils.createRealIdentityMatrix(effects)), 1e-8, 1e-12);
            RealMatrix cross = person.cross().multiply(root);
            RealMatrix taken = cross.multiply(inner.getSolver().solve(cross.transpose()));
            sums = sums.add(person.all()).subtract(taken);
            logs += logDeterminant(inner);
        }
        return new MixedPoint(root, symmetric(sums), logs, n, restricted);
    }

    private static RealMatrix symmetric(RealMatrix sums) {
        return sums.add(sums.transpose()).scalarMultiply(0.5);
    }

    private static double logDeterminant(CholeskyDecomposition decomposition) {
        double sum = 0;
        for (int i = 0; i < decomposition.getL().getRowDimension(); i++) {
            sum += 2 * FastMath.log(decomposition.getL().getEntry(i, i));
        }
        return sum;
    }

    double deviance() {
        return deviance;
    }

    MixedModel model() {
        List<Double> coefficients = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (int j = 0; j < beta.getDimension(); j++) {
            coefficients.add(beta.getEntry(j));
            errors.add(Math.sqrt(residual * inverse.getEntry(j, j)));
        }
        RealMatrix covariance = root.multiply(root.transpose()).scalarMultiply(residual);
        List<Double> effects = new ArrayList<>();
        for (int k = 0; k < Elements.count(root.getRowDimension()); k++) {
            effects.add(covariance.getEntry(Elements.row(k), Elements.column(k)));
        }
        return new MixedModel(coefficients, errors, effects, residual, -deviance / 2);
    }
}
