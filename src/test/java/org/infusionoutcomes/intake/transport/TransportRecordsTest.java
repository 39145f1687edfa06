package org.infusionoutcomes.intake.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapped.RecordNotes;
import org.infusionoutcomes.intake.store.Folder;
import org.infusionoutcomes.intake.transport.TransportFile.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample in {@code adqs.xpt} and what R reads in it: {@code src/test/r/transport.R} wrote {@code adqs.csv} with
 * {@code foreign::read.xport}.
 */
class TransportRecordsTest {

    private static final Path SAMPLES = Path.of("src/test/resources/org/infusionoutcomes/intake/transport");

    @TempDir
    private Path folder;

    /** Dates are numbers with a format; fractions, negatives and missing values of SAS are among the numbers. */
    static byte[] sample() {
        return new TransportFile()
                .add("DM", List.of(new Column("USUBJID", 6, "")), List.of(List.of("S-01"), List.of("S-02")))
                .add(
                        "ADQS",
                        List.of(
                                new Column("USUBJID", 6, ""),
                                new Column("PARAMCD", 8, ""),
                                new Column("AVAL", 0, ""),
                                new Column("ADY", 0, ""),
                                new Column("ADT", 0, "DATE")),
                        List.of(
                                List.of("S-01", "MADRST", "35", "-1", "23742"),
                                List.of("S-01", "MADRST", "12.5", "10", "23753"),
                                List.of("S-02", "YBOCST", ".", "1", "23743"),
                                List.of("S-02", "YBOCST", "0.1", "0", ".")))
                .bytes();
    }

    private List<String> told(byte[] bytes, Optional<String> set, Optional<Charset> encoding) {
        try {
            Files.write(folder.resolve("a.xpt"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ReadOptions options = new ReadOptions(encoding, Set.of(), 10);
        return RecordNotes.of(new TransportRecords(new Folder(folder), "a.xpt", options, set));
    }

    private List<String> told(byte[] bytes, String set) {
        return told(bytes, Optional.ofNullable(set), Optional.empty());
    }

    @Test
    void theSampleIsTheOneThatRRead() throws IOException {
        assertThat(sample()).isEqualTo(Files.readAllBytes(SAMPLES.resolve("adqs.xpt")));
    }

    @Test
    void readsWhatRReads() throws IOException {
        List<String> byR = Files.readAllLines(SAMPLES.resolve("adqs.csv"));
        List<String> told = told(sample(), "adqs");

        assertThat(told.get(0)).isEqualTo("0: USUBJID|PARAMCD|AVAL|ADY|ADT");
        assertThat(byR).hasSize(6);
        for (int row = 1; row < told.size(); row++) {
            String[] cells = byR.get(row + 1).split(",", -1);
            String adt = cells[4].isEmpty()
                    ? ""
                    : LocalDate.of(1960, 1, 1)
                            .plusDays(Long.parseLong(cells[4]))
                            .toString();
            assertThat(told.get(row))
                    .isEqualTo(row + ": " + String.join("|", cells[0], cells[1], cells[2], cells[3], adt));
        }
    }

    @Test
    void takesTheFirstDataSetWhereNoneIsNamed() {
        assertThat(told(sample(), (String) null)).containsExactly("0: USUBJID", "1: S-01", "2: S-02");
        assertThat(told(sample(), "EX")).containsExactly("refused transport-file-damaged a.xpt:0:");
    }

    /** Of four observations of 38 bytes in 160, the 90 bytes that are left hold two and a part of the third. */
    @Test
    void refusesWhatIsCutOrSomethingElse() {
        byte[] whole = sample();
        assertThat(told("PK".getBytes(StandardCharsets.US_ASCII), null))
                .containsExactly("refused not-a-transport-file a.xpt:0:");
        assertThat(told(Arrays.copyOf(whole, 300), null)).containsExactly("refused transport-file-damaged a.xpt:0:");
        assertThat(told(Arrays.copyOf(whole, whole.length - 70), "ADQS"))
                .last()
                .isEqualTo("refused transport-file-damaged a.xpt:3:");
        String of8 = new String(whole, StandardCharsets.ISO_8859_1).replace("LIBRARY HEADER", "LIBV8   HEADER");
        assertThat(told(of8.getBytes(StandardCharsets.ISO_8859_1), null))
                .containsExactly("refused not-a-transport-file a.xpt:0:");
    }

    @Test
    void decodesTextsAsDeclared() {
        byte[] file = new TransportFile()
                .add("DM", List.of(new Column("USUBJID", 6, "")), List.of(List.of("J\u00F6")))
                .bytes();

        assertThat(told(file, null)).last().isEqualTo("refused encoding a.xpt:1:USUBJID");
        assertThat(told(file, Optional.empty(), Optional.of(Charset.forName("windows-1252"))))
                .containsExactly("0: USUBJID", "1: J\u00F6");
    }
}
