package org.infusionoutcomes.comparison.visit;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.score.mean.StudentTest;
import org.infusionoutcomes.outcome.HoursTotal;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.plan.Plan;

/** What depends on when patients were seen and treated: visit gaps, hours totals, least rises, further infusions. */
public final class VisitNumbers {

    private VisitNumbers() {}

    /**
     * Adds the rows of each cohort in the plan's order. Medians of nobody are empty; a scale without a total in the
     * hours after the first infusion has no row of hours.
     */
    public static void addTo(Rows rows, Outcomes outcomes, Plan plan) {
        for (int cohort = 0; cohort < plan.cohortNames().size(); cohort++) {
            String name = plan.cohortNames().get(cohort);
            addGaps(rows, Key.of("visit_gap", name), outcomes, cohort);
            addLeastRises(
                    rows, Key.of("least_rise", name), outcomes.responderVisits().leastRises(cohort));
            addFurtherInfusions(rows, Key.of("further_infusion", name), outcomes, cohort);
            for (int instrument = 0; instrument < plan.instrumentNames().size(); instrument++) {
                Key key =
                        Key.of("hours", name).instrument(plan.instrumentNames().get(instrument));
                addHours(rows, key, outcomes.hoursTotals(cohort, instrument));
            }
        }
    }

    private static void addGaps(Rows rows, Key key, Outcomes outcomes, int cohort) {
        rows.add(key, "median_days", median(outcomes.responderVisits().visitGaps(cohort)));
        rows.add(
                key,
                "median_from_last_infusion",
                median(outcomes.responderVisits().daysToEndpoint(cohort)));
    }

    private static void addLeastRises(Rows rows, Key key, int[] rises) {
        rows.addShare(key, "", Arrays.stream(rises).filter(points -> points < 5).count(), rises.length);
        rows.add(key, "median_points", median(rises));
    }

    private static void addFurtherInfusions(Rows rows, Key key, Outcomes outcomes, int cohort) {
        List<String> reasons = outcomes.responderVisits().furtherInfusionReasons(cohort);
        rows.add(key, "n", outcomes.responderVisits().daysToEndpoint(cohort).length);
        rows.add(key, "events", reasons.size());
        rows.add(key, "scheduled", Collections.frequency(reasons, "SCHEDULED"));
        rows.add(key, "symptom", Collections.frequency(reasons, "SYMPTOM"));
        rows.add(key, "unknown_reason", Collections.frequency(reasons, "UNKNOWN"));
    }

    private static void addHours(Rows rows, Key key, List<HoursTotal> totals) {
        if (totals.isEmpty()) {
            return;
        }
        double[] hours = totals.stream()
                .flatMapToDouble(t -> t.hours().stream())
                .sorted()
                .toArray();
        double[] falls = totals.stream()
                .mapToDouble(t -> t.baseline() - t.total())
                .sorted()
                .toArray();
        Optional<StudentTest> test = falls.length < 2
                ? Optional.empty()
                : StudentTest.paired(falls, new double[falls.length], rows.confidence());
        rows.add(key, "median_hours", median(hours));
        rows.add(key, "mean_change", Arrays.stream(falls).sum() / falls.length);
        rows.addInterval(key, "mean_change_", test.map(StudentTest::interval));
        rows.addShare(key, "", totals.stream().filter(HoursTotal::isResponse).count(), totals.size());
    }

    /** The middle value, or the mean of the two middle ones; empty for no values. The array is left as it is. */
    public static OptionalDouble median(int[] values) {
        return median(Arrays.stream(values).sorted().asDoubleStream().toArray());
    }

    private static OptionalDouble median(double[] rising) {
        int middle = rising.length / 2;
        if (rising.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(rising.length % 2 == 1 ? rising[middle] : (rising[middle - 1] + rising[middle]) / 2);
    }
}
