package org.infusionoutcomes.estimate.weighting;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;

/** Logistic regression by maximum likelihood; the first coefficient is the intercept. Immutable. */
public final class LogisticRegression {

    private static final int MOST_STEPS = 50;
    private static final double SMALL_STEP = 1e-10;

    private final RealVector beta;
    private final RealMatrix covariance;
    private final double deviance;

    private LogisticRegression(RealVector beta, RealMatrix covariance, double deviance) {
        this.beta = beta;
        this.covariance = covariance;
        this.deviance = deviance;
    }

    /**
     * Fits the model by Newton's method (iterated weighted least squares). R: {@code glm(outcome ~ x, family =
     * binomial)}.
     *
     * @param covariates one row a person, without the intercept, of one length
     * @param outcome the outcome of each
     * @return empty where the likelihood has no maximum (the covariates tell the outcomes apart) or no single one
     *     (covariates determine each other)
     * @throws IllegalArgumentException if the rows do not fit the outcomes
     */
    public static Optional<LogisticRegression> fit(double[][] covariates, boolean[] outcome) {
        double[] people = new double[outcome.length];
        double[] having = new double[outcome.length];
        for (int i = 0; i < outcome.length; i++) {
            people[i] = 1;
            having[i] = outcome[i] ? 1 : 0;
        }
        return fit(covariates, people, having);
    }

    /**
     * Fits the model to people of whom many have the same covariates. R: {@code glm(cbind(having, people - having) ~ x,
     * family = binomial)}.
     *
     * @param covariates one row for all who are alike, without the intercept, of one length
     * @param people how many each row stands for
     * @param having how many of them have the outcome
     * @return empty where {@link #fit(double[][], boolean[])} is
     * @throws IllegalArgumentException if the rows do not fit the numbers
     */
    public static Optional<LogisticRegression> fit(double[][] covariates, double[] people, double[] having) {
        if (covariates.length != people.length || covariates.length != having.length || covariates.length == 0) {
            throw new IllegalArgumentException("Each outcome needs a row of covariates, got " + covariates.length
                    + " for " + people.length + " outcomes");
        }
        int width = covariates[0].length + 1;
        RealVector beta = new ArrayRealVector(width);
        for (int i = 0; i < MOST_STEPS; i++) {
            Derivatives here = Derivatives.at(beta, covariates, people, having);
            Optional<RealVector> step = here.step();
            if (step.isEmpty()) {
                return Optional.empty();
            }
            beta = beta.add(step.get());
            if (step.get().getLInfNorm() < SMALL_STEP * Math.max(1, beta.getLInfNorm())) {
                Derivatives best = Derivatives.at(beta, covariates, people, having);
                RealMatrix inverse = MatrixUtils.inverse(best.information);
                return Optional.of(new LogisticRegression(beta, inverse, -2 * best.logLikelihood));
            }
        }
        return Optional.empty();
    }

    private static final class Derivatives {

        private final double[] score;
        private final RealMatrix information;
        private double logLikelihood;

        private Derivatives(int width) {
            score = new double[width];
            information = new Array2DRowRealMatrix(width, width);
        }

        static Derivatives at(RealVector beta, double[][] covariates, double[] people, double[] having) {
            Derivatives sum = new Derivatives(beta.getDimension());
            for (int i = 0; i < people.length; i++) {
                sum.add(beta, covariates[i], people[i], having[i]);
            }
            return sum;
        }

        private void add(RealVector beta, double[] row, double people, double having) {
            double log = predictor(beta, row);
            double p = probability(log);
            logLikelihood -= having * log1pExp(-log) + (people - having) * log1pExp(log);
            for (int j = 0; j < score.length; j++) {
                double x = j == 0 ? 1 : row[j - 1];
                score[j] += x * (having - people * p);
                for (int k = 0; k < score.length; k++) {
                    information.addToEntry(j, k, people * x * (k == 0 ? 1 : row[k - 1]) * p * (1 - p));
                }
            }
        }

        Optional<RealVector> step() {
            try {
                return Optional.of(new CholeskyDecomposition(information, 1e-9, 1e-13 * information.getEntry(0, 0))
                        .getSolver()
                        .solve(new ArrayRealVector(score)));
            } catch (NonPositiveDefiniteMatrixException e) {
                return Optional.empty();
            }
        }
    }

    private static double log1pExp(double x) {
        return x > 0 ? x + FastMath.log1p(FastMath.exp(-x)) : FastMath.log1p(FastMath.exp(x));
    }

    private static double predictor(RealVector beta, double[] row) {
        double sum = beta.getEntry(0);
        for (int j = 0; j < row.length; j++) {
            sum += beta.getEntry(j + 1) * row[j];
        }
        return sum;
    }

    private static double probability(double log) {
        return 1 / (1 + FastMath.exp(-log));
    }

    /** The j-th coefficient; 0 is the intercept. */
    public double coefficient(int j) {
        return beta.getEntry(j);
    }

    /** Standard error of the j-th coefficient. */
    public double standardError(int j) {
        return Math.sqrt(covariance.getEntry(j, j));
    }

    /** Minus twice the log-likelihood. */
    public double deviance() {
        return deviance;
    }

    /** Probability of the outcome for one row of covariates. */
    public double probability(double... row) {
        return probability(predictor(beta, row));
    }

    /** Probability of the outcome for each row of covariates. */
    public double[] probabilities(double[][] rows) {
        double[] probabilities = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            probabilities[i] = probability(rows[i]);
        }
        return probabilities;
    }

    RealMatrix covariance() {
        return covariance;
    }
}
