package org.infusionoutcomes.comparison.care;

import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Medians;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.outcome.CareOutcomes;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.outcome.care.Counted;
import org.infusionoutcomes.outcome.care.Delivered;
import org.infusionoutcomes.plan.Plan;

/** The delivery of care: infusions, days, minutes and doses of the inductions of all treated patients. */
public final class DeliveryNumbers {

    private static final String ANALYSIS = "delivery";

    private DeliveryNumbers() {}

    /**
     * Adds the rows of every cohort. A cohort in which nobody was treated has counts of 0, and shares and quantiles
     * that are empty.
     */
    public static void addTo(Rows rows, Outcomes outcomes, Plan plan) {
        CareOutcomes care = outcomes.care();
        for (int cohort = 0; cohort < plan.cohortNames().size(); cohort++) {
            Key key = Key.of(ANALYSIS, plan.cohortNames().get(cohort));
            add(rows, key, care.delivered(cohort), plan.series().inductionInfusions());
        }
    }

    private static void add(Rows rows, Key key, Delivered delivered, int full) {
        long n = delivered.courses();
        rows.add(key, "n", n);
        rows.add(key, "infusions", delivered.infusions());
        for (int k = 1; k <= full; k++) {
            rows.addShare(key.group("infusions=" + k), "", delivered.ofSize(k), n);
        }
        rows.addShare(key.group("infusions=more"), "", delivered.ofSize(full + 1), n);
        rows.addShare(key.group("course=complete"), "", delivered.complete(), n);
        rows.addShare(key.group("course=stopped early"), "", n - delivered.complete(), n);
        rows.addShare(key.group("course=complete in time"), "", delivered.inTime(), n);
        rows.addShare(key.group("course=complete sooner"), "", delivered.sooner(), n);
        long later = delivered.complete() - delivered.inTime() - delivered.sooner();
        rows.addShare(key.group("course=complete later"), "", later, n);
        addSpread(rows, key.group("amount=infusions"), delivered.sizes(), n);
        addSpread(rows, key.group("amount=days"), delivered.days(), delivered.complete());
        addSpread(rows, key.group("amount=minutes"), delivered.minutes(), delivered.infusions());
        addSpread(rows, key.group("amount=dose"), delivered.doses(), delivered.infusions());
    }

    /** Median and quartiles of what is recorded, and of how many it could have been. */
    private static void addSpread(Rows rows, Key key, Counted numbers, long of) {
        rows.add(key, "n", numbers.size());
        rows.add(key, "of", of);
        Medians.addTo(rows, key, numbers);
    }
}
