package org.infusionoutcomes.outcome;

import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.Totals;

/**
 * Who could have been rated when, and who was, row by row of the course table: after each infusion of the induction and
 * in each week after the last one. All of totals on the primary instrument.
 *
 * <p>Week w holds the days {@code L + 7 (w - 1) < day <= L + 7 w}, L being the day of the last induction infusion. A
 * patient is in view in a week that ended by the data cut-off and before a further infusion: {@code observable_days >=
 * L + 7 w}, where given, and {@code M >= L + 7 w}.
 */
public final class Attendance {

    /** Weeks after the last induction infusion that are looked at. */
    public static final int WEEKS = 12;

    private static final int WEEK = 7;

    private final Judged judged;
    private final int[] analysed;

    Attendance(Judged judged, int[] analysed) {
        this.judged = judged;
        this.analysed = analysed;
    }

    /** Writes what is known of a course; a bit a week. */
    static void judge(Judged judged, int number, Course course, Totals totals) {
        judged.inductionSize[number] = (short) course.inductionSize();
        int last = course.lastInductionDay();
        int end = course.observableDays() < 0
                ? course.furtherInfusionDay()
                : Math.min(course.observableDays(), course.furtherInfusionDay());
        for (int week = 1; week <= WEEKS && end >= last + WEEK * week; week++) {
            judged.weeksInView[number] |= (short) bit(week);
            if (totals.firstWithin(last + WEEK * (week - 1) + 1, last + WEEK * week) >= 0) {
                judged.weeksSeen[number] |= (short) bit(week);
            }
        }
    }

    private static int bit(int week) {
        return 1 << (week - 1);
    }

    /** Whether the induction of a row had an infusion of that number, from 1. */
    public boolean hadInfusion(int row, int infusion) {
        return judged.inductionSize[analysed[row]] >= infusion;
    }

    /** Whether there is a total after that infusion and before the next one, after the last within the plan's days. */
    public boolean isRatedAfter(int row, int infusion) {
        return judged.afterInfusion[infusion - 1][analysed[row]] != Judged.NONE;
    }

    /** Whether a row was in view in a week, from 1. */
    public boolean isInView(int row, int week) {
        return (judged.weeksInView[analysed[row]] & bit(week)) != 0;
    }

    /** Whether a row in view has a total in a week. */
    public boolean isRatedIn(int row, int week) {
        return (judged.weeksSeen[analysed[row]] & bit(week)) != 0;
    }
}
