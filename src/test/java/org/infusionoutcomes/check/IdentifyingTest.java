package org.infusionoutcomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.plan.PlanReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in columns and ids and could identify somebody: refused by the column's name, and never shown. */
class IdentifyingTest {

    @TempDir
    Path folder;

    private TinyExport export;

    @BeforeEach
    void begin() {
        export = new TinyExport(folder);
    }

    /** Two patients with something in a column that nobody reads. */
    private void extra(String column, String one, String other) {
        export.put("patients.csv", "patient_id,cohort," + column + "\nP1,OCD," + one + "\nP2,MDD," + other + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contact_way | jane@example.org | mail addresses",
                "reach | 555-123-4567 | phone numbers",
                "number | 078-05-1120 | social-security numbers",
                "enrolled | 2025-03-31 | full dates",
                "site | seen 31.03.2025 | full dates",
                "age | 93 | ages over 89",
                "age_band | 90-94 | ages over 89"
            })
    void valuesThatIdentify(String column, String cell, String kind) {
        extra(column, "", cell);
        assertThat(export.findings())
                .first()
                .isEqualTo("refused identifying-values patients.csv:1:" + column + " what stands in the column "
                        + column
                        + " (" + kind + ") could identify people; take it out of the export, or leave unread and"
                        + " unlooked at with --drop \"" + column + "\"");
        assertThat(String.join("", export.findings())).doesNotContain(cell);
        export.dropping(column);
        assertThat(export.findings()).noneMatch(line -> line.startsWith("refused"));
    }

    @ParameterizedTest
    @CsvSource({
        "age, 89",
        "age, 90+",
        "age_months, 120",
        "stage, 95",
        "score, 20250331",
        "site, Ward 7",
        "uid, 6fd1e5f0-8a3b"
    })
    void valuesThatDoNot(String column, String cell) {
        extra(column, "", cell);
        assertThat(export.findings()).noneMatch(line -> line.startsWith("refused"));
    }

    /** A column a patient has ids for names: the message tells its place. */
    @Test
    void doesNotNameAColumnThatMayBeCalledByAnId() {
        extra("kp10023", "", "jane@example.org");
        assertThat(export.findings())
                .first()
                .asString()
                .contains("the column number 3 (mail addresses)", "with --drop and its name")
                .doesNotContain("kp10023");
    }

    @Test
    void freeTextIsLongAndMostlyDistinct() {
        StringBuilder notes = new StringBuilder("patient_id,day,instrument,total,remark\n");
        StringBuilder codes = new StringBuilder(notes);
        for (int i = 0; i < 12; i++) {
            notes.append("P1,")
                    .append(20 + i)
                    .append(",YBOCS,20,felt rather better on visit ")
                    .append(i)
                    .append("\n");
            codes.append("P1,").append(20 + i).append(",YBOCS,20,total taken by the second rater\n");
        }
        export.put("assessments.csv", codes.toString());
        assertThat(export.findings()).noneMatch(line -> line.startsWith("refused"));
        export.put("assessments.csv", notes.toString());
        assertThat(export.findings())
                .first()
                .isEqualTo("refused identifying-values assessments.csv:1:remark what stands in the column remark (free"
                        + " text) could identify people; take it out of the export, or leave unread and unlooked at with"
                        + " --drop \"remark\"");
        export.dropping("remark");
        assertThat(export.findings()).noneMatch(line -> line.startsWith("refused"));
    }

    /** Row 1010 is the tenth multiple of 101; row 1009 is not looked at, as the page on privacy says. */
    @ParameterizedTest
    @CsvSource({"1000, true", "1009, false", "1010, true"})
    void looksAtTheFirstThousandRowsAndAtSomeAfter(int row, boolean seen) {
        StringBuilder text = new StringBuilder("patient_id,day,instrument,total,remark\n");
        IntStream.rangeClosed(1, 1200)
                .forEach(i -> text.append("P1,")
                        .append(i)
                        .append(",YBOCS,20,")
                        .append(i == row ? "jane@example.org" : "")
                        .append("\n"));
        export.put("assessments.csv", text.toString());
        assertThat(export.findings().stream().anyMatch(line -> line.startsWith("refused identifying-values")))
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane Doe", "jane@example.org", "078-05-1120", "1980-03-31", "555-123-4567"})
    void idsThatIdentify(String id) {
        export.put("patients.csv", "patient_id,cohort\nP1,OCD\n" + id + ",MDD\n");
        assertThat(export.findings())
                .first()
                .asString()
                .startsWith("refused patient-id-identifying patients.csv:3:patient_id ids look like ")
                .endsWith("; give every patient a pseudonym that tells nothing about the person");
        assertThat(String.join("", export.findings())).doesNotContain(id);
    }

    @Test
    void idsOfDigitsOnly() {
        export.put("patients.csv", "patient_id,cohort\n4711,OCD\n4712,MDD\n");
        assertThat(export.findings())
                .contains("notice ids-digits-only patients.csv:0:patient_id all ids are digits only; if they are record"
                        + " numbers of the clinic, give pseudonyms in their place");
    }

    /** What a mapping leaves unread is looked at, too; a date that becomes a day may stand. */
    @Test
    void columnsOfAMapping() {
        export.put("scores.csv", "who,when,score,reach\nP1,2025-01-01,30,555-123-4567\n")
                .put("started.csv", "who,when\nP1,2025-01-02\nP2,2025-01-02\n")
                .put(
                        "mapping.yaml",
                        "dates: {format: yyyy-MM-dd}\n"
                                + "infusions: {file: started.csv, columns: {patient_id: who, date: when}}\n"
                                + "assessments: {file: scores.csv, columns: {patient_id: who, date: when, total: score},"
                                + " constants: {instrument: YBOCS}}\n");
        assertThat(export.findings())
                .filteredOn(line -> line.startsWith("refused"))
                .containsExactly("refused identifying-values scores.csv:1:reach what stands in the column reach (phone"
                        + " numbers) could identify people; take it out of the export, or leave unread and unlooked at"
                        + " with --drop \"reach\"");
        export.dropping("reach");
        assertThat(export.findings()).noneMatch(line -> line.startsWith("refused"));
    }

    /** Exports that hold nothing of the kind pass: the sample, and those that two programs counted. */
    static Stream<Path> goodExports() throws IOException {
        Path acceptance = Path.of("src/test/resources/org/infusionoutcomes/acceptance");
        try (Stream<Path> found = Files.walk(acceptance)) {
            return Stream.concat(
                    Stream.of(Path.of("data/sample")),
                    found.filter(path -> path.endsWith("patients.csv")).map(Path::getParent).toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("goodExports")
    void goodExportsPass(Path good) {
        try (Export opened = Export.open(good, new ReadOptions(Optional.empty(), Set.of(), 100))) {
            assertThat(Checks.apply(opened, PlanReader.defaultPlan()).findings().listed())
                    .noneMatch(finding -> finding.rule().startsWith("identifying")
                            || finding.rule().startsWith("patient-id-identifying"));
        }
    }
}
