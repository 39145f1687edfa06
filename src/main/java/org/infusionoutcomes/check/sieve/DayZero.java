package org.infusionoutcomes.check.sieve;

import org.infusionoutcomes.check.accepted.Grouped;
import org.infusionoutcomes.check.accepted.InfusionWords;
import org.infusionoutcomes.check.accepted.Moment;
import org.infusionoutcomes.check.accepted.ScoreWord;
import org.infusionoutcomes.check.column.DayColumn;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.check.identity.PatientRegister.Standing;

/**
 * Days that are not counted from the patient's first infusion. Such a patient is set aside, or shifted where the plan
 * says {@code align_days}.
 */
public final class DayZero {

    private final PatientRegister register;
    private final TableFindings findings;
    private final boolean align;

    /** With {@code align} a patient's days are to be shifted, without it the patient is set aside. */
    public DayZero(PatientRegister register, TableFindings findings, boolean align) {
        this.register = register;
        this.findings = findings;
        this.align = align;
    }

    /** Looks at each patient's first infusion; says by how many days each patient's rows are to be shifted. */
    public int[] judge(Grouped infusions) {
        int[] shifts = new int[register.count()];
        for (int p = 0; p < shifts.length; p++) {
            int first = infusions.from(p);
            int day = first < infusions.from(p + 1) ? InfusionWords.day(infusions.first(first)) : 0;
            if (day > 0) {
                note(p, InfusionWords.line(infusions.first(first)));
                shifts[p] = align ? day : 0;
            }
        }
        return shifts;
    }

    private void note(int patient, long line) {
        if (align) {
            findings.notice(
                    "days-aligned",
                    line,
                    DayColumn.NAME,
                    () -> "the patient's first infusion is after day 0; all days of the patient were shifted to it");
        } else {
            register.setStanding(patient, Standing.DAYS_NOT_FROM_FIRST_INFUSION);
            findings.setAside(
                    "first-infusion-after-day-0",
                    line,
                    DayColumn.NAME,
                    () -> "the patient's first infusion is after day 0, so the days are not counted from it; patient"
                            + " left out, correct the days or set align_days in the plan");
        }
    }

    /** Takes each patient's shift, in days, from the days of the infusions. */
    public static void shiftInfusions(Grouped rows, int[] shifts) {
        forEachShifted(
                rows,
                shifts,
                (row, shift) -> rows.set(
                        row,
                        InfusionWords.at(InfusionWords.day(rows.first(row)) - shift, rows.first(row)),
                        rows.second(row)));
    }

    /**
     * Takes each patient's shift, in days, from the days of the totals; a total taken after its day's infusion stays
     * so.
     */
    public static void shiftScores(Grouped rows, int[] shifts) {
        forEachShifted(rows, shifts, (row, shift) -> {
            boolean post = ScoreWord.isPost(rows.second(row));
            double day = Moment.day(rows.first(row), post) - shift;
            rows.set(row, Moment.of(day, post), rows.second(row));
        });
    }

    /** Takes each patient's shift, in days, from the days of the adverse events. */
    public static void shiftEvents(Grouped rows, int[] shifts) {
        forEachShifted(rows, shifts, (row, shift) -> rows.set(row, rows.first(row) - shift, rows.second(row)));
    }

    private interface Shift {
        void apply(int row, int shift);
    }

    private static void forEachShifted(Grouped rows, int[] shifts, Shift shift) {
        for (int p = 0; p < shifts.length; p++) {
            for (int row = rows.from(p); shifts[p] != 0 && row < rows.from(p + 1); row++) {
                shift.apply(row, shifts[p]);
            }
        }
    }
}
