package org.infusionoutcomes.check.table;

import java.util.List;
import org.infusionoutcomes.check.accepted.InfusionWords;
import org.infusionoutcomes.check.cell.MissingWords;
import org.infusionoutcomes.check.cell.OptionalCells;
import org.infusionoutcomes.check.cell.OptionalWord;
import org.infusionoutcomes.check.column.DayColumn;
import org.infusionoutcomes.check.column.PatientColumn;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.plan.Plan;

/** Reads {@code infusions.csv} row by row. */
public final class InfusionTable extends PatientRows {

    /** The columns that the table may have; dose in mg/kg and duration in minutes, phase and reason may be absent. */
    public static final Layout LAYOUT = new Layout(
            "infusions",
            List.of(PatientColumn.NAME, DayColumn.NAME),
            List.of("dose_mg_per_kg", "duration_min", "phase", "reason"));

    private static final int DOSE = 2;
    private static final int MINUTES = 3;
    private static final int PHASE = 4;
    private static final int REASON = 5;

    private final Plan plan;
    private DayColumn days;
    private OptionalCells cells;
    private OptionalWord phases;
    private OptionalWord reasons;

    /** Reads rows of the register's patients. */
    public InfusionTable(Plan plan, PatientRegister register, TableReading reading) {
        super(register, reading);
        this.plan = plan;
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
    void row(int patient, Row row) {
        if (patient == PatientColumn.NOBODY || !days.reads(row) || !isDayOfInfusion(row)) {
            tally.setAside();
            return;
        }
        tally.used();
        columns.add(
                patient,
                InfusionWords.first((int) days.day(), phases.number(row), reasons.number(row), row.line()),
                InfusionWords.second(
                        cells.dose(row, DOSE, "dose_mg_per_kg", plan.reading().doseMgPerKgAtMost()),
                        cells.amount(row, MINUTES, "duration_min")));
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
