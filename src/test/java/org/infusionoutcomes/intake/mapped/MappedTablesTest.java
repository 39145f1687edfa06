package org.infusionoutcomes.intake.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.infusionoutcomes.intake.mapping.file.MappingRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expected rows are worked by hand from the files that each test lays out. */
class MappedTablesTest {

    private static final String PATIENTS = """
            patients:
              file: people.csv
              columns: {patient_id: id, cohort: dx}
              values: {cohort: {1: OCD, 2: MDD}}
            """;

    @TempDir
    private Path folder;

    private MappedExport export;

    @BeforeEach
    void lay() {
        export = new MappedExport(folder).put("people.csv", "id,dx\n007,1\n7,2\n");
    }

    private String refusal(String yaml) {
        export.mapping(yaml);
        MappingRefused refused = assertThrows(MappingRefused.class, export::patients);
        return refused.getMessage() + " | " + refused.remedy();
    }

    @Test
    void mapsColumnsValuesAndConstants() {
        export.put("scores.csv", "who;score;when\n007;24;-1\n7;-9;12\n").mapping(PATIENTS + """
                        assessments:
                          file: scores.csv
                          columns: {patient_id: who, total: score, day: when}
                          constants: {instrument: YBOCS}
                          missing: [-9]
                        """);

        assertThat(export.patients()).containsExactly("people.csv:2:dx 007,OCD", "people.csv:3:dx 7,MDD");
        assertThat(export.assessments())
                .containsExactly("scores.csv:2:score 007,-1,YBOCS,24", "scores.csv:3:score 7,12,YBOCS");
    }

    @Test
    void takesAndLeavesRowsByValueAndCountsThem() {
        export.put("people.csv", "id,dx,kind\n1,1,real\n2,2,test\n3,2,real\n")
                .put("scores.csv", "id,score,day,form\n1,20,0,2\n2,21,0,2\n3,22,0,0\n3,23,5,2\n")
                .mapping(PATIENTS + """
                          rows: {kind: {leave: [test]}}
                        assessments:
                          file: scores.csv
                          columns: {patient_id: id, total: score, day: day}
                          constants: {instrument: YBOCS}
                          rows: {form: {take: [2]}}
                        """);

        assertThat(export.patients())
                .containsExactly("people.csv:2:dx 1,OCD", "people.csv:4:dx 3,MDD", "skipped 1, left out 1");
        assertThat(export.assessments())
                .as("patient 2 is left out everywhere, row 4 by its form")
                .containsExactly(
                        "scores.csv:2:score 1,0,YBOCS,20", "scores.csv:5:score 3,5,YBOCS,23", "skipped 2, left out 2");
    }

    @Test
    void turnsVisitLabelsIntoDaysAndSetsUnknownOnesAside() {
        export.put("scores.csv", "id,visit,y\n7,baseline_arm_1,30\n7,unscheduled_2,9\n7,visit_3_arm_1,12\n")
                .mapping(PATIENTS + """
                        assessments:
                          file: scores.csv
                          columns: {patient_id: id, total: y}
                          constants: {instrument: YBOCS}
                          visit: visit
                          visits: {baseline_arm_1: -1, visit_3_arm_1: 21}
                        """);

        assertThat(export.assessments())
                .containsExactly(
                        "scores.csv:2:y 7,-1,YBOCS,30",
                        "scores.csv:3:visit visit-unknown",
                        "scores.csv:4:y 7,21,YBOCS,12");
    }

    /** Case 80 of the broken files in small: one column a visit; an empty cell is a missing total of its own place. */
    @Test
    void makesARowOfEachWideColumn() {
        export.put("scores.csv", "id,y_bl,y_inf3,m_inf3\n7,30,,21\n007,28,14,\n")
                .mapping(PATIENTS + """
                        assessments:
                          file: scores.csv
                          columns: {patient_id: id}
                          wide: {y_bl: YBOCS @ -1, y_inf3: YBOCS @ 5, m_inf3: MADRS @ 5 pre}
                        """);

        assertThat(export.assessments())
                .containsExactly(
                        "scores.csv:2:y_bl 7,-1,YBOCS,30",
                        "scores.csv:2:y_inf3 7,5,YBOCS",
                        "scores.csv:2:m_inf3 7,5,MADRS,21,pre",
                        "scores.csv:3:y_bl 007,-1,YBOCS,28",
                        "scores.csv:3:y_inf3 007,5,YBOCS,14",
                        "scores.csv:3:m_inf3 007,5,MADRS,,pre");
    }

    @Test
    void joinsSeveralSourcesAndKeepsEachRowsPlace() {
        export.put("a.csv", "id,y\n7,30\n")
                .put("b.tsv", "preamble\n\nid\tm1\tm2\n007\t20\t10\n")
                .mapping(PATIENTS + """
                        assessments:
                          - {file: a.csv, columns: {patient_id: id, total: y}, constants: {instrument: YBOCS, day: -1}}
                          - {file: b.tsv, header_row: 3, delimiter: tab, columns: {patient_id: id},
                             wide: {m1: MADRS @ 0, m2: MADRS @ 9}}
                        """);

        assertThat(export.assessments())
                .containsExactly(
                        "a.csv:2:y 7,-1,YBOCS,30",
                        "b.tsv:4:m1 007,0,MADRS,20",
                        "b.tsv:4:m2 007,9,MADRS,10",
                        "skipped 2, left out 0");
    }

    @Test
    void shiftsDaysThatHaveNoDayZero() {
        export.put("scores.csv", "id,qsdy,y\n7,-1,30\n7,1,29\n7,0,28\n7,15.5,27\n7,,26\n")
                .mapping(PATIENTS + """
                        assessments:
                          file: scores.csv
                          day_numbering: sdtm
                          columns: {patient_id: id, total: y, day: qsdy}
                          constants: {instrument: YBOCS}
                        """);

        assertThat(export.assessments())
                .containsExactly(
                        "scores.csv:2:y 7,-1,YBOCS,30",
                        "scores.csv:3:y 7,0,YBOCS,29",
                        "scores.csv:4:qsdy day-0-in-sdtm-days",
                        "scores.csv:5:y 7,14.5,YBOCS,27",
                        "scores.csv:6:y 7,,YBOCS,26");
    }

    @Test
    void readsDeclaredEncodingsAndSaysWhereTheDeclaredOneDoesNotFit() {
        export.put("people.csv", "id,dx\nJ\u00F6,1\n".getBytes(Charset.forName("windows-1252")))
                .mapping(PATIENTS);
        assertThat(export.patients()).containsExactly("refused encoding people.csv:2:");

        export.mapping(PATIENTS + "  encoding: windows-1252\n");
        assertThat(export.patients()).containsExactly("people.csv:2:dx J\u00F6,OCD");

        export.put("people.csv", "\uFEFFid\tdx\nJ\u00F6\t1\n".getBytes(StandardCharsets.UTF_16LE))
                .mapping(PATIENTS);
        assertThat(export.patients()).containsExactly("people.csv:2:dx J\u00F6,OCD");
    }

    @Test
    void readsDecimalCommasOnlyWhereTheyCanBe() {
        export.put("scores.csv", "id,d,y\n7,\"0,17\",\"30,0\"\n");
        String scores = PATIENTS
                + "assessments: {file: scores.csv, columns: {patient_id: id, total: y, day: d},"
                + " constants: {instrument: YBOCS}";
        export.mapping(scores + "}\n");
        assertThat(export.assessments()).containsExactly("scores.csv:2:y 7,0,17,YBOCS,30,0");

        export.mapping(scores + ", decimal_comma: true}\n");
        assertThat(export.assessments()).containsExactly("scores.csv:2:y 7,0.17,YBOCS,30.0");
    }

    @Test
    void namesColumnsByNumberWhereNamesRepeat() {
        export.put("scores.csv", "id,Total score,Day,Total score\n7,30,0,12\n");
        assertThat(refusal(PATIENTS
                        + "assessments: {file: scores.csv, columns: {patient_id: id, total: Total score, day: Day},"
                        + " constants: {instrument: PHQ9}}\n"))
                .isEqualTo("mapping.yaml:5:66  assessments.columns.total: scores.csv has more than one column Total"
                        + " score | name it by its number: \"#2\" or \"#4\"");

        export.mapping(PATIENTS
                + "assessments: {file: scores.csv, columns: {patient_id: id, total: \"#4\", day: Day},"
                + " constants: {instrument: PHQ9}}\n");
        assertThat(export.assessments()).containsExactly("scores.csv:2:total score 7,0,PHQ9,12");
    }

    @Test
    void refusesAMappingThatDoesNotFitTheHeaders() {
        assertThat(refusal("patients: {file: people.csv, columns: {patient_id: id, cohort: dxx}}\n"))
                .isEqualTo("mapping.yaml:1:64  patients.columns.cohort: people.csv has no column dxx"
                        + " | did you mean dx?");
        assertThat(refusal(PATIENTS + "  rows: {kind: {take: [a]}}\n"))
                .startsWith("mapping.yaml:5:10  patients.rows.kind: people.csv has no column kind");
        assertThat(refusal(PATIENTS + "drop: [mial]\n"))
                .isEqualTo("mapping.yaml:5:8  drop.0: no file has the column mial | correct the name or take it out");
    }

    @Test
    void stopsIdentifyingColumnsThatAreNotDropped() {
        export.put("people.csv", "id,dx,email,visit_date\n7,2,x,y\n").mapping(PATIENTS);
        assertThat(export.patients()).containsExactly("refused identifying-columns people.csv:1:email");

        export.mapping(PATIENTS + "drop: [email, visit_date]\n");
        assertThat(export.patients()).containsExactly("people.csv:2:dx 7,MDD");
    }

    @Test
    void readsAFileOfManyAndSaysWhichIsAbsent() {
        export.put("s/part-2.csv", "id,y,d\n7,20,9\n")
                .put("s/part-1.csv", "id,y,d\n7,30,0\n")
                .mapping(PATIENTS
                        + "assessments: {file: s/part-*.csv, columns: {patient_id: id, total: y, day: d},"
                        + " constants: {instrument: YBOCS}}\n"
                        + "infusions: {file: none.csv, columns: {patient_id: id, day: d}}\n");

        assertThat(export.assessments())
                .containsExactly("s/part-1.csv:2:y 7,0,YBOCS,30", "s/part-2.csv:2:y 7,9,YBOCS,20");
        assertThat(export.infusions()).containsExactly("refused no-such-file none.csv:0:");
    }

    /** The archive holds one folder; its mapping and a packed table lie in it. */
    @Test
    void readsAnArchiveOfAFolder(@TempDir Path elsewhere) throws IOException {
        Path zip = elsewhere.resolve("export.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("ours/people.csv.gz"));
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write("id,dx\n7,2\n".getBytes(StandardCharsets.UTF_8));
            }
            out.write(packed.toByteArray());
            out.putNextEntry(new ZipEntry("ours/mapping.yaml"));
            out.write(PATIENTS.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new MappedExport(zip).patients()).containsExactly("people.csv.gz:2:dx 7,MDD");
    }

    @Test
    void passesOverBlankLinesAndRepeatedHeadersAndTellsRaggedRows() {
        export.put("people.csv", "id,dx\n\n7,2\nid,dx\n8\n9,1,\n").mapping(PATIENTS);

        assertThat(export.patients())
                .containsExactly(
                        "people.csv:3:dx 7,MDD",
                        "people.csv:5: 1 cells for 2",
                        "people.csv:6:dx 9,OCD",
                        "skipped 2, left out 0");
    }

    @Test
    void takesOnlyTheFirstRowOfEachPatientWhereAsked() {
        export.put("people.csv", "id,dx\n7,2\n7,2\n8,1\n7,1\n").mapping(PATIENTS + "  once: true\n");

        assertThat(export.patients())
                .containsExactly("people.csv:2:dx 7,MDD", "people.csv:4:dx 8,OCD", "skipped 2, left out 2");
    }
}
