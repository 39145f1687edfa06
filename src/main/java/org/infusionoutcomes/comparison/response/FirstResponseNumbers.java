package org.infusionoutcomes.comparison.response;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.cohort.CohortTable;
import org.infusionoutcomes.comparison.durability.Curves;
import org.infusionoutcomes.comparison.durability.DurabilityNumbers;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.plan.Plan;
import tech.tablesaw.api.BooleanColumn;

/** Time to the first response of the analysed patients. */
public final class FirstResponseNumbers {

    private FirstResponseNumbers() {}

    /**
     * Adds the median and the share still without a response on the plan's days. The median is empty where half have
     * not responded, a share after the last follow-up.
     */
    public static void addTo(Rows rows, List<CohortTable> cohorts, Plan plan) {
        for (CohortTable cohort : cohorts) {
            FollowUps followUps = followUps(cohort);
            Optional<KaplanMeierCurve> curve = Curves.kaplanMeier(followUps, plan.confidence());
            Key key = Key.of("first_response", cohort.name());
            rows.add(key, "n", cohort.size());
            rows.add(key, "events", cohort.count("first_response_seen"));
            rows.add(key, "median", curve.map(c -> c.median().time()).orElse(OptionalDouble.empty()));
            for (int day : plan.response().firstResponseDays()) {
                DurabilityNumbers.addDay(rows, key.at(day), curve.flatMap(c -> c.at(day)));
            }
        }
    }

    /** The clock starts at the first infusion; cause 1 is a response. */
    public static FollowUps followUps(CohortTable cohort) {
        int[] days = cohort.courses().intColumn("first_response_day").asIntArray();
        BooleanColumn seen = cohort.courses().booleanColumn("first_response_seen");
        byte[] causes = new byte[days.length];
        for (int i = 0; i < causes.length; i++) {
            causes[i] = seen.getByte(i);
        }
        return FollowUps.ofDays(days, causes, days.length);
    }
}
