package org.infusionoutcomes.intake.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.infusionoutcomes.intake.mapping.file.MappingRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What presets leave out, and what a mapping may put in their place. Expected rows are worked by hand. */
class PresetTest {

    private static final String SDTM = """
            extends: sdtm-qs
            patients: {file: dm.csv, constants: {cohort: MDD}}
            """;

    @TempDir
    private Path folder;

    private MappedExport export;

    @BeforeEach
    void lay() {
        export = new MappedExport(folder)
                .put("dm.csv", "USUBJID,RFSTDTC\nS1,2025-01-06\n")
                .put("ex.csv", "USUBJID,EXSTDTC,EXSTDY\nS1,2025-01-06,1\nS1,2025-01-09,4\n")
                .put("qs.csv", "USUBJID,QSTESTCD,QSSTRESN,QSDY,VISITNUM,QSDTC\nS1,PHQ0111,19,-1,1,2025-01-05\n");
    }

    @ParameterizedTest
    @CsvSource({
        "preparation, 0",
        "in-progress, 1",
        "not-done, 0",
        "on-hold, 0",
        "stopped, 1",
        "completed, 1",
        "entered-in-error, 0",
        "unknown, 0",
        "cancelled, 0"
    })
    void takesFhirInfusionsThatHaveBegun(String status, int rows) {
        export.put("Patient.ndjson", "{\"resourceType\":\"Patient\",\"id\":\"p1\"}\n")
                .put("Procedure.ndjson", """
                        {"resourceType":"Procedure","status":"%s","subject":{"reference":"Patient/p1"},\
                        "code":{"coding":[{"code":"k"}]},"performedDateTime":"2025-03-03"}
                        """.formatted(status))
                .mapping("""
                        extends: fhir-observations
                        patients: {constants: {cohort: MDD}}
                        infusions: {file: Procedure.ndjson}
                        """);

        assertThat(export.infusions().stream().filter(row -> row.startsWith("Procedure")))
                .hasSize(rows);
    }

    @Test
    void takesNoCohortFromARefutedCondition() {
        String condition = """
                {"resourceType":"Condition","verificationStatus":{"coding":[{"code":"%s"}]},\
                "subject":{"reference":"Patient/%s"},"code":{"coding":[{"code":"MDD"}]}}
                """;
        export.put("Condition.ndjson", condition.formatted("confirmed", "p1") + condition.formatted("refuted", "p2"))
                .put("Procedure.ndjson", """
                        {"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/p1"},\
                        "code":{"coding":[{"code":"k"}]},"performedDateTime":"2025-03-03"}
                        """)
                .mapping("""
                        extends: fhir-observations
                        patients: {file: Condition.ndjson, columns: {cohort: code}}
                        infusions: {file: Procedure.ndjson}
                        """);

        assertThat(export.patients())
                .containsExactly("Condition.ndjson:1:code p1,MDD,2025-Q1", "skipped 1, left out 1");
    }

    @Test
    void takesEveryDoseOfAnExposureTable() {
        export.put("adex.csv", "USUBJID,ASTDY\nS1,1\nS1,4\nS1,8\n").mapping("""
                        extends: adam
                        patients: {file: dm.csv, constants: {cohort: MDD}}
                        infusions: {file: adex.csv, columns: {day: ASTDY}}
                        """);

        assertThat(export.infusions())
                .containsExactly("adex.csv:2:astdy S1,0", "adex.csv:3:astdy S1,3", "adex.csv:4:astdy S1,7");
    }

    @Test
    void readsImputedRowsOnlyWhereTheMappingAsksForThem() {
        String mapping = """
                extends: adam
                patients: {file: dm.csv, constants: {cohort: MDD}}
                assessments: {file: adqs.csv, values: {instrument: {M: MADRS}}
                """;
        export.put("adqs.csv", "USUBJID,PARAMCD,AVAL,ADY,DTYPE\nS1,M,30,-1,\nS1,M,20,15,LOCF\nS1,M,9,29,AVERAGE\n");

        String seen = "adqs.csv:2:aval S1,-1,MADRS,30";
        String carried = "adqs.csv:3:aval S1,14,MADRS,20";
        export.mapping(mapping + "}");
        assertThat(export.assessments()).containsExactly(seen, "skipped 2, left out 2");
        export.mapping(mapping + ", rows: {DTYPE: {take: [LOCF]}}}");
        assertThat(export.assessments()).containsExactly(seen, carried, "skipped 1, left out 1");
        export.mapping(mapping + ", rows: {DTYPE: {leave: [AVERAGE]}}}");
        assertThat(export.assessments()).containsExactly(seen, carried, "skipped 1, left out 1");
    }

    @Test
    void passesOverAPresetsRuleOfAColumnThatTheFileLacksAndNotOnesOwn() {
        String mapping = """
                extends: adam
                patients: {file: dm.csv, constants: {cohort: MDD}}
                assessments: {file: adqs.csv, values: {instrument: {M: MADRS}}
                """;
        export.put("adqs.csv", "USUBJID,PARAMCD,AVAL,ADY\nS1,M,30,-1\n").mapping(mapping + "}");

        assertThat(export.assessments()).containsExactly("adqs.csv:2:aval S1,-1,MADRS,30");
        export.mapping(mapping + ", rows: {DTYPE: {take: [LOCF]}}}");
        assertThat(assertThrows(MappingRefused.class, export::assessments).getMessage())
                .isEqualTo("mapping.yaml:4:10  assessments.rows.DTYPE: adqs.csv has no column DTYPE");
    }

    @Test
    void countsTheDayAsTheMappingSaysInPlaceOfThePreset() {
        export.mapping(SDTM + """
                        dates: {format: yyyy-MM-dd}
                        infusions: {file: ex.csv, columns: {date: EXSTDTC}}
                        assessments: {file: qs.csv, visit: VISITNUM, visits: {1: -2}}
                        """);

        assertThat(export.infusions()).containsExactly("ex.csv:2:exstdtc S1,0", "ex.csv:3:exstdtc S1,3");
        assertThat(export.assessments()).containsExactly("qs.csv:2:qsstresn S1,-2,PHQ9,19");
    }

    @Test
    void refusesADayThatTheMappingItselfTellsTwice() {
        export.mapping(SDTM + """
                        dates: {format: yyyy-MM-dd}
                        infusions: {file: ex.csv, columns: {date: EXSTDTC, day: EXSTDY}}
                        """);

        assertThat(assertThrows(MappingRefused.class, export::infusions))
                .hasMessageContaining("the day is told twice, by columns.day and columns.date");
    }

    @Test
    void putsAConstantInPlaceOfAColumnOfThePresetAndAColumnInPlaceOfItsConstant() {
        export.mapping(SDTM + "assessments: {file: qs.csv, constants: {instrument: QIDS}}\n");
        assertThat(export.assessments()).containsExactly("qs.csv:2:qsstresn S1,-1,QIDS,19");

        export.put("task.csv", "patient_id,when_created,scale,total_score\n1,2025-01-05,MADRS,30\n")
                .put("ours.csv", "patient_id,given\n1,2025-01-06\n")
                .mapping("""
                        extends: camcops
                        patients: {file: ours.csv, constants: {cohort: MDD}}
                        infusions: {file: ours.csv, columns: {date: given}}
                        assessments: {file: task.csv, columns: {instrument: scale}}
                        """);
        assertThat(export.assessments()).containsExactly("task.csv:2:total_score 1,-1,MADRS,30");
    }
}
