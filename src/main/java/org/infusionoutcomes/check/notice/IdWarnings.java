package org.infusionoutcomes.check.notice;

import java.util.regex.Pattern;
import org.infusionoutcomes.check.column.PatientColumn;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.check.table.TableReading;
import org.infusionoutcomes.intake.identifying.IdForm;

/**
 * Ids that are different patients here and that a spreadsheet would have made one, and ids that are no pseudonyms.
 */
public final class IdWarnings {

    private static final Pattern SPREADSHEET = Pattern.compile("\\d+(\\.\\d+)?[eE][+-]?\\d+|\\d+\\.0+|\\d{16,}");

    private IdWarnings() {}

    /** Looks at the ids that begin with a digit, since only those can be cut to a number; the messages show no id. */
    public static void note(PatientRegister register, TableFindings findings) {
        for (int patient = 0; patient < register.count(); patient++) {
            char first = register.firstCharacter(patient);
            if (first < '0' || first > '9') {
                continue;
            }
            String id = register.id(patient);
            if (first == '0' && hasShorterTwin(register, id)) {
                findings.notice(
                        "ids-differ-in-zeros",
                        register.line(patient),
                        PatientColumn.NAME,
                        () -> "the id differs from another one only in leading zeros; they are read as two patients,"
                                + " look whether a spreadsheet cut the zeros of one");
            }
            if (SPREADSHEET.matcher(id).matches()) {
                findings.notice(
                        "id-like-number",
                        register.line(patient),
                        PatientColumn.NAME,
                        () -> "the id looks like a number that a spreadsheet wrote; it is read as text, look whether"
                                + " it is the id that was given");
            }
        }
    }

    /** Refuses ids that are made of what identifies people; of ids that may be record numbers there is a notice. */
    public static void refuse(PatientRegister register, TableReading patients) {
        IdForm form = new IdForm();
        for (int patient = 0; patient < register.count(); patient++) {
            form.add(register.id(patient));
        }
        form.identifying()
                .ifPresent(found -> patients.refuse(
                        "patient-id-identifying",
                        register.line(found.first()),
                        PatientColumn.NAME,
                        "ids look like " + found.like()
                                + "; give every patient a pseudonym that tells nothing about the person"));
        if (form.areAllDigits()) {
            patients.findings()
                    .notice(
                            "ids-digits-only",
                            0,
                            PatientColumn.NAME,
                            () ->
                                    "all ids are digits only; if they are record numbers of the clinic, give pseudonyms in"
                                            + " their place");
        }
    }

    private static boolean hasShorterTwin(PatientRegister register, String id) {
        char[] text = id.toCharArray();
        for (int from = 1; from < text.length && text[from - 1] == '0'; from++) {
            if (register.find(text, from, text.length) >= 0) {
                return true;
            }
        }
        return false;
    }
}
