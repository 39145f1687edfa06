package org.infusionoutcomes.estimate.cox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.infusionoutcomes.estimate.survival.Subjects;

/**
 * Walks the event times of each stratum from the last to the first, carrying the sums over the risk set: each person is
 * added once and, with delayed entry, taken out once.
 */
final class RiskSweep {

    private final CoxModel model;
    private final double[] risk;
    private final boolean efron;

    /**
     * @param risk the weighted risk of each subject
     * @param efron whether tied events meet slices
     */
    RiskSweep(CoxModel model, double[] risk, boolean efron) {
        this.model = model;
        this.risk = risk;
        this.efron = efron;
    }

    /** Hands each event time to {@code visitor}; its moments are reused and hold during the call only. */
    void walk(Consumer<EventTime> visitor) {
        model.order.forEach(stratum -> walk(stratum, visitor));
    }

    private void walk(LastFirst stratum, Consumer<EventTime> visitor) {
        Subjects subjects = model.subjects;
        int[] byTime = stratum.byTime();
        int[] byEntry = stratum.byEntry();
        Moments all = new Moments(model.width());
        Moments own = new Moments(model.width());
        int entered = 0;
        int next = 0;
        while (next < byTime.length) {
            double time = subjects.time(byTime[next]);
            own.clear();
            double weight = 0;
            List<Integer> cases = new ArrayList<>();
            for (; next < byTime.length && subjects.time(byTime[next]) == time; next++) {
                int i = byTime[next];
                all.add(risk[i], model.covariates[i]);
                if (subjects.cause(i) > 0) {
                    own.add(risk[i], model.covariates[i]);
                    weight += subjects.weight(i);
                    cases.add(i);
                }
            }
            for (; entered < byEntry.length && subjects.entry(byEntry[entered]) >= time; entered++) {
                all.add(-risk[byEntry[entered]], model.covariates[byEntry[entered]]);
            }
            if (!cases.isEmpty()) {
                visitor.accept(new EventTime(stratum.stratum(), time, cases, weight, all, own, efron));
            }
        }
    }
}
