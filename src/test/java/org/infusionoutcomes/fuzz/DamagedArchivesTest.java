package org.infusionoutcomes.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.infusionoutcomes.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that hold something else than they say: whoever read on would analyse other rows than were put in. */
class DamagedArchivesTest {

    /** Where a central directory's entry of a zip archive tells its flags, packing, checksum and expanded size. */
    private static final int FLAGS = 8;

    private static final int PACKING = 10;
    private static final int CHECKSUM = 16;
    private static final int SIZE = 24;

    @TempDir
    Path folder;

    private Path archive;

    @BeforeEach
    void name() {
        archive = folder.resolve("export.zip");
    }

    private static byte[] zipped(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey() + ".csv"));
                out.write(file.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** Where the first entry of the central directory begins. */
    private static int central(byte[] zip) {
        ByteBuffer all = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (all.getInt(at) != 0x02014b50) {
            at++;
        }
        return at;
    }

    private void refused(String rule) {
        Run run = Run.of("check", archive);
        assertThat(run.err()).contains("refused, " + rule);
        assertThat(run.exitCode()).isEqualTo(3);
    }

    /** What the archive tells of adverse_events.csv, its first entry, is changed by one bit. */
    @ParameterizedTest
    @ValueSource(ints = {CHECKSUM, SIZE})
    void entriesThatAreNotWhatTheArchiveSays(int field) throws IOException {
        byte[] zip = zipped(GoodExport.tables());
        Files.write(archive, zip);
        assertThat(Run.of("check", archive).exitCode()).isZero();
        zip[central(zip) + field] ^= 1;
        Files.write(archive, zip);
        refused("archive-damaged");
    }

    @Test
    void passwords() throws IOException {
        byte[] zip = zipped(GoodExport.tables());
        zip[central(zip) + FLAGS] |= 1;
        Files.write(archive, zip);
        refused("archive-encrypted");
        zip[central(zip) + FLAGS] ^= 1;
        zip[central(zip) + PACKING] = 99; // AES, as WinZip and 7-Zip have it
        Files.write(archive, zip);
        refused("archive-encrypted");
    }

    /** Two entries of one name: a second table hides behind the first, or the first behind the second. */
    @Test
    void aNameThatComesTwice() throws IOException {
        Map<String, String> tables = GoodExport.tables();
        tables.put("patientt", tables.get("patients"));
        String zip = new String(zipped(tables), ISO_8859_1);
        Files.write(archive, zip.replace("patientt", "patients").getBytes(ISO_8859_1));
        refused("archive-ambiguous");
    }

    /** Names in capitals at the top of an archive lie no deeper than they do. */
    @Test
    void capitals() throws IOException {
        Map<String, String> tables = GoodExport.tables();
        tables.keySet().stream()
                .toList()
                .forEach(name -> tables.put(name.toUpperCase(Locale.ROOT), tables.remove(name)));
        Files.write(archive, zipped(tables));
        refused("no-such-file");
    }

    @Test
    void draftsSayWhatIsWrongWithAnArchive() throws IOException {
        Files.writeString(archive, "no archive");
        Run run = Run.of("mapping", "draft", archive);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualToNormalizingNewlines(
                        "export.zip  archive-damaged\n  the archive is damaged or no zip archive; make it again\n");
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private Run compressed(byte[]... parts) throws IOException {
        GoodExport.lay(folder, GoodExport.bytes(GoodExport.tables()));
        Files.delete(folder.resolve("assessments.csv"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        Files.write(folder.resolve("assessments.csv.gz"), all.toByteArray());
        return Run.of("check", folder);
    }

    /** A gzip file may have parts, and zeros behind them. The 72 totals are cut after the header's line and 36 of them. */
    @Test
    void partsOfGzip() throws IOException {
        String[] lines = GoodExport.tables().get("assessments").split("(?<=\n)", -1);
        byte[] first = gzipped(String.join("", Arrays.asList(lines).subList(0, 37)));
        byte[] second = gzipped(String.join("", Arrays.asList(lines).subList(37, 73)));
        assertThat(compressed(first, second, new byte[1000]).out()).contains("assessments.csv.gz: 72 rows: 72 used");
        assertThat(compressed(first, second, new byte[200_000]).exitCode()).isZero();
        second[0] ^= 1; // no sign of gzip any more: the other half of the rows is not to be lost
        Run damaged = compressed(first, second);
        assertThat(damaged.err()).contains("assessments.csv.gz  refused, archive-damaged");
        assertThat(damaged.exitCode()).isEqualTo(3);
        assertThat(compressed(first, "more".getBytes(UTF_8)).exitCode()).isEqualTo(3);
    }

    /** One bit of a sheet's checksum; a way of packing (93, Zstandard) that office programs do not know. */
    @ParameterizedTest
    @CsvSource({"16, 1", "10, 85"})
    void workbooksThatAreNotWhatTheySay(int field, int bits) throws IOException {
        byte[] good = Files.readAllBytes(
                Path.of("src/test/resources/org/infusionoutcomes/check/nasty/84_good_workbook.xlsx"));
        Files.writeString(
                folder.resolve("mapping.yaml"),
                "extends: same-names\npatients: {file: w.xlsx, sheet: patients}\n"
                        + "infusions: {file: w.xlsx, sheet: infusions}\nassessments: {file: w.xlsx, sheet: assessments}\n");
        Files.write(folder.resolve("w.xlsx"), good);
        assertThat(Run.of("check", folder).exitCode()).isZero();
        good[sheet(good) + field] ^= (byte) bits;
        Files.write(folder.resolve("w.xlsx"), good);
        Run run = Run.of("check", folder);
        assertThat(run.err()).contains("w.xlsx  refused, not-a-workbook");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    /** Where the archive's directory tells of the first sheet: its name stands 46 bytes behind. */
    private static int sheet(byte[] workbook) {
        String text = new String(workbook, ISO_8859_1);
        return text.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    }
}
