package org.infusionoutcomes.course;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.infusionoutcomes.check.accepted.AdverseEvents;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.check.accepted.Infusions.Reason;
import org.infusionoutcomes.check.accepted.Patients;
import org.infusionoutcomes.check.accepted.Scores;
import org.infusionoutcomes.check.accepted.Scores.Timing;
import org.infusionoutcomes.course.ScoreUse.Use;
import org.infusionoutcomes.plan.Series;

/**
 * The first infusion series of one patient: definitions, section 3.
 *
 * <p>The <em>induction</em> is the plan's first so many infusions up to its last induction day, or, where an infusion of
 * the first series says its phase and at least one says induction, those that say so. An infusion that comes the plan's
 * gap or more after the one before opens a new series, which ends what is read of this one.
 */
public final class Course {

    /** The day of what never comes, such as a further infusion that was not given. */
    public static final int NEVER = Integer.MAX_VALUE;

    private final Checked checked;
    private final Patients patients;
    private final Scores scores;
    private final int patient;
    private final InfusionSeries series;

    Course(Checked checked, Series rules, int patient) {
        this.checked = checked;
        this.patients = checked.patients();
        this.scores = checked.scores();
        this.patient = patient;
        this.series = new InfusionSeries(checked.infusions(), rules, patient);
    }

    /** The cohort's number in the plan's order, -1 where the patient is in none or in two. */
    public int cohort() {
        return patients.cohort(patient);
    }

    /** Whether checking set the patient aside. */
    public boolean isSetAside() {
        return patients.isSetAside(patient);
    }

    /** Whether the patient had any infusion. */
    public boolean hasInfusion() {
        return series.inductionSize() > 0;
    }

    /** The quarter of the first infusion as {@code 4 * year + quarter - 1}, -1 where it is not given. */
    public int startQuarter() {
        return patients.startQuarter(patient);
    }

    /** Days from the first infusion to the data cut-off, -1 where not given. */
    public int observableDays() {
        return patients.observableDays(patient);
    }

    /** How many infusions the induction has ({@code k}). */
    public int inductionSize() {
        return series.inductionSize();
    }

    /** Day of the j-th induction infusion, j from 1 ({@code d_j}). */
    public int inductionDay(int j) {
        return series.inductionDay(j);
    }

    /** Day of the last induction infusion ({@code L}). */
    public int lastInductionDay() {
        return series.inductionDay(series.inductionSize());
    }

    /** Day of the first infusion after the induction ({@code M}), or {@link #NEVER}. */
    public int furtherInfusionDay() {
        return furtherInfusionFrom(lastInductionDay() + 1);
    }

    /**
     * Day of the first infusion on or after {@code day}, among those after the induction and the one that opens the next
     * series, or {@link #NEVER}.
     */
    public int furtherInfusionFrom(int day) {
        return series.furtherFrom(day);
    }

    /** Why the first infusion after the induction was given; only where there is one. */
    public Reason furtherInfusionReason() {
        return series.furtherReason();
    }

    /** The infusions of the induction, at least one where the patient had any. */
    public List<Infusion> induction() {
        return series.induction();
    }

    /** The infusions after the induction up to the one that opens the next series, that one included. */
    public List<Infusion> furtherInfusions() {
        return series.further();
    }

    /** How many infusions the first series has, induction and further ones. */
    public int seriesSize() {
        return series.size();
    }

    /** The adverse events of the patient, by day, each with the infusion of the first series that it followed. */
    public List<AdverseEvent> adverseEvents() {
        AdverseEvents events = checked.adverseEvents();
        return IntStream.range(events.from(patient), events.from(patient + 1))
                .mapToObj(e -> AdverseEvent.of(events, e, series.before(events.day(e)), checked.infusions()))
                .toList();
    }

    /** Day on which the next series begins, or {@link #NEVER}: totals after it are not read. */
    public int nextSeriesDay() {
        return series.nextSeriesDay();
    }

    /** The totals of an instrument up to the day on which the next series begins, hours totals left out. */
    public Totals totals(int instrument) {
        int from = scores.from(patient);
        int to = scores.from(patient + 1);
        Totals totals = new Totals(to - from);
        int end = nextSeriesDay();
        for (int i = from; i < to; i++) {
            int day = wholeDay(i);
            if (scores.instrument(i) == instrument && use(i, day, end) == Use.READ) {
                totals.add(day, scores.total(i), scores.cgiImprovement(i));
            }
        }
        return totals;
    }

    private Use use(int score, int day, int end) {
        if (day > end) {
            return Use.AFTER_NEXT_SERIES;
        }
        return isHoursTotal(score, day) ? Use.HOURS_TOTAL : Use.READ;
    }

    /** Every accepted total of the patient with what is made of it; those read are in the order of {@link #totals}. */
    public List<ScoreUse> scoreUses() {
        int end = nextSeriesDay();
        return IntStream.range(scores.from(patient), scores.from(patient + 1))
                .mapToObj(i -> new ScoreUse(
                        scores.line(i), scores.instrument(i), wholeDay(i), scores.total(i), use(i, wholeDay(i), end)))
                .toList();
    }

    /** The first total of an instrument taken after the infusion of day 0 on that day, or -1. */
    public int firstHoursTotal(int instrument) {
        for (int i = scores.from(patient); i < scores.from(patient + 1) && wholeDay(i) <= 0; i++) {
            if (scores.instrument(i) == instrument && wholeDay(i) == 0 && isHoursTotal(i, 0)) {
                return i;
            }
        }
        return -1;
    }

    /** The total of an entry that {@link #firstHoursTotal} found. */
    public int hoursTotal(int score) {
        return scores.total(score);
    }

    /** Hours after the start of day 0's infusion, empty for a {@code post} without a fraction. */
    public OptionalDouble hours(int score) {
        double fraction = scores.day(score) - wholeDay(score);
        return fraction > 0 ? OptionalDouble.of(24 * fraction) : OptionalDouble.empty();
    }

    private int wholeDay(int score) {
        return (int) Math.floor(scores.day(score));
    }

    private boolean isHoursTotal(int score, int day) {
        Timing timing = scores.timing(score);
        boolean after = timing == Timing.POST || (timing == Timing.UNKNOWN && scores.day(score) > day);
        return after && series.isOn(day);
    }
}
