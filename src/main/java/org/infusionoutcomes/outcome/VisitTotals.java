package org.infusionoutcomes.outcome;

import java.util.Arrays;
import java.util.List;
import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.Totals;

/**
 * The totals of the analysed patients on a grid of visits after the last induction infusion, for models by visit: row by
 * row of the course table the total nearest to each visit, at most half-way to the next one and not after a further
 * infusion.
 */
public final class VisitTotals {

    /** Days of the visits after the last induction infusion: weeks 1, 2, 4, 8 and 12. */
    public static final List<Integer> DAYS = List.of(7, 14, 28, 56, 84);

    private final Judged judged;
    private final int[] analysed;

    VisitTotals(Judged judged, int[] analysed) {
        this.judged = judged;
        this.analysed = analysed;
    }

    /** Writes the totals of a course, {@code NONE} where there is none. */
    static void judge(short[][] visits, int number, Course course, Totals totals) {
        for (int v = 0; v < DAYS.size(); v++) {
            int at = at(v, course, totals);
            visits[v][number] = at < 0 ? Judged.NONE : (short) totals.total(at);
        }
    }

    /** Place of the total of a visit, -1 where there is none. */
    static int at(int visit, Course course, Totals totals) {
        int last = course.lastInductionDay();
        int end = Math.min(last + to(visit), course.furtherInfusionDay());
        return nearest(totals, last + DAYS.get(visit), last + from(visit), end);
    }

    /** The first day nearer to this visit than to the one before, day 0 standing before the first. */
    private static int from(int visit) {
        return (DAYS.get(visit) + (visit == 0 ? 0 : DAYS.get(visit - 1))) / 2 + 1;
    }

    /** The last day at most half-way to the next visit; behind the last visit as far as before it. */
    private static int to(int visit) {
        int last = DAYS.size() - 1;
        int next = visit < last ? DAYS.get(visit + 1) : 2 * DAYS.get(last) - DAYS.get(last - 1);
        return (DAYS.get(visit) + next) / 2;
    }

    /** Place of the total nearest to a day among those in a window, the earlier of two; -1 where there is none. */
    private static int nearest(Totals totals, int day, int from, int to) {
        int nearest = -1;
        for (int i = 0; i < totals.size() && totals.day(i) <= to; i++) {
            boolean nearer = nearest < 0 || Math.abs(totals.day(i) - day) < Math.abs(totals.day(nearest) - day);
            if (totals.day(i) >= from && nearer) {
                nearest = i;
            }
        }
        return nearest;
    }

    static short[][] none(int courses) {
        short[][] visits = new short[DAYS.size()][courses];
        Arrays.stream(visits).forEach(column -> Arrays.fill(column, (short) Judged.NONE));
        return visits;
    }

    /** Whether a row has a total at a visit. */
    public boolean has(int row, int visit) {
        return judged.visits[visit][analysed[row]] != Judged.NONE;
    }

    /** The total of a row at a visit; only where there is one. */
    public int total(int row, int visit) {
        return judged.visits[visit][analysed[row]];
    }

    /** The baseline of a row, 1 or more. */
    public int baseline(int row) {
        return judged.baseline[analysed[row]];
    }

    /** Improvement from baseline in percent; only where there is a total. */
    public double improvement(int row, int visit) {
        int n = analysed[row];
        return 100.0 * (judged.baseline[n] - judged.visits[visit][n]) / judged.baseline[n];
    }
}
