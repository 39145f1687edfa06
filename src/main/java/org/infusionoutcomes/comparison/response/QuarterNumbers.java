package org.infusionoutcomes.comparison.response;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.infusionoutcomes.comparison.cohort.CohortTable;
import org.infusionoutcomes.comparison.cohort.Difference;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.chart.PChart;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.plan.Plan;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/** Response of all analysed patients by the quarter in which they started. */
public final class QuarterNumbers {

    /** Quarters that look worse than they are where nobody can be pending. */
    static final int UNSETTLED = 2;

    private QuarterNumbers() {}

    /** Start quarters with an analysed patient, oldest first. */
    public static List<String> quarters(Table courses) {
        StringColumn column = courses.stringColumn("start_quarter");
        return column.unique().asList().stream()
                .filter(quarter -> !quarter.isEmpty())
                .sorted()
                .toList();
    }

    /**
     * The newest quarter whose patients' endpoint windows have all closed, so that it can be set against those before it;
     * where the export cannot tell that, the newest but the last {@value #UNSETTLED}. Empty where no quarter comes before.
     */
    public static Optional<String> newestComplete(List<String> quarters, Outcomes outcomes, Plan plan) {
        Set<String> unclosed = new HashSet<>();
        for (int cohort = 0; cohort < plan.cohortNames().size(); cohort++) {
            unclosed.addAll(outcomes.care().pendingByQuarter(cohort).keySet());
        }
        int settled = outcomes.observableDaysGiven() ? quarters.size() : quarters.size() - UNSETTLED;
        for (int i = settled - 1; i > 0; i--) {
            if (!unclosed.contains(quarters.get(i))) {
                return Optional.of(quarters.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Adds each quarter's share with its interval, the centre line and, once there are quarters enough, control limits.
     * Where nobody knows how long patients could be observed the newest quarters are shown but do not enter centre or
     * limits.
     */
    public static void addTo(
            Rows rows, List<CohortTable> cohorts, List<String> quarters, boolean observableDaysGiven, Plan plan) {
        int settled = observableDaysGiven ? quarters.size() : Math.max(0, quarters.size() - UNSETTLED);
        for (CohortTable cohort : cohorts) {
            OptionalDouble centre = centre(cohort, quarters.subList(0, settled));
            for (String quarter : quarters) {
                Selection started = in(cohort, quarter);
                if (!started.isEmpty()) {
                    Key key = Key.of("quarter", cohort.name()).group("start_quarter=" + quarter);
                    rows.addShare(key, "", cohort.count("response", started), started.size());
                    rows.add(key, "centre", centre);
                }
            }
            addLimits(rows, cohort, quarters.subList(0, settled), plan);
        }
    }

    /** Patients whose endpoint window had not closed, by start quarter, a quarter with nobody else among them. */
    public static void addPending(Rows rows, Outcomes outcomes, Plan plan) {
        for (int cohort = 0; cohort < plan.cohortNames().size(); cohort++) {
            Key key = Key.of("quarter_pending", plan.cohortNames().get(cohort));
            outcomes.care()
                    .pendingByQuarter(cohort)
                    .forEach((quarter, pending) -> rows.add(
                            quarter.isEmpty() ? key : key.group("start_quarter=" + quarter), "pending", pending));
        }
    }

    /** The limits of a p-chart, from so many quarters of the cohort on as the plan asks for. */
    private static void addLimits(Rows rows, CohortTable cohort, List<String> settled, Plan plan) {
        List<String> started =
                settled.stream().filter(q -> !in(cohort, q).isEmpty()).toList();
        if (started.size() < plan.reporting().controlLimitsFromQuarters()) {
            return;
        }
        PChart chart = PChart.of(
                started.stream()
                        .mapToLong(q -> cohort.count("response", in(cohort, q)))
                        .toArray(),
                started.stream().mapToLong(q -> in(cohort, q).size()).toArray());
        for (int i = 0; i < started.size(); i++) {
            Key key = Key.of("quarter", cohort.name()).group("start_quarter=" + started.get(i));
            rows.add(key, "limit_lower", chart.points().get(i).lower());
            rows.add(key, "limit_upper", chart.points().get(i).upper());
        }
    }

    /** Response and remission in one quarter beside those of all quarters before it. */
    public static void addAgainstBefore(Rows rows, List<CohortTable> cohorts, List<String> quarters, String quarter) {
        addAgainstBefore(rows, "quarter_against_before", "response", cohorts, quarters, quarter);
        addAgainstBefore(rows, "quarter_remission", "remission", cohorts, quarters, quarter);
    }

    private static void addAgainstBefore(
            Rows rows,
            String analysis,
            String outcome,
            List<CohortTable> cohorts,
            List<String> quarters,
            String quarter) {
        List<String> before =
                quarters.stream().filter(q -> q.compareTo(quarter) < 0).toList();
        for (CohortTable cohort : cohorts) {
            Selection now = in(cohort, quarter);
            Key key = Key.of(analysis, cohort.name()).group("start_quarter=" + quarter);
            long events = cohort.count(outcome, now);
            long n = now.size();
            long eventsBefore = before.stream()
                    .mapToLong(q -> cohort.count(outcome, in(cohort, q)))
                    .sum();
            long nBefore = before.stream().mapToLong(q -> in(cohort, q).size()).sum();
            rows.addShare(key, "", events, n);
            rows.addShare(key, "before_", eventsBefore, nBefore);
            new Difference(events, n, eventsBefore, nBefore).addTo(rows, key, "difference", "difference_");
        }
    }

    private static OptionalDouble centre(CohortTable cohort, List<String> settled) {
        long events = 0;
        long n = 0;
        for (String quarter : settled) {
            Selection started = in(cohort, quarter);
            events += cohort.count("response", started);
            n += started.size();
        }
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) events / n);
    }

    private static Selection in(CohortTable cohort, String quarter) {
        return cohort.courses().stringColumn("start_quarter").isEqualTo(quarter);
    }
}
