package org.infusionoutcomes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of rows sees of files that are laid out in one way or another. */
class RowsTest {

    private static final Layout LAYOUT = new Layout("patients", List.of("patient_id", "cohort"), List.of("site"));

    @TempDir
    Path folder;

    /** Notes each row as {@code line: id|cohort|site}. */
    private static final class Notes implements RowHandler {

        private final List<String> rows = new ArrayList<>();

        @Override
        public void begin(Header header) {
            rows.add(header.line() + ": header");
        }

        @Override
        public void rows(Row[] block, int count) {
            for (Row row : Arrays.copyOf(block, count)) {
                rows.add(row.line() + ": " + row.text(0) + "|" + row.text(1) + "|" + row.text(2));
            }
        }

        @Override
        public void setAside(String rule, long line, String column, String message) {
            throw new AssertionError("only a mapping sets rows aside at the door");
        }

        @Override
        public void ragged(long line, int cells, int expected) {
            rows.add(line + ": " + cells + " for " + expected);
        }
    }

    private List<String> rows(String text) {
        return rows(text.getBytes(StandardCharsets.UTF_8), new ReadOptions(Optional.empty(), Set.of(), 1));
    }

    private List<String> rows(byte[] bytes, ReadOptions options) {
        Notes notes = new Notes();
        try {
            Files.write(folder.resolve("patients.csv"), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        try (Export export = Export.open(folder, options)) {
            ReadCount count = export.read(LAYOUT, notes);
            notes.rows.add("blank " + count.blank() + " repeated " + count.repeatedHeaders());
        }
        return notes.rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsPhysicalLinesWhateverEndsThem(String end) {
        assertEquals(
                List.of("1: header", "2: a|x\ny|", "4: b|z|", "6: c|z|", "blank 1 repeated 0"),
                rows("patient_id,cohort\na,\"x\ny\"\nb,z\n\nc,z".replace("\n", end)).stream()
                        .map(row -> row.replace(end, "\n"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"','", "';'", "'\t'"})
    void findsTheSeparator(String separator) {
        assertEquals(
                List.of("1: header", "2: a|OCD|n", "blank 0 repeated 0"),
                rows("patient_id,cohort,site\na,OCD,n\n".replace(",", separator)));
    }

    @Test
    void doesNotCountSeparatorsInsideQuotes() {
        assertEquals(
                List.of("1: header", "2: a|OCD|", "blank 0 repeated 0"),
                rows("patient_id;cohort;\"a,b,c,d\"\na;OCD;1\n"));
    }

    @Test
    void skipsSeparatorLineBlankRowsAndRepeatedHeaders() {
        assertEquals(
                List.of("3: header", "4: a|OCD|", "7: b|MDD|", "blank 4 repeated 1"),
                rows("sep=;\n\npatient_id;cohort\na;OCD\n;\nPatient_ID ; COHORT\nb;MDD\n \n"));
    }

    @Test
    void readsColumnsByNameAndTrimsCells() {
        assertEquals(
                List.of("1: header", "2: a|OCD|north wing", "blank 0 repeated 0"),
                rows("Site, extra,COHORT ,\" Patient_Id\"\n north wing\u00A0,9, OCD,a\n"));
    }

    @Test
    void toleratesEmptyCellsBehindTheLastColumnAndNoOthers() {
        assertEquals(
                List.of("1: header", "2: a|OCD|", "3: b|OCD|", "4: 4 for 2", "5: 1 for 2", "blank 0 repeated 0"),
                rows("patient_id,cohort,,\na,OCD,,\nb,OCD\nc,OCD,,x\nd\n"));
    }

    @Test
    void leavesDroppedColumnsUnread() {
        byte[] bytes = "patient_id,cohort,Site,name\na,OCD,n,Jane\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of("1: header", "2: a|OCD|", "blank 0 repeated 0"),
                rows(bytes, new ReadOptions(Optional.empty(), Set.of("site", "NAME"), 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void trustsAByteOrderMark(String charset) {
        byte[] bytes = "\uFEFFpatient_id,cohort\nZo\u00EB,OCD\n".getBytes(Charset.forName(charset));
        assertEquals(
                List.of("1: header", "2: Zo\u00EB|OCD|", "blank 0 repeated 0"),
                rows(bytes, new ReadOptions(Optional.of(StandardCharsets.ISO_8859_1), Set.of(), 1)));
    }

    /**
     * Characters of one to four bytes (the last is two chars in Java) at every place around the block of 65536 bytes.
     */
    @ParameterizedTest
    @ValueSource(ints = {65520, 65521, 65522, 65523, 65524, 65525, 65526, 65527, 65528, 65529, 65530, 65531})
    void decodesAcrossBlocks(int filling) {
        String id = "e\u00EB\u20AC\uD83D\uDE00z";
        String filler = "x".repeat(filling - "patient_id,cohort\n,OCD\n".length());
        String text = "patient_id,cohort\n" + filler + ",OCD\n" + (id + ",OCD\n").repeat(20000);
        List<String> rows = rows(text);
        assertEquals("3: " + id + "|OCD|", rows.get(2));
        assertEquals(
                Set.of(id + "|OCD|"),
                rows.subList(2, 20002).stream()
                        .map(row -> row.substring(row.indexOf(' ') + 1))
                        .collect(Collectors.toSet()));
        assertEquals(20003, rows.size());
    }

    @Test
    void hashesWhatIsStored() throws IOException {
        Files.writeString(folder.resolve("patients.csv"), "patient_id,cohort\na,OCD\n");
        try (Export export = Export.open(folder, new ReadOptions(Optional.empty(), Set.of(), 1))) {
            assertThat(export.sources()).isEmpty();
            export.read(LAYOUT, new Notes());
            // printf 'patient_id,cohort\na,OCD\n' | sha256sum
            assertThat(export.sources())
                    .containsExactly(new Source(
                            "patients.csv", 24, "faea9c50a61bbf08fb8bfa5bd51f7eea28c9a8cc5dd0521175cc4f40781a4444"));
        }
    }

    @Test
    void saysWhereThereIsNoExport() throws IOException {
        ReadOptions options = new ReadOptions(Optional.empty(), Set.of(), 1);
        Path absent = folder.resolve("absent");
        assertEquals(
                "there is nothing at " + absent,
                assertThrows(NoSuchExport.class, () -> Export.open(absent, options))
                        .getMessage());
        Path file = Files.writeString(folder.resolve("patients.csv"), "x");
        assertEquals(
                file + " is neither a folder nor a .zip of one",
                assertThrows(NoSuchExport.class, () -> Export.open(file, options))
                        .getMessage());
    }

    @Test
    void limitsMustBePositive() {
        assertEquals(
                "Expanded megabytes must be 1 or more, got 0",
                assertThrows(IllegalArgumentException.class, () -> new ReadOptions(Optional.empty(), Set.of(), 0))
                        .getMessage());
    }
}
