package org.infusionoutcomes.course;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.infusionoutcomes.check.accepted.Infusions;
import org.infusionoutcomes.check.accepted.Infusions.Phase;
import org.infusionoutcomes.check.accepted.Infusions.Reason;
import org.infusionoutcomes.plan.Series;

/** The infusions of one patient, cut into the induction, the further ones of the first series, and what comes after it. */
final class InfusionSeries {

    private final Infusions infusions;
    private final int first;
    private final int end;
    private final int last;
    private final int[] induction;

    InfusionSeries(Infusions infusions, Series series, int patient) {
        this.infusions = infusions;
        this.first = infusions.from(patient);
        this.last = infusions.from(patient + 1);
        this.end = end(series.newSeriesAfterDays());
        this.induction = isPhaseGiven() ? inductionByPhase() : inductionByCount(series);
    }

    private int end(int gap) {
        for (int i = first + 1; i < last; i++) {
            if (infusions.day(i) - infusions.day(i - 1) >= gap) {
                return i;
            }
        }
        return last;
    }

    private boolean isPhaseGiven() {
        for (int i = first; i < end; i++) {
            if (infusions.phase(i) == Phase.INDUCTION) {
                return true;
            }
        }
        return false;
    }

    private int[] inductionByPhase() {
        int[] marked = new int[end - first];
        int size = 0;
        for (int i = first; i < end; i++) {
            if (infusions.phase(i) == Phase.INDUCTION) {
                marked[size++] = i;
            }
        }
        return Arrays.copyOf(marked, size);
    }

    private int[] inductionByCount(Series series) {
        int size = 0;
        while (size < series.inductionInfusions()
                && first + size < end
                && infusions.day(first + size) <= series.inductionWithinDays()) {
            size++;
        }
        int[] counted = new int[size];
        for (int i = 0; i < size; i++) {
            counted[i] = first + i;
        }
        return counted;
    }

    /** How many infusions the first series has. */
    int size() {
        return end - first;
    }

    int inductionSize() {
        return induction.length;
    }

    /** Day of the j-th induction infusion, j from 1. */
    int inductionDay(int j) {
        return infusions.day(induction[j - 1]);
    }

    List<Infusion> induction() {
        return Arrays.stream(induction).mapToObj(i -> Infusion.of(infusions, i)).toList();
    }

    /** Those after the induction up to the one that opens the next series, that one included. */
    List<Infusion> further() {
        return IntStream.range(afterInduction(), Math.min(last, end + 1))
                .mapToObj(i -> Infusion.of(infusions, i))
                .toList();
    }

    /** Day of the first of these on or after a day, or {@link Course#NEVER}. */
    int furtherFrom(int day) {
        for (int i = afterInduction(); i < last && i <= end; i++) {
            if (infusions.day(i) >= day) {
                return infusions.day(i);
            }
        }
        return Course.NEVER;
    }

    /** Why the first of these was given; only where there is one. */
    Reason furtherReason() {
        return infusions.reason(afterInduction());
    }

    private int afterInduction() {
        return induction[induction.length - 1] + 1;
    }

    /** Day of the infusion that opens the next series, or {@link Course#NEVER}. */
    int nextSeriesDay() {
        return end < last ? infusions.day(end) : Course.NEVER;
    }

    /** The last infusion on or before a day, {@link AdverseEvent#OUTSIDE} where it is none of the first series. */
    int before(int day) {
        int before = AdverseEvent.OUTSIDE;
        for (int i = first; i < last && infusions.day(i) <= day; i++) {
            before = i < end ? i : AdverseEvent.OUTSIDE;
        }
        return before;
    }

    /** Whether any infusion of the patient, of a later series too, was on a day. */
    boolean isOn(int day) {
        for (int i = first; i < last; i++) {
            if (infusions.day(i) >= day) {
                return infusions.day(i) == day;
            }
        }
        return false;
    }
}
