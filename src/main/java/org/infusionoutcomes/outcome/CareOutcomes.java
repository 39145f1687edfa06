package org.infusionoutcomes.outcome;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.Courses;
import org.infusionoutcomes.outcome.care.Delivered;
import org.infusionoutcomes.outcome.care.Harms;
import org.infusionoutcomes.outcome.care.Retreatment;
import org.infusionoutcomes.outcome.derived.Standing;
import org.infusionoutcomes.plan.Plan;

/**
 * What was given and what came with it. Looks at the treated patients, with usable scores or without: all with an
 * infusion whose endpoint window has closed.
 */
public final class CareOutcomes {

    private static final Set<Standing> TREATED =
            EnumSet.of(Standing.NO_BASELINE, Standing.BELOW_LEAST, Standing.ANALYSED);

    private final Courses courses;
    private final Plan plan;
    private final Judged judged;
    private final int[] responders;

    CareOutcomes(Courses courses, Plan plan, Judged judged, int[] responders) {
        this.courses = courses;
        this.plan = plan;
        this.judged = judged;
        this.responders = responders;
    }

    /** The inductions of a cohort's treated patients. */
    public Delivered delivered(int cohort) {
        return Delivered.of(courses(cohort, TREATED), plan.series().inductionInfusions());
    }

    /** Whether the export has a table of adverse events. */
    public boolean adverseEventsGiven() {
        return courses.adverseEventsGiven();
    }

    /** The words under which adverse events are counted, the last being {@code other}. */
    public List<String> eventWords() {
        return courses.eventWords();
    }

    /** The adverse events of a cohort's treated patients. */
    public Harms harms(int cohort) {
        return Harms.of(courses(cohort, TREATED), eventWords().size());
    }

    /** Those of the cohort's patients whose window has not closed, who are in no other figure. */
    public Harms pendingHarms(int cohort) {
        return Harms.of(
                courses(cohort, EnumSet.of(Standing.PENDING)), eventWords().size());
    }

    /** The further infusions of a cohort's responders who had any. */
    public List<Retreatment> retreatments(int cohort) {
        return IntStream.of(responders)
                .parallel()
                .filter(n -> judged.cohort[n] == cohort)
                .mapToObj(this::retreatment)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Retreatment> retreatment(int number) {
        Course course = courses.course(number);
        int instrument = judged.instrument[number];
        return Retreatment.of(
                course,
                instrument,
                judged.baseline[number],
                course.totals(instrument),
                plan.durability().seenWithinDays());
    }

    /** How many patients of a cohort are pending, by start quarter; empty text where that is not given. */
    public SortedMap<String, Long> pendingByQuarter(int cohort) {
        return IntStream.range(0, judged.courses())
                .filter(n -> judged.cohort[n] == cohort && judged.standing[n] == Standing.PENDING)
                .boxed()
                .collect(Collectors.groupingBy(
                        n -> CourseTable.quarterText(judged.startQuarter[n]), TreeMap::new, Collectors.counting()));
    }

    private Stream<Course> courses(int cohort, Set<Standing> standings) {
        return IntStream.range(0, judged.courses())
                .parallel()
                .filter(n -> judged.cohort[n] == cohort && standings.contains(judged.standing[n]))
                .mapToObj(courses::course);
    }
}
