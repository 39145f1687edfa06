package org.infusionoutcomes.estimate.survival.curve;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.survival.FollowUps;

/** The product-limit estimator of Kaplan and Meier (1958). */
public final class KaplanMeier {

    private KaplanMeier() {}

    /**
     * Estimates the share still free of any event at each time.
     *
     * <p>With {@code d} events among the {@code n} at risk at time {@code t}:
     *
     * <pre>
     *   S(t)     = product over t_i &lt;= t of (1 - d_i / n_i)
     *   var S(t) = S(t)² · sum over t_i &lt;= t of d_i / (n_i (n_i - d_i))     (Greenwood)
     *   limits   = S(t) ^ exp(± z se / (S ln S))                               (log(-log) scale)
     * </pre>
     *
     * Events come before censorings of the same time. Where S is 0 the standard error is empty, where it is 0 or 1 the
     * interval is. R: {@code survfit(Surv(time, event) ~ 1, conf.type = "log-log")}; with delayed entry
     * {@code Surv(entry, time, event)}, with weights {@code weights = w} (Greenwood's formula then takes weighted counts).
     *
     * @param followUps at least one
     * @param level two-sided, inside (0, 1)
     * @return a curve with one step for each distinct time of {@code followUps}
     * @throws IllegalArgumentException if {@code followUps} is empty or {@code level} is out of range
     * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan and Meier (1958)</a>
     */
    public static KaplanMeierCurve estimate(FollowUps followUps, double level) {
        return estimate(followUps, Limits.LOG_LOG, level);
    }

    /**
     * Estimates the share still free of any event at each time, with limits on a scale of choice.
     *
     * @param followUps at least one
     * @param limits the scale on which limits are symmetric
     * @param level two-sided, inside (0, 1)
     * @return a curve with one step for each distinct time of {@code followUps}
     * @throws IllegalArgumentException if {@code followUps} is empty or {@code level} is out of range
     */
    public static KaplanMeierCurve estimate(FollowUps followUps, Limits limits, double level) {
        if (followUps.isEmpty()) {
            throw new IllegalArgumentException("No follow-ups: a curve needs at least one person");
        }
        double z = Level.z(level);
        List<KaplanMeierCurve.Step> steps = new ArrayList<>(followUps.distinctTimes());
        double survival = 1;
        double hazardVariance = 0;
        for (int i = 0; i < followUps.distinctTimes(); i++) {
            double n = followUps.atRisk(i);
            double d = followUps.anyEvent(i);
            survival *= Math.max(0, n - d) / n;
            hazardVariance += d == 0 ? 0 : d / (n * (n - d));
            KaplanMeierCurve.Value value = KaplanMeierCurve.Value.of(survival, Math.sqrt(hazardVariance), limits, z);
            steps.add(new KaplanMeierCurve.Step(followUps.time(i), n, d, followUps.censored(i), value));
        }
        return new KaplanMeierCurve(steps);
    }
}
