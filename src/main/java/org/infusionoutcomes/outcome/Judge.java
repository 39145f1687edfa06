package org.infusionoutcomes.outcome;

import static org.infusionoutcomes.outcome.Judged.NONE;

import java.util.List;
import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.Totals;
import org.infusionoutcomes.outcome.derived.Standing;
import org.infusionoutcomes.outcome.followed.Thresholds;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.scale.Instrument;

/** Judges one course after the other by the plan: definitions, sections 3 and 4. */
final class Judge {

    private final Plan plan;
    private final List<Instrument> instruments;
    private final int[][] instrumentsOfCohort;
    private final int[][] secondScales;
    private final int latestQuarter;
    private final Judged judged;

    /**
     * Prepares a judge.
     *
     * @param latestQuarter courses that started after it are left out; {@link Integer#MAX_VALUE} for none
     */
    Judge(Plan plan, int latestQuarter, Judged judged) {
        this.plan = plan;
        this.instruments = List.copyOf(plan.instruments().values());
        List<String> names = plan.instrumentNames();
        this.instrumentsOfCohort = plan.cohorts().values().stream()
                .map(cohort ->
                        cohort.instruments().stream().mapToInt(names::indexOf).toArray())
                .toArray(int[][]::new);
        this.secondScales = secondScales();
        this.latestQuarter = latestQuarter;
        this.judged = judged;
    }

    /** For each compared cohort the instruments of the one beside it; none for a third cohort. */
    private int[][] secondScales() {
        int first = plan.cohortNames().indexOf(plan.compare().get(0));
        int other = plan.cohortNames().indexOf(plan.compare().get(1));
        int[][] scales = new int[instrumentsOfCohort.length][0];
        scales[first] = instrumentsOfCohort[other];
        scales[other] = instrumentsOfCohort[first];
        return scales;
    }

    /** Judges a course and writes what it found at its number. */
    void judge(int number, Course course) {
        judged.cohort[number] = (byte) course.cohort();
        judged.startQuarter[number] = course.startQuarter();
        judged.instrument[number] = NONE;
        judged.standing[number] = standing(number, course);
        if (judged.standing[number] == Standing.ANALYSED) {
            Totals totals = course.totals(judged.instrument[number]);
            judgeEndpoint(number, course, totals);
            judgeSecondScale(number, course);
            VisitTotals.judge(judged.visits, number, course, totals);
            judgeAfterInfusions(number, course, totals);
            judgeFirstResponse(number, course, totals);
            Attendance.judge(judged, number, course, totals);
        }
    }

    private Standing standing(int number, Course course) {
        if (latestQuarter != Integer.MAX_VALUE && course.startQuarter() < 0) {
            return Standing.NO_START_QUARTER;
        }
        if (course.startQuarter() > latestQuarter) {
            return Standing.STARTED_LATER;
        }
        if (course.isSetAside()) {
            return Standing.SET_ASIDE;
        }
        return course.hasInfusion() ? standingByScores(number, course) : Standing.NO_INFUSION;
    }

    private Standing standingByScores(int number, Course course) {
        int baselineAt = takeBaseline(number, course);
        int windowOf = baselineAt == NONE ? instrumentsOfCohort[course.cohort()][0] : judged.instrument[number];
        if (course.observableDays() >= 0
                && course.observableDays()
                        < course.lastInductionDay() + instruments.get(windowOf).endpointTo()) {
            return Standing.PENDING;
        }
        if (baselineAt == NONE) {
            return Standing.NO_BASELINE;
        }
        boolean low = judged.baseline[number] < instruments.get(windowOf).leastBaseline();
        return low ? Standing.BELOW_LEAST : Standing.ANALYSED;
    }

    /** Takes the first instrument of the cohort's order that has a baseline; returns its place or {@code NONE}. */
    private int takeBaseline(int number, Course course) {
        for (int instrument : instrumentsOfCohort[course.cohort()]) {
            Totals totals = course.totals(instrument);
            int at = baselineAt(plan, totals);
            if (at != NONE) {
                judged.instrument[number] = (byte) instrument;
                judged.baseline[number] = (short) totals.total(at);
                return at;
            }
        }
        return NONE;
    }

    private void judgeEndpoint(int number, Course course, Totals totals) {
        int primary = judged.instrument[number];
        int at = endpointAt(course, totals, instruments.get(primary));
        judged.treatedBeforeWindow[number] = course.furtherInfusionDay()
                < course.lastInductionDay() + instruments.get(primary).endpointFrom();
        if (at != NONE) {
            judged.endpoint[number] = (short) totals.total(at);
            judged.improvement[number] = (byte) totals.improvement(at);
            judged.daysToEndpoint[number] = (short) (totals.day(at) - course.lastInductionDay());
        } else {
            judged.otherScaleOnly[number] = hasOtherEndpoint(course, primary);
        }
    }

    /** Takes the first instrument of the other compared cohort's order that has a baseline above 0 and an endpoint. */
    private void judgeSecondScale(int number, Course course) {
        if (!judged.hasEndpoint(number)) {
            return;
        }
        for (int second : secondScales[course.cohort()]) {
            Totals totals = course.totals(second);
            int baselineAt = baselineAt(plan, totals);
            int at = endpointAt(course, totals, instruments.get(second));
            if (second != judged.instrument[number]
                    && baselineAt != NONE
                    && at != NONE
                    && totals.total(baselineAt) > 0) {
                judged.secondInstrument[number] = (byte) second;
                judged.secondBaseline[number] = (short) totals.total(baselineAt);
                judged.secondEndpoint[number] = (short) totals.total(at);
                return;
            }
        }
    }

    private boolean hasOtherEndpoint(Course course, int primary) {
        for (int other : instrumentsOfCohort[course.cohort()]) {
            if (other != primary && endpointAt(course, course.totals(other), instruments.get(other)) != NONE) {
                return true;
            }
        }
        return false;
    }

    /** Place of the baseline among the totals of an instrument, or {@code NONE}. */
    static int baselineAt(Plan plan, Totals totals) {
        return totals.lastWithin(-plan.baseline().withinDays(), 0);
    }

    /** Place of the endpoint, or {@code NONE}. */
    static int endpointAt(Course course, Totals totals, Instrument instrument) {
        int last = course.lastInductionDay();
        return totals.firstWithin(
                last + instrument.endpointFrom(),
                Math.min(last + instrument.endpointTo(), course.furtherInfusionDay()));
    }

    private void judgeAfterInfusions(int number, Course course, Totals totals) {
        int size = Math.min(course.inductionSize(), judged.afterInfusion.length);
        for (int j = 1; j <= size; j++) {
            int at = afterInfusionAt(plan, course, totals, j);
            if (at != NONE) {
                judged.afterInfusion[j - 1][number] = (short) totals.total(at);
            }
        }
        int last = afterInfusionAt(plan, course, totals, course.inductionSize());
        if (last != NONE && course.inductionSize() > 1) {
            judged.afterLast[number] = (short) totals.total(last);
        }
    }

    /** Place of the total that is read as the one after the j-th induction infusion, or {@code NONE}. */
    static int afterInfusionAt(Plan plan, Course course, Totals totals, int j) {
        int from = course.inductionDay(j) + 1;
        return j < course.inductionSize()
                ? totals.lastWithin(from, course.inductionDay(j + 1))
                : totals.firstWithin(from, endOfLastWindow(plan, course));
    }

    private static int endOfLastWindow(Plan plan, Course course) {
        return Math.min(
                course.lastInductionDay() + plan.response().lastInfusionWithinDays(), course.furtherInfusionDay());
    }

    private void judgeFirstResponse(int number, Course course, Totals totals) {
        Instrument primary = instruments.get(judged.instrument[number]);
        int end = Math.min(course.lastInductionDay() + primary.endpointTo(), course.furtherInfusionDay());
        for (int i = 0; i < totals.size() && totals.day(i) <= end; i++) {
            if (totals.day(i) > 0) {
                judged.firstResponseDay[number] = totals.day(i);
                if (Thresholds.isImprovedBy(primary.responsePercent(), judged.baseline[number], totals.total(i))) {
                    judged.firstResponseSeen[number] = true;
                    return;
                }
            }
        }
    }
}
