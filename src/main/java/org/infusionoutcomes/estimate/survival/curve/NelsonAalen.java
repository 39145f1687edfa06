package org.infusionoutcomes.estimate.survival.curve;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.estimate.survival.FollowUps;

/** The Nelson-Aalen estimator of the cumulative hazard. */
public final class NelsonAalen {

    private NelsonAalen() {}

    /**
     * The cumulative hazard after one time.
     *
     * @param time on the clock of the follow-ups
     * @param hazard sum of {@code d / n} up to this time
     * @param standardError square root of the sum of {@code d / n²}
     */
    public record Step(double time, double hazard, double standardError) {}

    /**
     * Estimates the cumulative hazard of any event: with {@code d} events among {@code n} at risk, the sum of
     * {@code d / n}, its variance the sum of {@code d / n²} (Aalen's). R: {@code cumhaz} and {@code std.chaz} of
     * {@code survfit(Surv(time, event) ~ 1)}.
     *
     * @return one step for each distinct time; none where there is nobody
     * @see <a href="https://doi.org/10.1214/aos/1176344247">Aalen (1978)</a>
     */
    public static List<Step> estimate(FollowUps followUps) {
        List<Step> steps = new ArrayList<>(followUps.distinctTimes());
        double hazard = 0;
        double variance = 0;
        for (int i = 0; i < followUps.distinctTimes(); i++) {
            double n = followUps.atRisk(i);
            double d = followUps.anyEvent(i);
            hazard += d / n;
            variance += d / (n * n);
            steps.add(new Step(followUps.time(i), hazard, Math.sqrt(variance)));
        }
        return List.copyOf(steps);
    }
}
