package org.infusionoutcomes.outcome;

import java.util.Arrays;
import org.infusionoutcomes.outcome.derived.Standing;
import org.infusionoutcomes.plan.Plan;

/**
 * What was judged of each course, a column a judgement; a course's number is its place. A place holds {@link #NONE} where
 * there is nothing to say.
 */
final class Judged {

    /** No such total, day or instrument. */
    static final int NONE = -1;

    final Standing[] standing;
    final byte[] cohort;
    final byte[] instrument;
    final int[] startQuarter;
    final short[] baseline;
    final short[] endpoint;
    final short[] daysToEndpoint;
    final byte[] improvement;
    final boolean[] treatedBeforeWindow;
    final boolean[] otherScaleOnly;
    final byte[] secondInstrument;
    final short[] secondBaseline;
    final short[] secondEndpoint;
    final short[][] visits;
    final short[][] afterInfusion;
    final short[] afterLast;
    final int[] firstResponseDay;
    final boolean[] firstResponseSeen;
    final short[] inductionSize;
    final short[] weeksInView;
    final short[] weeksSeen;

    Judged(int courses, Plan plan) {
        standing = new Standing[courses];
        cohort = new byte[courses];
        instrument = new byte[courses];
        startQuarter = new int[courses];
        baseline = new short[courses];
        endpoint = none(courses);
        daysToEndpoint = none(courses);
        improvement = new byte[courses];
        treatedBeforeWindow = new boolean[courses];
        otherScaleOnly = new boolean[courses];
        secondInstrument = new byte[courses];
        secondBaseline = none(courses);
        secondEndpoint = none(courses);
        visits = VisitTotals.none(courses);
        afterInfusion = new short[plan.series().inductionInfusions()][];
        Arrays.setAll(afterInfusion, j -> none(courses));
        afterLast = none(courses);
        firstResponseDay = new int[courses];
        firstResponseSeen = new boolean[courses];
        inductionSize = new short[courses];
        weeksInView = new short[courses];
        weeksSeen = new short[courses];
    }

    private static short[] none(int courses) {
        short[] column = new short[courses];
        Arrays.fill(column, (short) NONE);
        return column;
    }

    int courses() {
        return standing.length;
    }

    boolean isAnalysed(int course) {
        return standing[course] == Standing.ANALYSED;
    }

    boolean hasEndpoint(int course) {
        return endpoint[course] != NONE;
    }
}
