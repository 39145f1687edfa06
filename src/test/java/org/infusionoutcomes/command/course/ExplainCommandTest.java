package org.infusionoutcomes.command.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.infusionoutcomes.Run;
import org.infusionoutcomes.SmallExport;
import org.infusionoutcomes.plan.PlanReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One patient judged by hand. Y-BOCS: baseline 30 on day 0; the last infusion is on day 15, so the endpoint window is days
 * 22 to 46: 12 on day 25, a fall of 18 (60%). Half of the gain, 9 points, is lost at 21: day 60. A further infusion on day
 * 50 ends the primary follow-up on day 40, 15 days after the endpoint. 41 is above the scale's 40.
 */
class ExplainCommandTest {

    @TempDir
    private Path folder;

    private Path export;

    @BeforeEach
    void writeExport() throws IOException {
        export = new SmallExport()
                .patient("B7", "OCD")
                .infusions("B7", "0 3 6 9 12 15")
                .totals("B7", "YBOCS", "0:25")
                .patient("A1", "OCD")
                .infusions("A1", "0 3 6 9 12 15 50:maintenance:scheduled")
                .totals("A1", "YBOCS", "60:21 40:14 25:12 0:30:pre 0:20:post 20:41 30:NA -20:28")
                .totals("A1", "PHQ9", "0:15")
                .writeTo(folder.resolve("export"));
    }

    @Test
    void tellsTheRolesOfRows() {
        assertThat(explain("A1"))
                .contains(
                        "  assessments.csv:10  day=-20 instrument=YBOCS total=28",
                        "  assessments.csv:6  day=0 instrument=YBOCS total=30 timing=pre  -> baseline",
                        "  assessments.csv:7  day=0 instrument=YBOCS total=20 timing=post"
                                + "  -> taken after the infusion of its day: an hours total only",
                        "  assessments.csv:11  day=0 instrument=PHQ9 total=15  -> not the scale that the patient is judged on",
                        "  assessments.csv:5  day=25 instrument=YBOCS total=12"
                                + "  -> endpoint: improvement of 60%, a response",
                        "  standing: analysed",
                        "  induction: day 0, day 3, day 6, day 9, day 12, day 15",
                        "  further infusions: day 50");
    }

    @Test
    void saysWhatWasNotReadAndWhy() {
        List<String> lines = explain("A1");

        assertThat(lines).contains("  assessments.csv:9  day=30 instrument=YBOCS total=NA  -> holds no total");
        int high = lines.indexOf("  assessments.csv:8  day=20 instrument=YBOCS total=41");
        assertThat(high).isNotNegative();
        assertThat(lines.get(high + 1))
                .startsWith("    set aside, total-above-maximum: the total 41 is above the maximum of YBOCS, 40");
    }

    @Test
    void saysWhatEndsTheFollowUpUnderEachRule() {
        List<String> lines = explain("A1");
        int rule = lines.indexOf("  half-of-gain-lost (the plan's)");

        assertThat(lines.subList(rule + 1, rule + 5))
                .containsExactly(
                        "    no-further-treatment (the plan's): no event, last seen on day 40, 15 days after the endpoint",
                        "    as-treated: relapse on day 60, 35 days after the endpoint, last seen well on day 40",
                        "    well-without-treatment: further infusion on day 50, 25 days after the endpoint",
                        "    competing: further infusion on day 50, 25 days after the endpoint");
        // remission is 12 or less: at the endpoint the patient is in it, so left-remission has something to say
        assertThat(lines).contains("  left-remission").doesNotContain("does not enter");
    }

    @Test
    void onlyRespondersAreFollowed() {
        assertThat(explain("B7")).contains("  none: only responders are followed", "  standing: analysed");
    }

    @Test
    void theIdIsNotEchoedAndNothingIsWritten() throws IOException {
        assertThat(String.join("\n", explain("A1"))).doesNotContain("A1").doesNotContain("B7");
        assertThat(Run.of("explain", export, "--patient", "C9"))
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "--patient: the table of patients has no such id\n  write it as the export does, leading zeros included\n"));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(export);
        }
    }

    /** Day 13 is a day after the infusion of day 12; what is no word of the plan is never shown. */
    @Test
    void adverseEventsAreSetBesideTheInfusions() throws IOException {
        export = new SmallExport()
                .patient("A1", "OCD")
                .infusions("A1", "0 12")
                .totals("A1", "YBOCS", "0:30")
                .withEvents()
                .events("A1", "13:Nausea:yes;0:fell on Mr Smith;-2:headache")
                .writeTo(folder.resolve("events"));

        List<String> lines = explain("A1");

        assertThat(lines)
                .contains(
                        "  adverse_events.csv:4  day=-2 event=headache",
                        "  adverse_events.csv:3  day=0 event=other",
                        "  adverse_events.csv:2  day=13 event=Nausea serious=yes",
                        "  adverse event: headache, outside of the series: not counted",
                        "  adverse event: other, 0 days after an infusion of the series",
                        "  adverse event: nausea, serious, 1 day after an infusion of the series");
        assertThat(String.join("\n", lines)).doesNotContain("Smith");
    }

    /** A column a visit: line 3 of scores.csv holds three totals of A1, of which one is above the scale's 40. */
    @Test
    void rowsAreFoundThroughAMapping() throws IOException {
        export = Files.createDirectories(folder.resolve("mapped"));
        Files.writeString(export.resolve("people.csv"), "code;dx\nB7;1\nA1;1\n");
        Files.writeString(export.resolve("given.csv"), "code;on\nA1;0\nB7;0\nA1;3\n");
        Files.writeString(export.resolve("scores.csv"), "code;y0;y10;y11\nB7;25;;\nA1;30;12;41\n");
        Files.writeString(export.resolve("mapping.yaml"), """
                delimiter: ";"
                patients: {file: people.csv, columns: {patient_id: code, cohort: dx}, values: {cohort: {1: OCD}}}
                infusions: {file: given.csv, columns: {patient_id: code, day: on}}
                assessments:
                  file: scores.csv
                  columns: {patient_id: code}
                  wide: {y0: YBOCS @ 0, y10: YBOCS @ 10, y11: YBOCS @ 11}
                """);

        List<String> lines = explain("A1");

        // day 10 is 7 days after the infusion of day 3: the endpoint window is open
        assertThat(lines.subList(1, 8))
                .containsExactly(
                        "  people.csv:3  cohort=OCD",
                        "  given.csv:2  day=0",
                        "  given.csv:4  day=3",
                        "  scores.csv:3  day=0 instrument=YBOCS total=30  -> baseline",
                        "  scores.csv:3  day=10 instrument=YBOCS total=12  -> endpoint: improvement of 60%, a response",
                        "  scores.csv:3  day=11 instrument=YBOCS total=41",
                        "    set aside, total-above-maximum: the total 41 is above the maximum of YBOCS, 40; row left"
                                + " out, correct it or the instrument, or declare it under missing in"
                                + " the mapping (or a number for it under values)");
    }

    @Test
    void whatCannotBeReadIsRefusedAsInAReport() throws IOException {
        Files.writeString(export.resolve("patients.csv"), "who,cohort\nA1,OCD\n");

        Run run = Run.of("explain", export, "--patient", "A1");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).endsWith("the data was refused; nothing was analysed\n  mend what is listed above\n");
    }

    @Test
    void everyRuleOfThePlanIsThere() {
        List<String> lines = explain("A1");

        PlanReader.defaultPlan()
                .relapseRules()
                .forEach(rule -> assertThat(lines).anyMatch(line -> line.startsWith("  " + rule.key())));
    }

    private List<String> explain(String id) {
        Run run = Run.of("explain", export, "--patient", id);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run.out().lines().toList();
    }
}
