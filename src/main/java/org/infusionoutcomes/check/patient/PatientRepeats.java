package org.infusionoutcomes.check.patient;

import org.infusionoutcomes.check.accepted.Columns;
import org.infusionoutcomes.check.accepted.Grouped;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.check.finding.Tally;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.check.identity.PatientRegister.Standing;

/**
 * Further rows of patients who had one already. They are judged once all are there, so that their order means nothing:
 * equal rows count once; where one differs, all rows of the patient are set aside.
 */
final class PatientRepeats {

    private static final long SAME = 0;
    private static final long OTHER_CELLS = 1;
    private static final long OTHER_COHORT = 2;

    private final PatientRegister register;
    private final TableFindings findings;
    private final Tally tally;
    private final Columns repeats = new Columns();

    PatientRepeats(PatientRegister register, TableFindings findings, Tally tally) {
        this.register = register;
        this.findings = findings;
        this.tally = tally;
    }

    void add(int patient, long line, boolean sameCohort, boolean sameCells) {
        tally.used();
        repeats.add(patient, line, !sameCohort ? OTHER_COHORT : sameCells ? SAME : OTHER_CELLS);
    }

    /** Judges all patients who have more than one row. */
    void settle() {
        Grouped rows = repeats.byPatient(register.count());
        for (int p = 0; p < register.count(); p++) {
            if (rows.from(p) < rows.from(p + 1)) {
                settle(p, rows, rows.from(p), rows.from(p + 1));
            }
        }
    }

    private void settle(int patient, Grouped rows, int start, int end) {
        long worst = SAME;
        for (int row = start; row < end; row++) {
            worst = Math.max(worst, rows.second(row));
        }
        if (worst == SAME) {
            noteCopies(rows, start, end);
            return;
        }
        tally.usedToSetAside(end - start + (register.isSetAside(patient) ? 0 : 1));
        register.setStanding(patient, worst == OTHER_COHORT ? Standing.IN_TWO_COHORTS : Standing.CONTRADICTORY);
        note(register.line(patient), worst);
        for (int row = start; row < end; row++) {
            note(rows.first(row), worst);
        }
    }

    private void noteCopies(Grouped rows, int start, int end) {
        tally.usedToSkipped(end - start);
        for (int row = start; row < end; row++) {
            findings.notice(
                    "patient-copy",
                    rows.first(row),
                    "",
                    () -> "the row repeats an earlier row of this patient; counted once");
        }
    }

    private void note(long line, long difference) {
        if (difference == OTHER_CELLS) {
            findings.setAside(
                    "patient-contradictory",
                    line,
                    "",
                    () -> "the patient has two rows that differ; patient left out, keep the row that is right");
        } else {
            findings.setAside(
                    "patient-in-two-cohorts",
                    line,
                    "cohort",
                    () -> "the patient is in two cohorts; patient left out of both, keep the row that is right");
        }
    }
}
