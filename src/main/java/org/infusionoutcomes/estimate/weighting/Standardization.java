package org.infusionoutcomes.estimate.weighting;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;

/**
 * Shares that a logistic model expects if everybody were in one group, and if everybody were in the other.
 *
 * @param treated mean predicted share with everybody in the first group
 * @param control mean predicted share with everybody in the other group
 * @param difference treated less control
 * @param standardError by the delta method, covariates taken as known
 * @param coefficients of the logistic model: intercept, group, covariates
 */
public record Standardization(
        double treated, double control, double difference, double standardError, List<Double> coefficients) {

    /** Copies the coefficients, so that nobody can change them later. */
    public Standardization {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * Fits the outcome on group and covariates and averages its predictions over everybody. R: {@code glm} and
     * {@code predict}, or {@code marginaleffects::avg_comparisons}.
     *
     * @param outcome of each person
     * @param group the group of each
     * @param covariates one row a person
     * @return empty where the model has no fit
     */
    public static Optional<Standardization> of(boolean[] outcome, boolean[] group, double[][] covariates) {
        double[][] rows = new double[group.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = with(group[i], covariates[i]);
        }
        return LogisticRegression.fit(rows, outcome).map(model -> of(model, covariates));
    }

    private static Standardization of(LogisticRegression model, double[][] covariates) {
        RealVector slope = new ArrayRealVector(covariates[0].length + 2);
        double treated = 0;
        double control = 0;
        for (double[] row : covariates) {
            treated += model.probability(with(true, row)) / covariates.length;
            control += model.probability(with(false, row)) / covariates.length;
            slope = slope.add(slope(model, with(true, row))).subtract(slope(model, with(false, row)));
        }
        RealVector mean = slope.mapDivide(covariates.length);
        double variance = mean.dotProduct(model.covariance().operate(mean));
        List<Double> coefficients = IntStream.range(0, covariates[0].length + 2)
                .mapToObj(model::coefficient)
                .toList();
        return new Standardization(treated, control, treated - control, Math.sqrt(variance), coefficients);
    }

    private static RealVector slope(LogisticRegression model, double[] row) {
        double p = model.probability(row);
        return new ArrayRealVector(new double[] {1}, row).mapMultiply(p * (1 - p));
    }

    private static double[] with(boolean group, double[] covariates) {
        double[] row = new double[covariates.length + 1];
        row[0] = group ? 1 : 0;
        System.arraycopy(covariates, 0, row, 1, covariates.length);
        return row;
    }
}
