package org.infusionoutcomes.estimate.survival.competing;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.curve.Limits;

/** The Aalen-Johansen estimator of the cumulative incidence of one cause among several. */
public final class AalenJohansen {

    private AalenJohansen() {}

    /**
     * Estimates the share who have had an event of a cause by each time, the other causes left as they are.
     *
     * <p>With {@code d} events of any cause, {@code d_k} of this one, among {@code n} at risk, and S the Kaplan-Meier
     * curve of any event:
     *
     * <pre>
     *   F(t)     = sum over t_i &lt;= t of S(t_i-) d_ki / n_i
     *   var F(t) = sum over t_i &lt;= t of   (F(t) - F_i)² d_i / (n_i (n_i - d_i))
     *                                  + S(t_i-)² d_ki (n_i - d_ki) / n_i³
     *                                  - 2 (F(t) - F_i) S(t_i-) d_ki / n_i²
     *   limits   = F ^ exp(± z se / (F ln F))                             (log(-log) scale)
     * </pre>
     *
     * That is the delta method and equals the infinitesimal jackknife ({@link #aalenErrors} differ). Where F is 0 or 1 the
     * interval is empty. R: {@code survfit(Surv(time, factor(cause)) ~ 1, conf.type = "log-log")}.
     *
     * @param followUps at least one
     * @param cause the cause, 1 or more
     * @param level two-sided, inside (0, 1)
     * @return a curve with one step for each distinct time of {@code followUps}
     * @throws IllegalArgumentException if {@code followUps} is empty, or {@code cause} or {@code level} out of range
     * @see <a href="https://doi.org/10.1002/sim.2712">Putter, Fiocco and Geskus (2007)</a>
     */
    public static CumulativeIncidence estimate(FollowUps followUps, int cause, double level) {
        return estimate(followUps, cause, Limits.LOG_LOG, level);
    }

    /**
     * The same with limits on a scale of choice; on the log scale {@code F exp(± z se / F)}, cut at 1. R:
     * {@code survfit(…, conf.type = "log")}.
     *
     * @param followUps at least one
     * @param cause the cause, 1 or more
     * @param limits the scale on which limits are symmetric
     * @param level two-sided, inside (0, 1)
     * @throws IllegalArgumentException if {@code followUps} is empty, or {@code cause} or {@code level} out of range
     */
    public static CumulativeIncidence estimate(FollowUps followUps, int cause, Limits limits, double level) {
        check(followUps, cause);
        double z = Level.z(level);
        List<CumulativeIncidence.Step> steps = new ArrayList<>(followUps.distinctTimes());
        IncidenceVariance variance = new IncidenceVariance();
        double survival = 1;
        double incidence = 0;
        for (int i = 0; i < followUps.distinctTimes(); i++) {
            double n = followUps.atRisk(i);
            double any = followUps.anyEvent(i);
            double d = followUps.events(cause, i);
            double rise = survival * d / n;
            variance.pass(rise, survival, n, any, d);
            incidence += rise;
            survival *= (n - any) / n;
            steps.add(new CumulativeIncidence.Step(
                    followUps.time(i),
                    n,
                    d,
                    followUps.censored(i),
                    CumulativeIncidence.Value.of(incidence, variance.standardError(), limits, z)));
        }
        return new CumulativeIncidence(steps, survival);
    }

    private static void check(FollowUps followUps, int cause) {
        if (followUps.isEmpty()) {
            throw new IllegalArgumentException("No follow-ups: a curve needs at least one person");
        }
        if (cause < 1) {
            throw new IllegalArgumentException("A cause must be 1 or more, got " + cause);
        }
    }

    /**
     * Aalen's standard errors of the same curve, a little wider in small samples as they count {@code n - 1}. With
     * {@code d_k} events of the cause and {@code d_o} of all others at a time, S the Kaplan-Meier curve of any event:
     *
     * <pre>
     *   var F(t) = sum over t_i &lt;= t of S(t_i-)² / (n_i² (n_i - 1)) ·
     *              [ d_ki (n_i - d_ki) (1 - (F(t) - F_i) / S_i)² + d_oi (n_i - d_oi) ((F(t) - F_i) / S_i)² ]
     * </pre>
     *
     * Where S has reached 0 the fractions count as 0. R: {@code cmprsk::cuminc(time, cause)}, its {@code var}.
     *
     * @param followUps at least one
     * @param cause the cause, 1 or more
     * @return one for each distinct time of {@code followUps}
     * @throws IllegalArgumentException if {@code followUps} is empty or {@code cause} out of range
     * @see <a href="https://doi.org/10.1214/aos/1176344247">Aalen (1978)</a>
     */
    public static List<Double> aalenErrors(FollowUps followUps, int cause) {
        check(followUps, cause);
        List<Double> errors = new ArrayList<>(followUps.distinctTimes());
        AalenVariance variance = new AalenVariance();
        for (int i = 0; i < followUps.distinctTimes(); i++) {
            double own = followUps.events(cause, i);
            variance.pass(followUps.atRisk(i), own, followUps.anyEvent(i) - own);
            errors.add(variance.standardError());
        }
        return errors;
    }
}
