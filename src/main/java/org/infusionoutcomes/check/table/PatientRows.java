package org.infusionoutcomes.check.table;

import org.infusionoutcomes.check.accepted.Columns;
import org.infusionoutcomes.check.column.PatientColumn;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.intake.Row;

/** The rows of a table that are each of one patient, and those of them that were accepted. */
abstract class PatientRows extends TableRows {

    /** The accepted rows, packed as the table packs them. */
    protected final Columns columns = new Columns();

    private final PatientColumn patients;

    PatientRows(PatientRegister register, TableReading reading) {
        super(reading);
        this.patients = new PatientColumn(register, findings);
    }

    /** The accepted rows. */
    public Columns columns() {
        return columns;
    }

    @Override
    public void rows(Row[] rows, int count) {
        patients.look(rows, count);
        for (int i = 0; i < count; i++) {
            row(patients.patient(i, rows[i]), rows[i]);
        }
    }

    /**
     * Judges one row.
     *
     * @param patient its patient's number, or {@link PatientColumn#NOBODY}
     */
    abstract void row(int patient, Row row);
}
