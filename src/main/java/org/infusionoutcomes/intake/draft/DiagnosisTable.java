package org.infusionoutcomes.intake.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of diagnoses in a layout that has one: it tells the cohort, which the layout's table of patients does not.
 *
 * @param file the table
 * @param patient the column of the patient's id
 * @param code the column of the diagnosis
 */
record DiagnosisTable(FoundTable file, String patient, String code) {

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "fhir-observations", List.of("subject", "code"),
            "omop", List.of("person_id", "condition_concept_id"),
            "synthea-csv", List.of("PATIENT", "CODE"));

    /** The one among the tables that were found, if the layout is known to have one. */
    static Optional<DiagnosisTable> in(List<FoundTable> found, PresetForm preset) {
        return preset.name()
                .map(COLUMNS::get)
                .flatMap(columns -> found.stream()
                        .filter(table -> table.file().matches("(?i)(.*/)?condition(s|_occurrence)?\\b.*"))
                        .filter(table -> columns.stream().allMatch(table::has))
                        .findFirst()
                        .map(table -> new DiagnosisTable(table, columns.get(0), columns.get(1))));
    }

    /** Columns that are read. */
    List<String> used() {
        return List.of(patient, code);
    }

    /** The source of the patients; every diagnosis of a patient is read, so that two cohorts at once are seen. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("patients:", "  file: " + YamlWord.of(file.file())));
        file.encoding().ifPresent(name -> lines.add("  encoding: " + name + "   # ? its bytes are not UTF-8"));
        lines.add("  columns: {patient_id: " + patient + ", cohort: " + code + "}   # ?");
        lines.add("  values: {cohort: {FILL_IN: OCD}}   # fill in: each diagnosis's code and its cohort");
        lines.add("  rows: {" + code + ": {take: [FILL_IN]}}   # fill in: the same codes");
        lines.add("  once: false");
        return lines;
    }
}
