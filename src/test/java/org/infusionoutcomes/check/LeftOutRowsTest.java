package org.infusionoutcomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are counted by hand in the files that each test lays out. */
class LeftOutRowsTest {

    @TempDir
    private Path folder;

    private TinyExport export;

    @BeforeEach
    void lay() {
        export = new TinyExport(folder);
    }

    private List<String> told(String mapping) {
        return export.put("mapping.yaml", mapping).findings().stream()
                .filter(finding -> finding.contains("rows-left-out"))
                .toList();
    }

    private static String notice(String tables, String file, String line, int rows, String remedy) {
        return "notice rows-left-out " + tables + ":0: the mapping leaves rows of " + file + " out by " + line
                + " (rows skipped: " + rows + "); " + remedy + " if they should be read";
    }

    @Test
    void areToldForEachFileAndEachLineOfTheMappingOrItsPreset() {
        export.put("a.csv", "USUBJID,PARAMCD,AVAL,ADY,DTYPE\nP1,M,30,-1,\nP1,M,20,21,LOCF\nP1,X,9,21,\nP3,M,5,1,\n")
                .put("b.csv", "USUBJID,PARAMCD,AVAL,ADY\nP2,M,31,-1\nP2,X,2,-1\nP2,X,2,21\n")
                .put("adsl.csv", "USUBJID,COHORT\nP1,MDD\nP2,MDD\nP2,MDD\nP3,NONE\n")
                .put("adex.csv", "USUBJID,ASTDY\nP1,1\nP1,4\nP2,1\nP3,1\n");

        String a = "assessments from a.csv, b.csv";
        assertThat(told("""
                        extends: adam
                        patients: {file: adsl.csv, columns: {cohort: COHORT}, rows: {COHORT: {leave: [NONE]}}}
                        infusions: {file: adex.csv, columns: {day: ASTDY}}
                        assessments:
                          - {file: a.csv, values: {instrument: {M: MADRS}}, rows: {PARAMCD: {take: [M]}}}
                          - {file: b.csv, values: {instrument: {M: MADRS}}, rows: {PARAMCD: {take: [M]}}}
                        """))
                .containsExactlyInAnyOrder(
                        notice(
                                "patients from adsl.csv",
                                "adsl.csv",
                                "patients.rows.COHORT (mapping.yaml:2:62)",
                                1,
                                "look at its values"),
                        notice(
                                "patients from adsl.csv",
                                "adsl.csv",
                                "patients.once of the preset adam",
                                1,
                                "write once: false in the mapping"),
                        notice(
                                "infusions from adex.csv",
                                "adex.csv",
                                "leaving out their patients",
                                1,
                                "look at rows of patients in it"),
                        notice(
                                a,
                                "a.csv",
                                "assessments.0.rows.DTYPE of the preset adam",
                                1,
                                "write a rule of that column in the mapping"),
                        notice(a, "a.csv", "assessments.0.rows.PARAMCD (mapping.yaml:5:60)", 1, "look at its values"),
                        notice(a, "a.csv", "leaving out their patients", 1, "look at rows of patients in it"),
                        notice(a, "b.csv", "assessments.1.rows.PARAMCD (mapping.yaml:6:60)", 2, "look at its values"));
    }
}
