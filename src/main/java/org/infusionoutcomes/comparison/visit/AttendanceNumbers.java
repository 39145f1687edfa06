package org.infusionoutcomes.comparison.visit;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.cohort.CourseRows;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.comparison.result.Part;
import org.infusionoutcomes.outcome.Attendance;
import org.infusionoutcomes.plan.Plan;

/** How many of those who could be rated were: after each infusion of the induction, and in each week after the last. */
public final class AttendanceNumbers {

    static final String ANALYSIS = "completeness";

    private static final int WEEK = 7;

    private AttendanceNumbers() {}

    /**
     * The share rated of those who could be: after an infusion, of those who had it; in a week, of those still in view.
     */
    public static Part of(CourseRows courses, Attendance attendance, Plan plan) {
        Rows rows = new Rows(plan.confidence());
        for (int cohort = 0; cohort < plan.cohortNames().size(); cohort++) {
            int number = cohort;
            Key key = Key.of(ANALYSIS, plan.cohortNames().get(cohort));
            for (int infusion = 1; infusion <= plan.series().inductionInfusions(); infusion++) {
                int j = infusion;
                IntPredicate had = row -> courses.cohort(row) == number && attendance.hadInfusion(row, j);
                add(rows, key.group("visit=infusion").at(j), courses, had, row -> attendance.isRatedAfter(row, j));
            }
            for (int week = 1; week <= Attendance.WEEKS; week++) {
                int w = week;
                IntPredicate inView = row -> courses.cohort(row) == number && attendance.isInView(row, w);
                add(rows, key.group("visit=week").at(WEEK * w), courses, inView, row -> attendance.isRatedIn(row, w));
            }
        }
        return Part.of(rows.rows(), List.of());
    }

    private static void add(Rows rows, Key key, CourseRows courses, IntPredicate inView, IntPredicate isRated) {
        long n = IntStream.range(0, courses.count()).parallel().filter(inView).count();
        long events = IntStream.range(0, courses.count())
                .parallel()
                .filter(inView.and(isRated))
                .count();
        rows.addShare(key, "", events, n);
    }
}
