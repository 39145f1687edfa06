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

/** Lines between the header and the first row, as NDA's templates have them, are no rows. Expected rows by hand. */
class DataRowTest {

    private static final String MAPPING = """
            dates: {format: MM/dd/yyyy}
            patients: {file: %1$s, %2$s columns: {patient_id: subjectkey}, constants: {cohort: MDD}}
            infusions: {file: %1$s, %2$s columns: {patient_id: subjectkey, date: interview_date}}
            """;

    @TempDir
    private Path folder;

    private MappedExport export;

    @BeforeEach
    void lay() {
        export = new MappedExport(folder).put("drug01.txt", """
                        subjectkey\tinterview_date\tcomment
                        The NDAR Global Unique Identifier (GUID) for research subject\t03/13/2025 or 13/13/2025\tjane@example.org
                        only one cell
                        P1\t01/06/2025\t
                        """);
    }

    @Test
    void countsLinesAboveTheFirstRowAndReadsNothingOfThem() {
        export.mapping(MAPPING.formatted("drug01.txt", "data_row: 4,"));

        assertThat(export.patients()).containsExactly("drug01.txt:4:cohort P1,MDD,2025-Q1", "skipped 2, left out 2");
        assertThat(export.infusions()).containsExactly("drug01.txt:4:interview_date P1,0", "skipped 2, left out 2");
    }

    @Test
    void worksInWorkbooksToo() {
        export.put(
                        "t.xlsx",
                        new WorkbookFile()
                                .add("a", List.of("subjectkey,interview_date", "the key,the date", "P1,01/06/2025"))
                                .bytes())
                .mapping(MAPPING.formatted("t.xlsx", "data_row: 3,"));

        assertThat(export.patients()).containsExactly("t.xlsx:3:cohort P1,MDD,2025-Q1", "skipped 1, left out 1");
    }

    @Test
    void standsBelowTheHeader() {
        export.mapping(MAPPING.formatted("drug01.txt", "header_row: 3, data_row: 3,"));

        assertThat(assertThrows(MappingRefused.class, export::patients).getMessage())
                .isEqualTo("mapping.yaml:2:55  patients.data_row: is not below the header");
    }
}
