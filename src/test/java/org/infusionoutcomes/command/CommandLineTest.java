package org.infusionoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.infusionoutcomes.Run;
import org.infusionoutcomes.plan.PlanReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user meets them: answers, complaints of two lines, exit codes. */
class CommandLineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report",
                "check",
                "mapping",
                "plan",
                "simulate",
                "verify",
                "compare",
                "completion",
                "explain",
                "derive"
            })
    void everyCommandHasAnExample(String command) {
        Run run = Run.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("java -jar infusion-outcomes.jar " + command);
    }

    @Test
    void planPrintsTheDefaultPlan() {
        assertThat(Run.of("plan")).isEqualTo(new Run(0, PlanReader.defaultText(), ""));
    }

    @Test
    void aMissingExportIsTheUsersError() {
        Run run = Run.of("report", folder.resolve("nowhere"), "--out", folder.resolve("out"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("there is nothing at " + folder.resolve("nowhere")
                        + "\n  name the folder or the .zip that holds the tables\n");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aWrongPlanIsTheUsersError() throws IOException {
        Path plan = Files.writeString(folder.resolve("mine.yaml"), "confidense: 0.9\n");

        Run run = Run.of("report", "data/sample", "--plan", plan, "--out", folder.resolve("out"));

        assertThat(run)
                .isEqualTo(new Run(
                        2, "", "mine.yaml:1:1  confidense: there is no such setting\n  did you mean confidence?\n"));
    }

    @Test
    void aMissingPlanIsTheUsersError() {
        Run run = Run.of("report", "data/sample", "--plan", folder.resolve("none.yaml"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("the plan " + folder.resolve("none.yaml")
                        + " cannot be read\n  name a file that is there; the command plan prints one\n");
    }

    @Test
    void aWrongEncodingOrQuarterIsTheUsersError() {
        assertThat(Run.of("check", "data/sample", "--encoding", "utf9"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "--encoding: there is no encoding 'utf9'\n  name one such as UTF-8, windows-1252 or ISO-8859-1\n"));
        assertThat(Run.of("report", "data/sample", "--quarter", "Q3", "--out", folder.resolve("out")))
                .isEqualTo(new Run(2, "", "--quarter: 'Q3' is not a quarter\n  write it like 2026-Q3\n"));
        assertThat(Run.of("report", "data/sample", "--quarter", "1999-Q1", "--out", folder.resolve("out"))
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void aFolderWithOtherFilesNeedsForceAndAnEarlierReportDoesNot() throws IOException {
        Path out = folder.resolve("out");
        Files.createDirectories(out);
        Path precious = Files.writeString(out.resolve("precious.txt"), "keep me");

        Run refused = Run.of("report", "data/sample", "--out", out);
        Run forced = Run.of("report", "data/sample", "--out", out, "--force");
        Run again = Run.of("report", "data/sample", "--out", out);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err().lines()).hasSize(2);
        assertThat(forced.exitCode()).isZero();
        assertThat(again.exitCode()).isZero();
        assertThat(precious).hasContent("keep me");
    }

    @Test
    void refusedDataEndsWithThreeAndLeavesNoReport() throws IOException {
        Path export = Files.createDirectories(folder.resolve("export"));
        Files.writeString(export.resolve("patients.csv"), "patient_id,cohort,email\nA,OCD,a@example.com\n");
        Files.writeString(export.resolve("infusions.csv"), "patient_id,day\nA,0\n");
        Files.writeString(export.resolve("assessments.csv"), "patient_id,day,instrument,total\nA,-1,YBOCS,30\n");

        Run report = Run.of("report", export, "--out", folder.resolve("out"));
        Run check = Run.of("check", export);
        Run dropped = Run.of("check", export, "--drop", "email");

        assertThat(report.exitCode()).isEqualTo(3);
        assertThat(check.exitCode()).isEqualTo(3);
        assertThat(report.err())
                .contains("patients.csv:1:email")
                .endsWith("the data was refused; nothing was analysed\n  mend what is listed above\n")
                .doesNotContain("example.com")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(dropped.exitCode()).isZero();
    }

    /** Each count by hand: three patients, of whom the last started after the quarter asked for. */
    @Test
    void aQuarterLeavesOutWhoStartedLaterAndSaysSo() throws IOException {
        Path export = Files.createDirectories(folder.resolve("export"));
        Files.writeString(
                export.resolve("patients.csv"),
                "patient_id,cohort,start_quarter\nA,OCD,2025-Q4\nB,OCD,2026-Q1\nC,OCD,2026-Q2\n");
        Files.writeString(export.resolve("infusions.csv"), "patient_id,day\nA,0\nB,0\nC,0\n");
        Files.writeString(
                export.resolve("assessments.csv"),
                "patient_id,day,instrument,total\nA,-1,YBOCS,30\nB,-1,YBOCS,30\nC,-1,YBOCS,30\n"
                        + "A,7,YBOCS,10\nB,7,YBOCS,29\nC,7,YBOCS,10\n");

        Run run = Run.of("report", export, "--quarter", "2026-Q1", "--out", folder.resolve("out"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("analysed: 2 of 2 OCD patients, 0 of 0 MDD patients\n"
                        + "set aside: 0 rows and 0 patients (reasons and counts in findings.csv)\n");
        assertThat(Files.readAllLines(folder.resolve("out/estimates.csv")))
                .contains(
                        "flow,OCD,,,,,,started_later,1",
                        "flow,OCD,,,,,,patients,2",
                        "quarter_against_before,OCD,,start_quarter=2026-Q1,,,,events,0",
                        "quarter_against_before,OCD,,start_quarter=2026-Q1,,,,n,1",
                        "quarter_against_before,OCD,,start_quarter=2026-Q1,,,,before_events,1",
                        "quarter_against_before,OCD,,start_quarter=2026-Q1,,,,before_n,1",
                        "quarter_against_before,OCD,,start_quarter=2026-Q1,,,,difference,-1",
                        // a fall from 30 to 10 is below the limit of remission, 12
                        "quarter_remission,OCD,,start_quarter=2026-Q1,,,,n,1",
                        "quarter_remission,OCD,,start_quarter=2026-Q1,,,,events,0",
                        "quarter_remission,OCD,,start_quarter=2026-Q1,,,,before_events,1",
                        "quarter_remission,OCD,,start_quarter=2026-Q1,,,,difference,-1");
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("not what was known");
    }

    @Test
    void simulateWritesAnExportThatCanBeChecked() {
        Path export = folder.resolve("invented");

        assertThat(Run.of("simulate", "--patients", "40", "--seed", "3", "--out", export)
                        .exitCode())
                .isZero();
        assertThat(Run.of("check", export).exitCode()).isZero();
        assertThat(Run.of("simulate", "--patients", "0", "--seed", "3", "--out", export))
                .isEqualTo(new Run(2, "", "--patients: must be 1 or more, got 0\n  name a number\n"));
    }
}
