package org.infusionoutcomes.course;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.infusionoutcomes.check.AdverseEvents;
import org.infusionoutcomes.check.Checked;
import org.infusionoutcomes.check.Infusions;
import org.infusionoutcomes.check.Infusions.Phase;
import org.infusionoutcomes.check.Infusions.Reason;
import org.infusionoutcomes.check.Patients;
import org.infusionoutcomes.check.Scores;
import org.infusionoutcomes.check.Scores.Timing;
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
    private final Infusions infusions;
    private final Scores scores;
    private final int patient;
    private final int first;
    private final int seriesEnd;
    private final int last;
    private final int inductionSize;
    private final int[] induction;

    Course(Checked checked, Series series, int patient) {
        this.checked = checked;
        this.patients = checked.patients();
        this.infusions = checked.infusions();
        this.scores = checked.scores();
        this.patient = patient;
        this.first = infusions.from(patient);
        this.last = infusions.from(patient + 1);
        this.seriesEnd = seriesEnd(series.newSeriesAfterDays());
        this.induction = isPhaseGiven() ? inductionByPhase() : inductionByCount(series);
        this.inductionSize = induction.length;
    }

    private int seriesEnd(int gap) {
        for (int i = first + 1; i < last; i++) {
            if (infusions.day(i) - infusions.day(i - 1) >= gap) {
                return i;
            }
        }
        return last;
    }

    private boolean isPhaseGiven() {
        for (int i = first; i < seriesEnd; i++) {
            if (infusions.phase(i) == Phase.INDUCTION) {
                return true;
            }
        }
        return false;
    }

    private int[] inductionByPhase() {
        int[] marked = new int[seriesEnd - first];
        int size = 0;
        for (int i = first; i < seriesEnd; i++) {
            if (infusions.phase(i) == Phase.INDUCTION) {
                marked[size++] = i;
            }
        }
        return Arrays.copyOf(marked, size);
    }

    private int[] inductionByCount(Series series) {
        int size = 0;
        while (size < series.inductionInfusions()
                && first + size < seriesEnd
                && infusions.day(first + size) <= series.inductionWithinDays()) {
            size++;
        }
        int[] counted = new int[size];
        for (int i = 0; i < size; i++) {
            counted[i] = first + i;
        }
        return counted;
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
        return inductionSize > 0;
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
        return inductionSize;
    }

    /** Day of the j-th induction infusion, j from 1 ({@code d_j}). */
    public int inductionDay(int j) {
        return infusions.day(induction[j - 1]);
    }

    /** Day of the last induction infusion ({@code L}). */
    public int lastInductionDay() {
        return inductionDay(inductionSize);
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
        for (int i = induction[inductionSize - 1] + 1; i < last && i <= seriesEnd; i++) {
            if (infusions.day(i) >= day) {
                return infusions.day(i);
            }
        }
        return NEVER;
    }

    /** Why the first infusion after the induction was given; only where there is one. */
    public Reason furtherInfusionReason() {
        return infusions.reason(induction[inductionSize - 1] + 1);
    }

    /** The infusions of the induction, at least one where the patient had any. */
    public List<Infusion> induction() {
        return Arrays.stream(induction)
                .mapToObj(i -> Infusion.of(infusions, i))
                .toList();
    }

    /** The infusions after the induction up to the one that opens the next series, that one included. */
    public List<Infusion> furtherInfusions() {
        return IntStream.range(induction[inductionSize - 1] + 1, Math.min(last, seriesEnd + 1))
                .mapToObj(i -> Infusion.of(infusions, i))
                .toList();
    }

    /** How many infusions the first series has, induction and further ones. */
    public int seriesSize() {
        return seriesEnd - first;
    }

    /** The adverse events of the patient, by day, each with the infusion of the first series that it followed. */
    public List<AdverseEvent> adverseEvents() {
        AdverseEvents events = checked.adverseEvents();
        return IntStream.range(events.from(patient), events.from(patient + 1))
                .mapToObj(e -> AdverseEvent.of(events, e, infusionBefore(events.day(e)), infusions))
                .toList();
    }

    /** The last infusion on or before a day, {@link AdverseEvent#OUTSIDE} where it is none of the first series. */
    private int infusionBefore(int day) {
        int before = AdverseEvent.OUTSIDE;
        for (int i = first; i < last && infusions.day(i) <= day; i++) {
            before = i < seriesEnd ? i : AdverseEvent.OUTSIDE;
        }
        return before;
    }

    /** Day on which the next series begins, or {@link #NEVER}: totals after it are not read. */
    public int nextSeriesDay() {
        return seriesEnd < last ? infusions.day(seriesEnd) : NEVER;
    }

    /** The totals of an instrument up to the day on which the next series begins, hours totals left out. */
    public Totals totals(int instrument) {
        int from = scores.from(patient);
        int to = scores.from(patient + 1);
        Totals totals = new Totals(to - from);
        int end = nextSeriesDay();
        for (int i = from; i < to; i++) {
            int day = wholeDay(i);
            if (scores.instrument(i) == instrument && day <= end && !isHoursTotal(i, day)) {
                totals.add(day, scores.total(i), scores.cgiImprovement(i));
            }
        }
        return totals;
    }

    /** The first total of an instrument taken after the infusion of day 0 on that day, or -1. */
    public int firstHoursTotal(int instrument) {
        for (int i = scores.from(patient); i < scores.from(patient + 1); i++) {
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
        return after && isInfusionDay(day);
    }

    private boolean isInfusionDay(int day) {
        for (int i = first; i < last; i++) {
            if (infusions.day(i) >= day) {
                return infusions.day(i) == day;
            }
        }
        return false;
    }
}
