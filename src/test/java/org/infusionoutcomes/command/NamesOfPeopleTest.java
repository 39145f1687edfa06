package org.infusionoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.infusionoutcomes.Run;
import org.infusionoutcomes.intake.workbook.WorkbookFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet a patient, a file a patient: what they are called is in no output, neither printed nor written. */
class NamesOfPeopleTest {

    private static final String SHEET = "Doe, Jane 1980-04-05";
    private static final String SOURCE = "{file: w.xlsx, sheet: \"" + SHEET + "\", columns: {patient_id: code";

    @TempDir
    Path folder;

    @TempDir
    Path out;

    @BeforeEach
    void write() throws IOException {
        WorkbookFile workbook = new WorkbookFile()
                .add("Scores", List.of("nothing", "1"))
                .add(SHEET, List.of("code,date,total", "P1,2026-01-05,30", "P1,2026-01-07,x", "P1,2026-02-05,12"));
        Files.write(folder.resolve("w.xlsx"), workbook.bytes());
        Files.writeString(folder.resolve("doe_jane.csv"), "code,date\nP1,2026-01-05\nP1,2026-01-07\n");
        Files.writeString(
                folder.resolve("mapping.yaml"),
                "dates: {format: yyyy-MM-dd}\n"
                        + "patients: " + SOURCE + "}, constants: {cohort: OCD}, once: true}\n"
                        + "infusions: {file: doe_jane.csv, columns: {patient_id: code, date: date}}\n"
                        + "assessments: " + SOURCE + ", date: date, total: total}, constants: {instrument: YBOCS}}\n");
    }

    @Test
    void whatCheckPrints() {
        Run run = Run.of("check", folder);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "w.xlsx[sheet 2]:3:total", "infusions from file 1.csv: 2 rows", "rows of w.xlsx[sheet 2] out");
        assertThat(run.out() + run.err()).doesNotContainIgnoringCase("doe").doesNotContain("1980");
    }

    @Test
    void whatReportWrites() throws IOException {
        assertThat(Run.of("report", folder, "--out", out.resolve("r")).exitCode())
                .isZero();
        assertThat(everythingIn(out.resolve("r"))).contains("sheet 2").doesNotContainPattern("(?i)doe[,_]|1980-04");
    }

    @Test
    void whatDeriveWrites() throws IOException {
        Run run = Run.of("derive", folder, "--out", out.resolve("d"), "--key", out.resolve("keys.csv"));
        assertThat(run.exitCode()).isZero();
        assertThat(everythingIn(out.resolve("d"))).contains("sheet 2").doesNotContainPattern("(?i)doe[,_]|1980-04");
    }

    /** A refusal tells the sheet, too, where it tells a row. */
    @Test
    void whatARefusalTells() throws IOException {
        String mapping = Files.readString(folder.resolve("mapping.yaml")).replace("yyyy-MM-dd", "dd/MM/yyyy");
        Files.writeString(
                folder.resolve("mapping.yaml"),
                mapping.replace("{file: doe_jane.csv", "{file: w.xlsx" + ", sheet: Visits"));
        WorkbookFile workbook = new WorkbookFile()
                .add(SHEET, List.of("code,date,total", "P1,05/01/2026,30"))
                .add("Visits", List.of("code,date", "P1,01/25/2026"));
        Files.write(folder.resolve("w.xlsx"), workbook.bytes());
        Run run = Run.of("check", folder);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("w.xlsx[Visits]:2:date");
    }

    private static String everythingIn(Path of) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(of)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
