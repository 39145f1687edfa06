package org.infusionoutcomes.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.Courses;
import org.infusionoutcomes.course.Totals;
import org.infusionoutcomes.outcome.derived.DerivedCourse;
import org.infusionoutcomes.outcome.derived.Explanation;
import org.infusionoutcomes.outcome.derived.Standing;
import org.infusionoutcomes.outcome.followed.Entry;
import org.infusionoutcomes.outcome.followed.EventIntervals;
import org.infusionoutcomes.outcome.followed.FollowUps;
import org.infusionoutcomes.outcome.followed.Spread;
import org.infusionoutcomes.outcome.followed.Thresholds;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseRule;
import org.infusionoutcomes.plan.scale.Instrument;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What became of every course: its standing in the flow, the table of the analysed ones, and the follow-up of the
 * responders.
 */
public final class Outcomes {

    private final Courses courses;
    private final Plan plan;
    private final Judged judged;
    private final int[] responders;
    private final Relapses relapses;

    private Outcomes(Courses courses, Plan plan, Judged judged) {
        this.courses = courses;
        this.plan = plan;
        this.judged = judged;
        this.responders = responders(plan, judged);
        this.relapses = new Relapses(plan, courses, judged, responders);
    }

    /**
     * Judges every course.
     *
     * @param latestQuarter courses that started in a later quarter ({@code 4 * year + quarter - 1}) are left out, empty
     *     for none
     */
    public static Outcomes judge(Courses courses, Plan plan, OptionalInt latestQuarter) {
        Judged judged = new Judged(courses.count(), plan);
        Judge judge = new Judge(plan, latestQuarter.orElse(Integer.MAX_VALUE), judged);
        Spread.over(courses.count(), number -> judge.judge(number, courses.course(number)));
        return new Outcomes(courses, plan, judged);
    }

    /** Loads Tablesaw, whose first table takes most of a second: for a thread that has nothing else to do. */
    public static void prepare() {
        Table table =
                Table.create("nothing", StringColumn.create("word", "a"), IntColumn.create("number", new int[] {1}));
        table.where(table.stringColumn("word")
                .isEqualTo("a")
                .and(table.intColumn("number").isNotMissing()));
    }

    private static int[] responders(Plan plan, Judged judged) {
        List<Instrument> instruments = List.copyOf(plan.instruments().values());
        return IntStream.range(0, judged.courses())
                .filter(n -> judged.isAnalysed(n)
                        && judged.hasEndpoint(n)
                        && Thresholds.isImprovedBy(
                                instruments.get(judged.instrument[n]).responsePercent(),
                                judged.baseline[n],
                                judged.endpoint[n]))
                .toArray();
    }

    /**
     * How many patients of a cohort have a standing.
     *
     * @param cohort the cohort's number in the plan's order, -1 for patients in none or in two
     */
    public long count(int cohort, Standing standing) {
        return IntStream.range(0, judged.courses())
                .filter(n -> judged.cohort[n] == cohort && judged.standing[n] == standing)
                .count();
    }

    /** The analysed courses, one a row: see {@link CourseTable} for its columns. */
    public Table table() {
        return CourseTable.of(judged, plan);
    }

    /** The characteristics by which patients can be divided, one level a row of the {@link #table()}. */
    public List<Characteristic> characteristics() {
        return Characteristics.of(courses, judged, plan);
    }

    /** The number of earlier trials as a characteristic, levels rising by 1; empty where the export does not give it. */
    public Optional<Characteristic> trials() {
        return Characteristics.trials(courses, judged).stream().findFirst();
    }

    /** How one course was judged. */
    public Explanation explain(int number) {
        boolean responded = Arrays.binarySearch(responders, number) >= 0;
        return new Explainer(courses.course(number), plan, judged, relapses).explain(number, responded);
    }

    /** The analysed courses whole, for a researcher's own analyses: row by row of the {@link #table()}. */
    public List<DerivedCourse> derived() {
        return new Derivation(this, courses, plan).courses();
    }

    /** The number of the patient of each row of the {@link #table()}. */
    public int[] patients() {
        return analysed();
    }

    /** What was given and what came with it. */
    public CareOutcomes care() {
        return new CareOutcomes(courses, plan, judged, responders);
    }

    /** The totals on a grid of visits, row by row of the {@link #table()}. */
    public VisitTotals visits() {
        return new VisitTotals(judged, analysed());
    }

    /** Who could have been rated when, row by row of the {@link #table()}. */
    public Attendance attendance() {
        return new Attendance(judged, analysed());
    }

    /** When things happened in the courses of some rows of the {@link #table()}, in their order. */
    public List<Timeline> timelines(int... rows) {
        int[] analysed = analysed();
        return IntStream.of(rows).mapToObj(row -> timeline(analysed[row])).toList();
    }

    private Timeline timeline(int number) {
        Course course = courses.course(number);
        Totals totals = course.totals(judged.instrument[number]);
        return Timeline.of(course, totals, judged.daysToEndpoint[number]);
    }

    private int[] analysed() {
        return IntStream.range(0, judged.courses()).filter(judged::isAnalysed).toArray();
    }

    /** The row of the {@link #table()} of each responder of all cohorts. */
    public int[] responderRows() {
        int[] rows = new int[responders.length];
        int row = 0;
        int next = 0;
        for (int n = 0; next < responders.length; n++) {
            if (n == responders[next]) {
                rows[next++] = row;
            }
            row += judged.isAnalysed(n) ? 1 : 0;
        }
        return rows;
    }

    /** The follow-up of a cohort's responders under a relapse rule and an estimand. */
    public FollowUps followUps(int cohort, RelapseRule rule, Estimand estimand) {
        return followUps(cohort, rule, estimand, Entry.RESPONDERS);
    }

    /** The follow-up of a part of a cohort's responders. */
    public FollowUps followUps(int cohort, RelapseRule rule, Estimand estimand, Entry entry) {
        return relapses.of(rule, estimand, cohort, entry);
    }

    /** Between which days the events of a cohort's responders lie, under the plan's own estimand. */
    public EventIntervals intervals(int cohort, RelapseRule rule) {
        return relapses.intervals(rule, cohort);
    }

    /**
     * The primary follow-up of a cohort's responders, judged on the first follow-up total in each window alone.
     *
     * @param window days; the first window begins on the day after the endpoint
     */
    public FollowUps thinned(int cohort, int window) {
        return relapses.thinned(cohort, window);
    }

    /** When the responders were seen, and treated again. */
    public ResponderVisits responderVisits() {
        return new ResponderVisits(courses, judged, responders);
    }

    /** The first hours totals of a cohort's analysed courses on an instrument, with the baselines on it. */
    public List<HoursTotal> hoursTotals(int cohort, int instrument) {
        return IntStream.range(0, judged.courses())
                .parallel()
                .filter(n -> judged.isAnalysed(n) && judged.cohort[n] == cohort)
                .mapToObj(n -> HoursTotal.of(courses.course(n), instrument, plan))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the export says how long each patient could be observed. */
    public boolean observableDaysGiven() {
        return courses.observableDaysGiven();
    }
}
