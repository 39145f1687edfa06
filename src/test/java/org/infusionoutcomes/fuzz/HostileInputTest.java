package org.infusionoutcomes.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.infusionoutcomes.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that somebody thought of, beside those that chance makes: each ends in the program's own words. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {

    private static final String MAPPING = "extends: same-names\npatients: {file: patients.csv}\n"
            + "infusions: {file: infusions.csv}\nassessments: {file: assessments.csv}\n";

    @TempDir
    Path folder;

    private Path export;

    @BeforeEach
    void lay() throws IOException {
        export = Files.createDirectory(folder.resolve("export"));
        GoodExport.lay(export, GoodExport.bytes(GoodExport.tables()));
    }

    private static void endsWithAWord(Run run, int exitCode, String word) {
        assertThat(run.err()).contains(word).doesNotContain("Exception", "the program failed", "\u001B", "\tat ");
        assertThat(run.err()).doesNotContainPattern("\\bS1(0[1-9]|1[0-2])\\b");
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    private Run mapped(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("map.yaml"), text);
        return Run.of("check", export, "--mapping", file);
    }

    private Run planned(String text) throws IOException {
        return Run.of("check", export, "--plan", Files.writeString(folder.resolve("plan.yaml"), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delimiter: \"\\n\"",
                "delimiter: \"\\r\"",
                "delimiter: \"\\0\"",
                "delimiter: \"\uD83D\uDE00\"",
                "missing: !!str -9",
                "missing: [1]\nmissing: [2]",
                "missing: [999999999999999999999999999999999999999999999999]\nvisits: {a: 1e9}",
                "dates: {format: yyyy-MM-dd, cutoff: +999999999-12-31}",
                "dates: {format: yyyy-MM-dd, cutoff: 2026-02-30}",
                "dates: {format: \"yyyy'\"}",
                "\u001B[31m: x",
                "\"\\e[31m\": x",
                "? [a, b]\n: c",
                "~: x",
                "drop: ['a",
                "\tdrop: a",
                "---\ndrop: a",
                "x: \0"
            })
    void linesOfAMapping(String line) throws IOException {
        endsWithAWord(mapped(MAPPING + line + "\n"), 2, "map.yaml:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1e9", "1_0", "0x1", "\u0661", "999999999999999999999", "-1", "1.0", ".inf"})
    void numbersOfAMapping(String number) throws IOException {
        String mapping = MAPPING.replace("patients.csv", "patients.csv, header_row: " + number);
        endsWithAWord(mapped(mapping), 2, "map.yaml:2:44  patients.header_row: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reading: {expanded_megabytes_at_most: 1e9}",
                "reading: {expanded_megabytes_at_most: 99999999999}",
                "reading: {expanded_megabytes_at_most: 0x10}",
                "instruments: {YBOCS: {response_percent: .nan}}",
                "instruments: {YBOCS: {response_percent: 1e309}}",
                "compare: [OCD, OCD]",
                "compare: [\"\\e[31m\", OCD]",
                "series: {}\nseries: {}",
                "- a",
                "a\0b: 1"
            })
    void linesOfAPlan(String line) throws IOException {
        endsWithAWord(planned(line + "\n"), 2, "plan.yaml:");
    }

    /** A hundred thousand lines of a level each, half a million brackets, a comment of two megabytes. */
    @Test
    void yamlOfGreatSize() throws IOException {
        endsWithAWord(mapped("a: " + "{a: ".repeat(100_000)), 2, "map.yaml:");
        endsWithAWord(planned("[".repeat(500_000)), 2, "plan.yaml:");
        endsWithAWord(mapped(MAPPING + "# " + "x".repeat(2_000_000)), 2, "map.yaml is too long for a mapping");
        endsWithAWord(planned("# " + "x".repeat(2_000_000)), 2, "is too long for a plan");
    }

    @Test
    void filesWithoutEnd() {
        Path endless = Path.of("/dev/zero");
        if (Files.isReadable(endless)) {
            endsWithAWord(Run.of("check", export, "--plan", endless), 2, "is too long for a plan");
            endsWithAWord(Run.of("check", export, "--mapping", endless), 2, "is too long for a mapping");
            endsWithAWord(
                    Run.of("derive", export, "--out", folder.resolve("d"), "--key", endless), 2, "cannot be read as CSV");
            assertThat(folder.resolve("d")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "-999999999-01-01",
                "2026-02-30",
                "2026-3-31",
                "2026-03-31T00:00",
                "\u0662\u0660\u0662\u0666-\u0660\u0663-\u0663\u0661",
                ""
            })
    void cutoffs(String day) {
        endsWithAWord(
                Run.of("check", export, "--dates", "yyyy-MM-dd", "--cutoff", day), 2, "--cutoff: '" + day + "' is no date");
    }

    /** The first words of an argument that is a file's name are not read from that file. */
    @Test
    void idsAndColumns() throws IOException {
        Path arguments = Files.writeString(folder.resolve("arguments"), "S101");
        for (String id : new String[] {"", "-5", "%s", "${sys:user.home}", "*", "x".repeat(100_000), "@" + arguments}) {
            endsWithAWord(Run.of("explain", export, "--patient", id), 2, "no such id");
        }
        for (String column : new String[] {"(((", "\\", "$", "*", "@" + arguments, "x".repeat(100_000)}) {
            assertThat(Run.of("check", export, "--drop", column).exitCode()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
            1e309         | total-not-a-number
            Infinity      | total-not-a-number
            0x10          | total-not-a-number
            1_000         | total-not-a-number
            \uFF11\uFF12  | total-not-a-number
            \u0661\u0662  | total-not-a-number
            \u0967\u0968  | total-not-a-number
            +12           | total-not-a-number
            12f           | total-not-a-number
            1e1           | total-not-a-number
            \u22125       | total-below-0
            99999999999999999999999999999999999999999999999 | total-above-maximum
            """)
    void totals(String total, String rule) throws IOException {
        Path table = export.resolve("assessments.csv");
        Files.writeString(table, Files.readString(table) + "S101,95,MADRS," + total + "\n");
        Run run = Run.of("check", export);
        assertThat(run.out()).contains("assessments.csv:74:total  set aside, " + rule, "73 rows: 72 used, 1 set aside");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void tablesOfOddShape() throws IOException {
        Map<String, String> tables = GoodExport.tables();
        Path table = export.resolve("assessments.csv");
        Files.writeString(table, tables.get("assessments").replace("\n", "\r"));
        assertThat(Run.of("check", export).out()).contains("assessments.csv: 72 rows: 72 used");
        Files.writeString(table, tables.get("assessments").replaceFirst("\n", "\r\n").replaceFirst("\nS101", "\rS101"));
        assertThat(Run.of("check", export).out()).contains("72 used, 0 set aside");
        Files.writeString(table, "c,".repeat(100_000) + "c\n");
        endsWithAWord(Run.of("check", export), 3, "more than 2000 columns");
        Files.writeString(table, tables.get("assessments") + "S101,95,\"MADRS,3\n");
        endsWithAWord(Run.of("check", export), 3, "assessments.csv:74:instrument  refused, unterminated-quote");
        Files.writeString(table, tables.get("assessments") + "S101," + "x".repeat(3_000_000) + ",MADRS,3\n");
        endsWithAWord(Run.of("check", export), 3, "a cell holds 3000000 characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
            a,b                                  | is no file of keys
            patient_id;key                       | is no file of keys
            patient_id,key~S101,A~S101,B         | :3  the id has a key already
            patient_id,key~S101,A~S102,A         | :3  the key is another patient's already
            patient_id,key~S101,S102             | is the id of a patient
            patient_id,key~S101,"A               | cannot be read as CSV
            patient_id,key~S101                  | cannot be read as CSV
            patient_id,key~S101,"A~B"            | :2  the key has more than 200 characters, or some that are not seen
            patient_id,key~S101,a\u0000b         | :2  the key has more than 200 characters, or some that are not seen
            patient_id,key~S101,a\u202Eb         | :2  the key has more than 200 characters, or some that are not seen
            """)
    void keys(String text, String word) throws IOException {
        Path keys = Files.writeString(folder.resolve("keys.csv"), text.replace('~', '\n') + "\n");
        byte[] before = Files.readAllBytes(keys);
        endsWithAWord(Run.of("derive", export, "--out", folder.resolve("d"), "--key", keys), 2, word);
        assertThat(folder.resolve("d")).doesNotExist();
        assertThat(Files.readAllBytes(keys)).isEqualTo(before);
    }

    @Test
    void aKeyThatIsTooLong() throws IOException {
        Path keys = Files.writeString(folder.resolve("keys.csv"), "patient_id,key\nS101," + "x".repeat(201) + "\n");
        Run run = Run.of("derive", export, "--out", folder.resolve("d"), "--key", keys);
        endsWithAWord(run, 2, ":2  the key has more than 200 characters");
    }

    @Test
    void placesThatCannotBeWritten() throws IOException {
        Path file = Files.write(folder.resolve("file"), "x".getBytes(UTF_8));
        Path nowhere = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        endsWithAWord(Run.of("report", export, "--out", file), 2, "is a file");
        endsWithAWord(Run.of("report", export, "--out", file.resolve("r")), 2, "is a file");
        endsWithAWord(Run.of("report", export, "--out", export), 2, "holds files that are not a report");
        endsWithAWord(Run.of("report", export, "--out", nowhere), 2, "is a link that leads nowhere");
        endsWithAWord(Run.of("derive", export, "--out", folder.resolve("n".repeat(300))), 1, "cannot write to");
        endsWithAWord(Run.of("check", ""), 2, "the name of the export is empty");
        endsWithAWord(Run.of("check", "a\0b"), 2, "this cannot be the name of a file here");
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsOnly("export", "file", "link");
        }
    }

    /** No folder is made on a disk that is full: here one of 0 bytes, where there is one. */
    @Test
    void aDiskThatIsFull() {
        Path full = Path.of("/dev/full");
        if (Files.exists(full)) {
            endsWithAWord(Run.of("derive", export, "--out", full), 2, "is a file");
        }
    }
}
