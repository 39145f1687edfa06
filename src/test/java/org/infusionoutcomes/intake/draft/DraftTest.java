package org.infusionoutcomes.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.workbook.WorkbookFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {

    @TempDir
    private Path folder;

    private void put(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private String draft() {
        return draft(Optional.empty());
    }

    private String draft(Optional<Charset> encoding) {
        return String.join("\n", Draft.of(folder, new ReadOptions(encoding, Set.of(), 10))) + "\n";
    }

    /** Headers of REDCap's label export and of form tools are questions. */
    @Test
    void showsTheBeginningOfQuestionsAndNamesColumnsOfOneNameByNumber() throws IOException {
        String question =
                "8. Moving or speaking so slowly that other people could have noticed? Or the opposite - being so"
                        + " fidgety that you have been moving around a lot more than usual";
        put(
                "labels.csv",
                "Record ID,Complete?,Date of visit," + question + ",Total score,Date of visit,Complete?\n1,,,,,,\n");

        assertThat(draft())
                .contains("#   #4  8. Moving or speaking so slowly that other people could h...\n")
                .contains("    date: \"#3\"   # ? Date of visit\n")
                .contains("    total: \"Total score\"   # ?\n")
                .contains("  constants: {instrument: FILL_IN}   # fill in: the instrument");
    }

    @Test
    void showsNoNameOfAPersonAndNoLineOfValues() throws IOException {
        put("wide.csv", "Measure,Jane Doe,ROE MAX,Roe Jane,Total score,sub-101\nYBOCS,1,2,3,4,5\n");
        put("mails.csv", "pid,jane.doe@example.org\n1,3\n");
        put("rows.csv", "Klaus,yes,OCD\nUte,no,OCD\nMax,yes,MDD\n");
        put("DOE_JANE_PHQ9.csv", "Score Date,PHQ9 Total\n2025-03-03,20\n");

        String draft = draft();

        assertThat(draft)
                .doesNotContain("Jane", "ROE", "example.org", "Klaus", "yes", "101")
                .contains("#   #5  Total score   ? total\n")
                .contains("# rows.csv: 3 columns\n#   its first line looks like values, not like names: not shown; is"
                        + " header_row right? A mapping can name the columns by number, \"#1\" to \"#3\"\n")
                .contains("# DOE_JANE_PHQ9.csv: if this is somebody's name, rename the file");
    }

    @Test
    void findsAHeaderBelowTitlesAndShowsNoTitle() throws IOException {
        put(
                "scores.csv",
                "Scores of Nobody\nupdated in March,by the desk\n\nStudy code;First infusion;YBOCS basal;YBOCS wk 4\n"
                                .replace(';', ',')
                        + "K1,1.1.2025,30,12\n");

        assertThat(draft())
                .doesNotContain("Nobody", "desk")
                .contains("# scores.csv: 4 columns, its header in line 4\n")
                .contains("  header_row: 4\n")
                .contains("    date: \"First infusion\"   # ?\n")
                .contains("    \"YBOCS wk 4\": YBOCS @ FILL_IN   # ? the day of wk4\n");
    }

    @Test
    void namesTheByteThatIsNotUtf8AndDraftsFromTheFileAllTheSame() throws IOException {
        put("Infusionen.csv", "Patientencode;Datum;Dosis (mg/kg)\nA;1.1.2025;0,5\n");
        Files.write(
                folder.resolve("Patienten.csv"),
                "Patientencode;Diagnose\nA;Zwangsst\u00F6rung\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(
                folder.resolve("Werte.csv"),
                "Patientencode;Skala;Datum;Summenwert\nA;f\u00FCr;1.1.2025;3\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(draft())
                .contains("# Patienten.csv:2: byte 11 of the line, 0xF6, is not valid UTF-8")
                .contains("patients:\n  file: Patienten.csv\n  encoding: windows-1252   # ? its bytes are not UTF-8\n")
                .contains("infusions:\n  file: Infusionen.csv\n  columns:\n")
                .contains("assessments:\n  file: Werte.csv\n  encoding: windows-1252");
        assertThat(draft(Optional.of(StandardCharsets.ISO_8859_1)))
                .doesNotContain("not valid", "windows")
                .contains("\nencoding: ISO-8859-1\n");
    }

    @Test
    void tellsHiddenSheetsAndColumnsAndDraftsFromTheOthers() throws IOException {
        Files.write(
                folder.resolve("t.xlsx"),
                new WorkbookFile()
                        .add("Scores", List.of("code,secretly,date,YBOCS", "A,x,2025-01-01,30"))
                        .add("Names", List.of("code,name", "A,Nobody"))
                        .with(book -> book.setSheetHidden(1, true))
                        .with(book -> book.getSheetAt(0).setColumnHidden(1, true))
                        .bytes());

        assertThat(draft())
                .doesNotContain("Nobody")
                .contains(
                        "# t.xlsx: the sheet Names is hidden, and a run stops at it: delete it or show it, or leave it"
                                + " unread with drop, as below\n")
                .contains("# t.xlsx: the column secretly: the column is hidden;")
                .contains("drop: [Names, secretly]\n")
                .contains("  file: t.xlsx\n  sheet: Scores\n");
    }

    /** One file alone may hold all tables; one that is left when others could not be read may not. */
    @Test
    void takesNoFileForWantOfOthers() throws IOException {
        put("given.csv", "code,date,dose_mg_per_kg\nA,2025-01-01,0.5\n");
        put("scores.sav", "-");

        assertThat(draft())
                .contains("# patients: {file: FILL_IN, once: true, columns: {patient_id: FILL_IN, cohort: FILL_IN}}")
                .contains("# assessments: {file: FILL_IN, ")
                .contains("infusions:\n  file: given.csv\n");
    }

    @Test
    void proposesRowsItemsAndDatesOfARepeatingExport() throws IOException {
        put(
                "r.csv",
                "record_id,redcap_event_name,redcap_repeat_instrument,first_name,dx,phq9_timestamp,phq9_date,phq9_1,phq9_2,"
                        + "phq9_3,phq9_difficulty,phq9_total,madrs_date,madrs_rater,madrs_1,madrs_2,madrs_3,infusion_date,infusion_mgkg,"
                        + "ketamine_infusion_complete\n1,,,,,,,,,,,,,,,,,,,\n");

        String draft = draft();

        assertThat(draft).contains("drop: [first_name, phq9_timestamp]\n").contains("""
                infusions:
                  file: r.csv
                  rows: {redcap_repeat_instrument: {take: [ketamine_infusion]}}   # ? the form of infusions
                  columns:
                    date: infusion_date   # ?
                    dose_mg_per_kg: infusion_mgkg   # ?
                assessments:
                  - file: r.csv
                    rows: {redcap_repeat_instrument: {leave: [ketamine_infusion]}}   # ? the form of infusions
                    columns:
                      date: phq9_date   # ?
                      item_1: phq9_1   # ?
                      item_2: phq9_2   # ?
                      item_3: phq9_3   # ?
                      total: phq9_total   # ?
                    constants: {instrument: PHQ9}   # ?
                """);
        assertThat(draft).contains("      item_3: madrs_3   # ?\n    constants: {instrument: MADRS}");
        assertThat(draft.lines().filter(line -> line.contains("madrs_rater"))).containsExactly("#   #14  madrs_rater");
    }

    @Test
    void repeatsNothingOfAPresetAndTakesAllPartsAndAllScoreTables() throws IOException {
        put("dm.csv", "STUDYID,USUBJID,COHORT\n1,1,1\n");
        put("ex.csv", "STUDYID,USUBJID,EXSTDY\n1,1,1\n");
        put("qs.csv", "STUDYID,USUBJID,QSTESTCD,QSSTRESN,QSDY\n1,1,1,1,1\n");
        put("ae.csv", "STUDYID,USUBJID,AETERM,AEDECOD,AESTDY,AESTDTC\n1,1,1,1,1,1\n");
        assertThat(draft())
                .doesNotContain("patient_id: STUDYID", "total: QSSTRESN")
                .contains("extends: sdtm-qs\n")
                .contains("patients:\n  file: dm.csv\n  columns:\n    cohort: COHORT   # ?\n")
                .contains("infusions:\n  file: ex.csv\nassessments:\n  file: qs.csv\n")
                .contains("adverse_events:\n  file: ae.csv\n");
    }

    @Test
    void takesAllPartsAndAllScoreTables() throws IOException {
        put("participants.tsv", "participant_id\tgroup\n1\tMDD\n");
        put("phenotype/madrs.tsv", "participant_id\tsession_id\tMADRS_Total\n1\ta\t3\n");
        put("phenotype/ybocs.tsv", "participant_id\tsession_id\tYBOCS_total\n1\ta\t3\n");
        assertThat(draft())
                .contains("extends: bids\n", "visits: {FILL_IN: -1}   # fill in")
                .contains("  - file: phenotype/madrs.tsv\n", "  - file: phenotype/ybocs.tsv\n");
    }

    /** The cohort is told by the diagnoses; whose codes are whose only the clinic knows. */
    @Test
    void takesPatientsFromATableOfDiagnoses() throws IOException {
        put("person.csv", "person_id,year_of_birth\n1,1980\n");
        put("condition_occurrence.csv", "person_id,condition_concept_id,condition_start_date\n1,1,1\n");
        put("drug_exposure.csv", "person_id,drug_concept_id,drug_exposure_start_date\n1,1,1\n");
        put("measurement.csv", "person_id,measurement_concept_id,measurement_date,value_as_number\n1,1,1,1\n");
        assertThat(draft())
                .contains("patients:\n  file: condition_occurrence.csv\n"
                        + "  columns: {patient_id: person_id, cohort: condition_concept_id}   # ?\n"
                        + "  values: {cohort: {FILL_IN: OCD}}")
                .contains("  rows: {condition_concept_id: {take: [FILL_IN]}}", "  once: false\n");
    }

    @Test
    void leavesThePatternOfAPreset() throws IOException {
        String observation = "{\"resourceType\":\"Observation\",\"status\":\"final\"}\n";
        put("Observation.000.ndjson", observation);
        put("Observation.001.ndjson", observation);
        put("Procedure.000.ndjson", "{\"resourceType\":\"Procedure\"}\n");
        assertThat(draft())
                .doesNotContain("000", "001")
                .contains("infusions:\n  file: \"Procedure*.ndjson\"\n  rows: {code: {take: [FILL_IN]}}")
                .contains("assessments: {}\n");
    }

    /** Columns of Berlin's published table, and of the archive of the American institute. */
    @Test
    void knowsNamesOfScores() {
        assertThat(ScoreColumn.of("YBOSUMT0")).contains(new ScoreColumn("YBOSUMT0", "YBOCS", Optional.empty(), "t0"));
        assertThat(ScoreColumn.of("YBOO02T3"))
                .contains(new ScoreColumn("YBOO02T3", "YBOCS", Optional.of("item_2"), "t3"));
        assertThat(ScoreColumn.of("MADSUMT0").orElseThrow().instrument()).isEqualTo("MADRS");
        assertThat(ScoreColumn.of("MADS01T0").orElseThrow().item()).contains("item_1");
        assertThat(ScoreColumn.of("YBOCS post inf 3").orElseThrow().visit()).isEqualTo("postinf3");
        assertThat(ScoreColumn.of("ybocs_6b").orElseThrow().item()).contains("item_6b");
        for (String other :
                new String[] {"madrs01_id", "madrs_rater", "phq9_difficulty", "cy-bocs", "phq8", "ybocs_ii"}) {
            assertThat(ScoreColumn.of(other)).as(other).isEmpty();
        }
    }
}
