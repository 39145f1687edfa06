package org.infusionoutcomes.outcome.care;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.infusionoutcomes.course.AdverseEvent;
import org.infusionoutcomes.course.Course;

/**
 * Adverse events of the first series of some courses: for each word, for any event and for serious ones, how many
 * infusions were followed by it before the next one, and how many patients had it.
 */
public final class Harms {

    private final int words;
    private final long[] infusionsWith;
    private final long[] sameDay;
    private final long[] patientsWith;
    private final long[] rows;
    private long patients;
    private long infusions;
    private long withRow;
    private long outside;
    private long saidWhetherSerious;

    private Harms(int words) {
        this.words = words;
        this.infusionsWith = new long[words + 2];
        this.sameDay = new long[words + 2];
        this.patientsWith = new long[words + 2];
        this.rows = new long[words + 2];
    }

    /**
     * Counts events.
     *
     * @param words how many kinds of event the plan tells apart
     */
    public static Harms of(Stream<Course> courses, int words) {
        return courses.collect(() -> new Harms(words), Harms::add, Harms::join);
    }

    private void add(Course course) {
        List<AdverseEvent> events = course.adverseEvents();
        patients++;
        infusions += course.seriesSize();
        withRow += events.isEmpty() ? 0 : 1;
        int[] latest = new int[words + 2];
        Arrays.fill(latest, AdverseEvent.OUTSIDE);
        for (AdverseEvent event : events) {
            if (event.isInside()) {
                add(event, latest);
            } else {
                outside++;
            }
        }
    }

    private void add(AdverseEvent event, int[] latest) {
        count(event, event.word(), latest);
        count(event, any(), latest);
        saidWhetherSerious += event.saysWhetherSerious() ? 1 : 0;
        if (event.isSerious()) {
            count(event, serious(), latest);
        }
    }

    /** Events come by day: the first of a kind after an infusion is the one nearest to it. */
    private void count(AdverseEvent event, int kind, int[] latest) {
        rows[kind]++;
        if (event.infusion() == latest[kind]) {
            return;
        }
        patientsWith[kind] += latest[kind] == AdverseEvent.OUTSIDE ? 1 : 0;
        infusionsWith[kind]++;
        sameDay[kind] += event.daysAfter() == 0 ? 1 : 0;
        latest[kind] = event.infusion();
    }

    private void join(Harms other) {
        add(infusionsWith, other.infusionsWith);
        add(sameDay, other.sameDay);
        add(patientsWith, other.patientsWith);
        add(rows, other.rows);
        saidWhetherSerious += other.saidWhetherSerious;
        patients += other.patients;
        infusions += other.infusions;
        withRow += other.withRow;
        outside += other.outside;
    }

    private static void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }

    /** The kind of event that every event is. */
    public int any() {
        return words;
    }

    /** The kind of event that every serious event is. */
    public int serious() {
        return words + 1;
    }

    /** How many patients were treated. */
    public long patients() {
        return patients;
    }

    /** How many infusions their first series had. */
    public long infusions() {
        return infusions;
    }

    /** Patients with a row of any event, one outside the first series included. */
    public long withRow() {
        return withRow;
    }

    /** Events before the first infusion or after the next series had begun: not counted anywhere else. */
    public long outside() {
        return outside;
    }

    /** Infusions that were followed by an event of a kind before the next infusion. */
    public long infusionsWith(int kind) {
        return infusionsWith[kind];
    }

    /** Of these, infusions on whose own day the event was. */
    public long sameDay(int kind) {
        return sameDay[kind];
    }

    /** Events of a kind in the first series: each a row of the table. */
    public long rows(int kind) {
        return rows[kind];
    }

    /** Events of the first series of which the export says whether they were serious. */
    public long saidWhetherSerious() {
        return saidWhetherSerious;
    }

    /** Whether the export says so of half the events at least: else nobody with a serious one is no finding. */
    public boolean tellsSeriousApart() {
        return 2 * saidWhetherSerious >= rows[any()];
    }

    /** Patients who had an event of a kind. */
    public long patientsWith(int kind) {
        return patientsWith[kind];
    }
}
