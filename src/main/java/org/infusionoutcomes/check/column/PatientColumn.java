package org.infusionoutcomes.check.column;

import java.util.regex.Pattern;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.check.identity.IdLookup;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.intake.Row;

/**
 * The column {@code patient_id} of every table but {@code patients.csv}: a row of nobody that is analysed is set aside.
 */
public final class PatientColumn {

    /** The number that stands for a row without a patient. */
    public static final int NOBODY = -1;

    /** The column's name, which findings show in place of an id. */
    public static final String NAME = "patient_id";

    private static final int COLUMN = 0;
    private static final Pattern DAMAGED =
            Pattern.compile("\\d{1,2}-[A-Za-z]{3}|[A-Za-z]{3}-\\d{2}|\\d(\\.\\d+)?[eE]\\+?\\d+|#+|#[A-Z/0]+[!?]?");

    private final PatientRegister patients;
    private final TableFindings findings;
    private final IdLookup lookup;

    /** Looks patients up among those of {@code patients.csv}, which must have been read. */
    public PatientColumn(PatientRegister patients, TableFindings findings) {
        this.patients = patients;
        this.findings = findings;
        this.lookup = new IdLookup(patients.ids(), COLUMN);
    }

    /** Looks up the patients of a block of rows. */
    public void look(Row[] rows, int count) {
        lookup.fetch(rows, count);
    }

    /** The number of the patient of a row of the block, or {@link #NOBODY} once the reason was noted. */
    public int patient(int index, Row row) {
        int patient = lookup.find(index, row);
        if (patient >= 0 && !patients.isSetAside(patient)) {
            return patient;
        }
        if (row.isEmpty(COLUMN)) {
            setAside(row, "patient-id-empty", "the patient's id is empty; row left out, fill it in in the export");
        } else if (patient >= 0) {
            setAside(row, "patient-set-aside", "the patient was set aside in the table of patients; row left out");
        } else if (isDamaged(row)) {
            setAside(
                    row,
                    "patient-id-damaged",
                    "the patient is not in the table of patients, and the id looks damaged by a spreadsheet; row left"
                            + " out, export again without opening the file in a spreadsheet");
        } else {
            setAside(
                    row,
                    "patient-unknown",
                    "the patient is not in the table of patients; row left out, add the patient or correct the id");
        }
        return NOBODY;
    }

    private void setAside(Row row, String rule, String message) {
        findings.setAside(rule, row.line(), NAME, () -> message);
    }

    private static boolean isDamaged(Row row) {
        return row.to(COLUMN) - row.from(COLUMN) <= 20
                && DAMAGED.matcher(row.text(COLUMN)).matches();
    }
}
