package org.infusionoutcomes.estimate.cox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.Subjects;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeier;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;

/**
 * Tests that hazards are proportional: score tests of a coefficient that changes with a function of time.
 *
 * <p>The model is enlarged by {@code x_j (g(t) - mean g)}, and the score test of the new coefficients taken at the fit
 * (Grambsch and Therneau). R: {@code cox.zph(fit, transform)}, survival 3.
 *
 * @param terms one test a covariate, one degree of freedom each
 * @param global all together
 * @see <a href="https://doi.org/10.1093/biomet/81.3.515">Grambsch and Therneau (1994)</a>
 */
public record ProportionalHazards(List<ChiSquaredTest> terms, ChiSquaredTest global) {

    /** Copies the tests, so that nobody can change them later. */
    public ProportionalHazards {
        terms = List.copyOf(terms);
    }

    /** The function of time. */
    public enum Clock {
        /** One minus the Kaplan-Meier curve of everybody just before the time. */
        KAPLAN_MEIER,
        /** The rank of the time among all times. */
        RANK,
        /** The time itself. */
        IDENTITY,
        /** Its logarithm. */
        LOG
    }

    static ProportionalHazards of(CoxFit fit, Clock clock) {
        CoxModel model = fit.model;
        double[] g = centred(model.subjects, read(model.subjects, clock));
        int width = model.width();
        double[] score = new double[2 * width];
        double[][] information = new double[2 * width][2 * width];
        new RiskSweep(model, Likelihood.risk(fit.best.beta(), model), model.ties == Ties.EFRON)
                .walk(event -> add(event, model, g[event.cases.get(0)], score, information));
        RealVector u = new ArrayRealVector(score);
        RealMatrix v = new Array2DRowRealMatrix(information);
        List<ChiSquaredTest> terms = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            int[] kept = IntStream.concat(IntStream.range(0, width), IntStream.of(width + j))
                    .toArray();
            terms.add(ChiSquaredTest.of(quadratic(u, v, kept), 1));
        }
        int[] all = IntStream.range(0, 2 * width).toArray();
        return new ProportionalHazards(terms, ChiSquaredTest.of(quadratic(u, v, all), width));
    }

    private static void add(EventTime event, CoxModel model, double g, double[] score, double[][] information) {
        int width = model.width();
        for (int i : event.cases) {
            for (int j = 0; j < width; j++) {
                score[width + j] += g * model.subjects.weight(i) * model.covariates[i][j];
            }
        }
        for (int l = 0; l < event.slices; l++) {
            for (int j = 0; j < width; j++) {
                score[width + j] -= g * event.share() * event.mean(l, j);
                for (int k = 0; k < width; k++) {
                    double v = event.share() * event.covariance(l, j, k);
                    information[j][k] += v;
                    information[width + j][k] += g * v;
                    information[j][width + k] += g * v;
                    information[width + j][width + k] += g * g * v;
                }
            }
        }
    }

    private static double quadratic(RealVector u, RealMatrix v, int[] kept) {
        RealVector part =
                new ArrayRealVector(Arrays.stream(kept).mapToDouble(u::getEntry).toArray());
        RealMatrix matrix = v.getSubMatrix(kept, kept);
        return Math.max(
                0,
                part.dotProduct(new LUDecomposition(matrix, 1e-300).getSolver().solve(part)));
    }

    private static double[] read(Subjects subjects, Clock clock) {
        double[] times =
                IntStream.range(0, subjects.size()).mapToDouble(subjects::time).toArray();
        return switch (clock) {
            case IDENTITY -> times;
            case LOG -> Arrays.stream(times).map(FastMath::log).toArray();
            case RANK -> new NaturalRanking().rank(times);
            case KAPLAN_MEIER -> fallen(subjects, times);
        };
    }

    private static double[] fallen(Subjects subjects, double[] times) {
        List<KaplanMeierCurve.Step> steps =
                KaplanMeier.estimate(FollowUps.of(subjects), 0.95).steps();
        return Arrays.stream(times).map(t -> 1 - before(steps, t)).toArray();
    }

    private static double before(List<KaplanMeierCurve.Step> steps, double time) {
        double survival = 1;
        for (KaplanMeierCurve.Step step : steps) {
            if (step.time() >= time) {
                return survival;
            }
            survival = step.survival();
        }
        return survival;
    }

    private static double[] centred(Subjects subjects, double[] g) {
        double mean = IntStream.range(0, g.length)
                .filter(i -> subjects.cause(i) > 0)
                .mapToDouble(i -> g[i])
                .average()
                .orElse(0);
        return Arrays.stream(g).map(x -> x - mean).toArray();
    }
}
