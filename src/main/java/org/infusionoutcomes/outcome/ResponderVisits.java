package org.infusionoutcomes.outcome;

import java.util.List;
import java.util.stream.IntStream;
import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.Courses;
import org.infusionoutcomes.course.Totals;

/** When the responders of each cohort were seen, what rise would lose half of their gain, and why they were treated again. */
public final class ResponderVisits {

    private final Courses courses;
    private final Judged judged;
    private final int[] responders;

    ResponderVisits(Courses courses, Judged judged, int... responders) {
        this.courses = courses;
        this.judged = judged;
        this.responders = responders.clone();
    }

    /** Days between successive totals of a cohort's responders, from the endpoint on, up to the further infusion. */
    public int[] visitGaps(int cohort) {
        return respondersOf(cohort).parallel().flatMap(n -> gaps(n, 0)).toArray();
    }

    /** The same between the totals that {@link Outcomes#thinned} reads. */
    public int[] thinnedVisitGaps(int cohort, int window) {
        return respondersOf(cohort).flatMap(n -> gaps(n, window)).toArray();
    }

    private IntStream gaps(int number, int window) {
        Course course = courses.course(number);
        int start = course.lastInductionDay() + judged.daysToEndpoint[number];
        Totals all = course.totals(judged.instrument[number]);
        Totals totals = window == 0 ? all : all.firstOfEach(window, start);
        int end = course.furtherInfusionDay();
        return IntStream.range(1, totals.size())
                .filter(i -> totals.day(i - 1) >= start && totals.day(i) <= end)
                .map(i -> totals.day(i) - totals.day(i - 1));
    }

    /** Days from the last induction infusion to the endpoint of a cohort's responders. */
    public int[] daysToEndpoint(int cohort) {
        return respondersOf(cohort).map(n -> judged.daysToEndpoint[n]).toArray();
    }

    /** The least rise in points that loses half of the gain, for each responder of a cohort. */
    public int[] leastRises(int cohort) {
        return respondersOf(cohort)
                .map(n -> (judged.baseline[n] - judged.endpoint[n] + 1) / 2)
                .toArray();
    }

    /** Why the responders of a cohort who had a further infusion had it. */
    public List<String> furtherInfusionReasons(int cohort) {
        return respondersOf(cohort)
                .parallel()
                .mapToObj(courses::course)
                .filter(course -> course.furtherInfusionDay() != Course.NEVER)
                .map(course -> course.furtherInfusionReason().name())
                .toList();
    }

    private IntStream respondersOf(int cohort) {
        return IntStream.of(responders).filter(n -> judged.cohort[n] == cohort);
    }
}
