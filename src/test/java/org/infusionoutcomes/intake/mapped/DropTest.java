package org.infusionoutcomes.intake.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.infusionoutcomes.intake.mapping.file.MappingRefused;
import org.infusionoutcomes.intake.workbook.WorkbookFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is dropped is not read, and what is read as a date need not be dropped. */
class DropTest {

    private static final String PEOPLE = "patients: {file: p.csv, columns: {patient_id: id, cohort: dx%s}}\n";

    @TempDir
    private Path folder;

    private MappedExport export;

    @BeforeEach
    void lay() {
        export = new MappedExport(folder)
                .put("p.csv", "id,dx,first_name,email\nP1,OCD,Zoe,\n")
                .put("i.csv", "id,Date of birth,Date of assessment\nP1,,2025-01-06\nP1,,2025-01-08\n");
    }

    @ParameterizedTest
    @CsvSource({"first_name, first_name", "FIRST_NAME, first_name", "first_name, '#3'"})
    void refusesAColumnThatIsDroppedAndRead(String dropped, String read) {
        export.mapping("drop: [email, " + dropped + "]\n" + PEOPLE.formatted(", sex: \"" + read + "\""));

        MappingRefused refused = assertThrows(MappingRefused.class, export::patients);
        assertThat(refused.getMessage())
                .isEqualTo("mapping.yaml:1:15  drop.1: " + dropped + " is both dropped and read, as patients.sex");
        assertThat(refused.remedy()).isEqualTo("take it out of one of the two");
    }

    @Test
    void refusesAnIdentifyingColumnThatIsReadThoughItsNumberOrThePresetDropsIt() {
        export.mapping("drop: [email, \"#3\"]\n" + PEOPLE.formatted(", sex: first_name"));
        assertThat(export.patients()).containsExactly("refused identifying-columns p.csv:1:first_name");

        export.put("synthea.csv", "Id,SSN\nP1,999-00-0000\n")
                .put("given.csv", "PATIENT,START\nP1,2025-01-06\n")
                .mapping("""
                        extends: synthea-csv
                        patients: {file: synthea.csv, columns: {sex: SSN}, constants: {cohort: MDD}}
                        infusions: {file: given.csv}
                        """);
        assertThat(export.patients()).containsExactly("refused identifying-columns synthea.csv:1:ssn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date of assessment", "\"#3\""})
    void readsADateByNameOrNumberWithoutADropAndDropsByNumber(String date) {
        export.mapping("dates: {format: yyyy-MM-dd}\ndrop: [email, first_name, \"#2\"]\n" + PEOPLE.formatted("")
                + "infusions: {file: i.csv, columns: {patient_id: id, date: " + date + "}}\n");

        assertThat(export.infusions())
                .containsExactly("i.csv:2:date of assessment P1,0", "i.csv:3:date of assessment P1,2");
    }

    @Test
    void refusesANumberThatNoFileHas() {
        export.mapping("drop: [email, first_name, \"#9\"]\n" + PEOPLE.formatted(""));

        assertThat(assertThrows(MappingRefused.class, export::patients).getMessage())
                .isEqualTo("mapping.yaml:1:27  drop.2: no file has the column #9");
    }

    @Test
    void leavesAHiddenSheetUnreadThatIsDropped() {
        byte[] file = new WorkbookFile()
                .add("Scores", List.of("code", "P1"))
                .add("Names", List.of("name", "Zoe"))
                .with(book -> book.setSheetHidden(1, true))
                .bytes();
        String scores =
                "patients: {file: t.xlsx, sheet: Scores, columns: {patient_id: code}, constants: {cohort: OCD}}\n";

        export.put("t.xlsx", file).mapping(scores);
        assertThat(export.patients()).containsExactly("refused hidden-sheet t.xlsx:0:");
        export.mapping("drop: [names]\n" + scores);
        assertThat(export.patients()).containsExactly("t.xlsx[Scores]:2:cohort P1,OCD");
        export.mapping("drop: [Names, Nmaes]\n" + scores);
        assertThat(assertThrows(MappingRefused.class, export::patients).getMessage())
                .isEqualTo("mapping.yaml:1:15  drop.1: no file has the column or the sheet Nmaes");
    }

    @Test
    void mayDropAColumnOfAFileThatNothingIsReadOf() {
        export.put("other.csv", "id,surname\nP1,Zed\n")
                .mapping("drop: [email, first_name, surname]\n" + PEOPLE.formatted(""));

        assertThat(export.patients()).containsExactly("p.csv:2:dx P1,OCD");
    }
}
