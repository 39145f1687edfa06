package org.infusionoutcomes.estimate.cox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;

/** The cumulative hazard of one stratum under a fitted Cox model, and the curves that it predicts. */
public final class BaselineHazard {

    private final CoxFit fit;
    private final List<Rise> rises;

    private static final class Rise {

        final double time;
        final double hazard;
        final double variance;
        final double[] meant;

        Rise(double time, double hazard, double variance, double[] meant) {
            this.time = time;
            this.hazard = hazard;
            this.variance = variance;
            this.meant = meant;
        }
    }

    private BaselineHazard(CoxFit fit, List<Rise> rises) {
        this.fit = fit;
        this.rises = rises;
    }

    static BaselineHazard of(CoxFit fit, int stratum) {
        CoxModel model = fit.model;
        List<Rise> rises = new ArrayList<>();
        new RiskSweep(model, Likelihood.risk(fit.best.beta(), model), model.ties == Ties.EFRON).walk(event -> {
            if (event.stratum == stratum) {
                rises.add(rise(event));
            }
        });
        Collections.reverse(rises);
        return new BaselineHazard(fit, rises);
    }

    private static Rise rise(EventTime event) {
        double variance = 0;
        double[] meant = new double[event.all.first.length];
        for (int l = 0; l < event.slices; l++) {
            double hazard = event.share() / event.risk(l);
            variance += hazard / event.risk(l);
            for (int j = 0; j < meant.length; j++) {
                meant[j] += hazard * event.mean(l, j);
            }
        }
        return new Rise(event.time, event.hazard(), variance, meant);
    }

    /**
     * The cumulative hazard with all covariates 0 up to a time: Breslow's estimator, or Efron's where ties were his. R:
     * {@code basehaz(fit, centered = FALSE)}.
     */
    public double at(double time) {
        return rises.stream()
                .filter(r -> r.time <= time)
                .mapToDouble(r -> r.hazard)
                .sum();
    }

    /**
     * The predicted share free of the event.
     *
     * @param survival {@code exp(-H)}
     * @param logError standard error of H, from the hazard and from the coefficients
     */
    public record Prediction(double survival, double logError) {}

    /**
     * Predicts for one set of covariates: {@code H(t) = H0(t) exp(x'β)}, with Tsiatis' variance. R:
     * {@code survfit(fit, newdata)}.
     */
    public Prediction predict(double[] x, double time) {
        double ratio = FastMath.exp(fit.predictor(x));
        double hazard = 0;
        double variance = 0;
        RealVector drift = new ArrayRealVector(x.length);
        for (Rise rise : rises) {
            if (rise.time <= time) {
                hazard += rise.hazard;
                variance += rise.variance;
                drift = drift.add(
                        new ArrayRealVector(x).mapMultiply(rise.hazard).subtract(new ArrayRealVector(rise.meant)));
            }
        }
        double fromCoefficients = drift.dotProduct(fit.modelCovariance().operate(drift));
        return new Prediction(FastMath.exp(-hazard * ratio), ratio * Math.sqrt(variance + fromCoefficients));
    }
}
