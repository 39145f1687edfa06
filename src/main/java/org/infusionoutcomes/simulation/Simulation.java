package org.infusionoutcomes.simulation;

import java.io.IOException;
import java.util.List;
import org.infusionoutcomes.press.folder.Folder;
import org.infusionoutcomes.press.table.CsvFile;

/** Writes a synthetic export: the layout of a clinic's, every optional column, and mistakes on purpose. */
public final class Simulation {

    private static final List<String> PATIENTS = List.of(
            "patient_id",
            "cohort",
            "start_quarter",
            "observable_days",
            "site",
            "age_band",
            "sex",
            "ssri_trials",
            "erp_completed",
            "comorbid_depression",
            "benzodiazepine",
            "lamotrigine_mg",
            "psychotherapy",
            "psychotherapy_day");
    private static final List<String> INFUSIONS =
            List.of("patient_id", "day", "dose_mg_per_kg", "duration_min", "phase", "reason");
    private static final List<String> ASSESSMENTS =
            List.of("patient_id", "day", "instrument", "total", "timing", "rater", "cgi_i", "cgi_s");
    private static final List<String> ADVERSE_EVENTS = List.of("patient_id", "day", "event", "severity", "serious");

    private static final String NOTICE = "SIMULATED.txt";
    private static final String NOTICE_TEXT = """
            The patients of this export are invented. It was made by the command simulate of infusion-outcomes;
            nothing can be learnt from it about any treatment. A report made from this folder says so as long as
            this file lies in it: take it away when other tables take the place of these.
            """;

    private Simulation() {}

    /**
     * Writes {@code patients.csv}, {@code infusions.csv}, {@code assessments.csv} and {@code adverse_events.csv}, and a notice
     * that a report knows them by.
     *
     * <p>The same number and seed give the same bytes on every machine. A patient depends on the seed and on their own number
     * only. Rows are in no order: those of {@value Model#BLOCK_PATIENTS} patients at a time are shuffled, so memory does not
     * grow with the number of patients.
     *
     * @param folder where to
     * @param patients how many, 1 or more
     * @param seed any number
     * @throws IllegalArgumentException if there is to be no patient
     * @throws IOException if the disk cannot be written
     */
    public static void write(Folder folder, int patients, long seed) throws IOException {
        if (patients < 1) {
            throw new IllegalArgumentException("A clinic needs 1 patient or more, got " + patients);
        }
        folder.text(NOTICE, NOTICE_TEXT);
        try (CsvFile patientFile = folder.csv("patients.csv", PATIENTS);
                CsvFile infusionFile = folder.csv("infusions.csv", INFUSIONS);
                CsvFile assessmentFile = folder.csv("assessments.csv", ASSESSMENTS);
                CsvFile eventFile = folder.csv("adverse_events.csv", ADVERSE_EVENTS)) {
            for (int first = 1; first <= patients; first += Model.BLOCK_PATIENTS) {
                Rows rows = block(first, Math.min(patients, first + Model.BLOCK_PATIENTS - 1), seed);
                rows.patients().forEach(patientFile::row);
                rows.infusions().forEach(infusionFile::row);
                rows.assessments().forEach(assessmentFile::row);
                rows.adverseEvents().forEach(eventFile::row);
            }
        }
    }

    /** Rows of the patients from one number to another, shuffled by a stream that no patient has. */
    private static Rows block(int first, int last, long seed) {
        Rows rows = Rows.none();
        for (int number = first; number <= last; number++) {
            rows.add(Rows.of(number, seed));
        }
        rows.shuffle(new Chance(seed, -first));
        return rows;
    }
}
