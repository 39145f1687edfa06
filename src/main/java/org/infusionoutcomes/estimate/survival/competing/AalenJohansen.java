package org.infusionoutcomes.estimate.survival.competing;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.survival.FollowUps;

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
     * That is the delta method and equals the infinitesimal jackknife (Aalen's own variance differs). Where F is 0 or 1
     * the interval is empty. R: {@code survfit(Surv(time, factor(cause)) ~ 1, conf.type = "log-log")}.
     *
     * @param followUps at least one
     * @param cause the cause, 1 or more
     * @param level two-sided, inside (0, 1)
     * @return a curve with one step for each distinct time of {@code followUps}
     * @throws IllegalArgumentException if {@code followUps} is empty, or {@code cause} or {@code level} out of range
     * @see <a href="https://doi.org/10.1002/sim.2712">Putter, Fiocco and Geskus (2007)</a>
     */
    public static CumulativeIncidence estimate(FollowUps followUps, int cause, double level) {
        if (followUps.isEmpty()) {
            throw new IllegalArgumentException("No follow-ups: a curve needs at least one person");
        }
        if (cause < 1) {
            throw new IllegalArgumentException("A cause must be 1 or more, got " + cause);
        }
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
                    CumulativeIncidence.Value.of(incidence, variance.standardError(), z)));
        }
        return new CumulativeIncidence(steps, survival);
    }
}
