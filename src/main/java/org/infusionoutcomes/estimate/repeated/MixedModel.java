package org.infusionoutcomes.estimate.repeated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * A linear mixed model: each person has effects of their own, such as a level and a slope, normal about those of all.
 *
 * @param coefficients of the terms that all share
 * @param standardErrors of the coefficients, the variances taken as known
 * @param effects covariance of the persons' effects, row by row up to the diagonal
 * @param residual variance of a score about its person's line
 * @param logLikelihood at its maximum, restricted or not, constants included
 */
public record MixedModel(
        List<Double> coefficients,
        List<Double> standardErrors,
        List<Double> effects,
        double residual,
        double logLikelihood) {

    private static final int MOST_POINTS = 20_000;

    /** Copies the lists, so that nobody can change them later. */
    public MixedModel {
        coefficients = List.copyOf(coefficients);
        standardErrors = List.copyOf(standardErrors);
        effects = List.copyOf(effects);
    }

    /**
     * Fits the model: the deviance is a function of the triangular root of the effects' covariance in units of the
     * residual variance, all else being solved for, and is minimised by Nelder and Mead's simplex, from two starts. R:
     * {@code lme4::lmer(y ~ x + (z | person), REML = restricted)}.
     *
     * @param person of each observation, any number
     * @param score of each
     * @param shared one row an observation: terms that all share
     * @param own one row an observation: terms whose effects differ between persons
     * @param restricted whether by restricted maximum likelihood
     * @return empty where it does not converge or terms determine each other
     * @throws IllegalArgumentException if the lengths differ
     * @see <a href="https://doi.org/10.18637/jss.v067.i01">Bates et al. (2015)</a>
     */
    public static Optional<MixedModel> fit(
            int[] person, double[] score, double[][] shared, double[][] own, boolean restricted) {
        if (person.length != score.length || person.length != shared.length || person.length != own.length) {
            throw new IllegalArgumentException("Each observation needs a person, a score and two rows, got "
                    + person.length + ", " + score.length + ", " + shared.length + " and " + own.length);
        }
        Map<Integer, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < person.length; i++) {
            places.computeIfAbsent(person[i], p -> new ArrayList<>()).add(i);
        }
        List<Person> people = places.values().stream()
                .map(observations -> Person.of(observations, score, shared, own))
                .toList();
        try {
            double[] start = MixedPoint.start(own[0].length);
            double[] near = minimum(people, score.length, restricted, start);
            double[] best = minimum(people, score.length, restricted, near);
            return Optional.of(
                    MixedPoint.at(best, people, score.length, restricted).model());
        } catch (NonPositiveDefiniteMatrixException | TooManyEvaluationsException e) {
            return Optional.empty();
        }
    }

    private static double[] minimum(List<Person> people, int n, boolean restricted, double[] start) {
        PointValuePair best = new SimplexOptimizer(1e-15, 1e-13)
                .optimize(
                        new MaxEval(MOST_POINTS),
                        GoalType.MINIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(start.length, 0.2),
                        new ObjectiveFunction(root ->
                                MixedPoint.at(root, people, n, restricted).deviance()));
        return best.getPoint();
    }

    /** The sums of one person: {@code Z'Z} and the products of {@code [X y]} with itself and with {@code Z}. */
    record Person(RealMatrix own, RealMatrix all, RealMatrix cross) {

        static Person of(List<Integer> places, double[] score, double[][] shared, double[][] own) {
            int terms = shared[0].length;
            RealMatrix x = new Array2DRowRealMatrix(places.size(), terms + 1);
            RealMatrix z = new Array2DRowRealMatrix(places.size(), own[0].length);
            for (int i = 0; i < places.size(); i++) {
                int place = places.get(i);
                for (int j = 0; j < terms; j++) {
                    x.setEntry(i, j, shared[place][j]);
                }
                x.setEntry(i, terms, score[place]);
                z.setRow(i, own[place]);
            }
            return new Person(
                    z.transpose().multiply(z),
                    x.transpose().multiply(x),
                    x.transpose().multiply(z));
        }
    }
}
