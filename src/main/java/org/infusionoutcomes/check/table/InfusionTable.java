package org.infusionoutcomes.check.table;

import java.util.List;
import org.infusionoutcomes.check.accepted.Columns;
import org.infusionoutcomes.check.accepted.InfusionWords;
import org.infusionoutcomes.check.cell.MissingWords;
import org.infusionoutcomes.check.cell.OptionalCells;
import org.infusionoutcomes.check.cell.OptionalWord;
import org.infusionoutcomes.check.column.DayColumn;
import org.infusionoutcomes.check.column.PatientColumn;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.check.finding.Tally;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.intake.RowHandler;
import org.infusionoutcomes.plan.Plan;

/** Reads {@code infusions.csv} row by row. */
public final class InfusionTable implements RowHandler {

    public static final Layout LAYOUT = new Layout(
            "infusions",
            List.of(PatientColumn.NAME, DayColumn.NAME),
            List.of("dose_mg_per_kg", "duration_min", "phase", "reason"));

    private static final int DOSE = 2;
    private static final int MINUTES = 3;
    private static final int PHASE = 4;
    private static final int REASON = 5;

    private final Plan plan;
    private final TableFindings findings;
    private final PatientColumn patients;
    private final Tally tally;
    private final Columns columns = new Columns();
    private DayColumn days;
    private OptionalCells cells;
    private OptionalWord phases;
    private OptionalWord reasons;

    public InfusionTable(Plan plan, PatientRegister register, TableReading reading) {
        this.plan = plan;
        this.findings = reading.findings();
        this.tally = reading.tally();
        this.patients = new PatientColumn(register, findings);
    }

    public Columns columns() {
        return columns;
    }

    @Override
    public void begin(Header header) {
        MissingWords missing = new MissingWords(plan.reading().missing());
        days = new DayColumn(header, plan.reading(), findings);
        cells = new OptionalCells(header, missing, findings);
        phases = new OptionalWord("phase", PHASE, missing, findings, "induction", "maintenance");
        reasons = new OptionalWord("reason", REASON, missing, findings, "scheduled", "symptom");
    }

    @Override
    public void rows(Row[] rows, int count) {
        patients.look(rows, count);
        for (int i = 0; i < count; i++) {
            row(patients.patient(i, rows[i]), rows[i]);
        }
    }

    private void row(int patient, Row row) {
        if (patient == PatientColumn.NOBODY || !days.reads(row) || !isDayOfInfusion(row)) {
            tally.setAside();
            return;
        }
        tally.used();
        columns.add(
                patient,
                InfusionWords.first((int) days.day(), phases.number(row), reasons.number(row), row.line()),
                InfusionWords.second(
                        cells.amount(row, DOSE, "dose_mg_per_kg"), cells.amount(row, MINUTES, "duration_min")));
    }

    @Override
    public void ragged(long line, int found, int expected) {
        RaggedRows.note(findings, line, found, expected);
        tally.setAside();
    }

    @Override
    public void setAside(String rule, long line, String column, String message) {
        findings.setAside(rule, line, column, () -> message);
        tally.setAside();
    }

    private boolean isDayOfInfusion(Row row) {
        double day = days.day();
        if (day != Math.rint(day)) {
            findings.setAside(
                    "infusion-day-not-whole",
                    row.line(),
                    DayColumn.NAME,
                    () -> "the day of an infusion is not whole; row left out, write it without a fraction");
            return false;
        }
        if (day < 0) {
            findings.setAside(
                    "infusion-before-day-0",
                    row.line(),
                    DayColumn.NAME,
                    () -> "an infusion before day 0; row left out, count days from the patient's first infusion");
            return false;
        }
        return true;
    }
}
