package org.infusionoutcomes.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.Totals;

/**
 * When things happened in one course, in days from the first infusion.
 *
 * @param induction days of the induction's infusions, the first on day 0
 * @param further days of the infusions after it, the one that opens a next series too
 * @param endpoint day of the endpoint, empty where there is none
 * @param end day of the last infusion or total that is read of this series
 */
public record Timeline(List<Integer> induction, List<Integer> further, OptionalInt endpoint, int end) {

    /** Copies the lists, so that nobody can change them later. */
    public Timeline {
        induction = List.copyOf(induction);
        further = List.copyOf(further);
    }

    static Timeline of(Course course, Totals totals, int daysToEndpoint) {
        List<Integer> induction = new ArrayList<>();
        for (int j = 1; j <= course.inductionSize(); j++) {
            induction.add(course.inductionDay(j));
        }
        List<Integer> further = new ArrayList<>();
        int last = course.lastInductionDay();
        for (int day = course.furtherInfusionDay(); day != Course.NEVER; day = course.furtherInfusionFrom(day + 1)) {
            further.add(day);
            last = day;
        }
        int seen = totals.size() == 0 ? 0 : totals.day(totals.size() - 1);
        OptionalInt endpoint = daysToEndpoint == Judged.NONE
                ? OptionalInt.empty()
                : OptionalInt.of(course.lastInductionDay() + daysToEndpoint);
        return new Timeline(induction, further, endpoint, Math.max(last, seen));
    }
}
