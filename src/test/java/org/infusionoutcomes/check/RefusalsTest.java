package org.infusionoutcomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every message about files and headers, whole; and what is read all the same. */
class RefusalsTest {

    private static final String TOTALS = "patient_id,day,instrument,total\nP1,-1,YBOCS,30\nP2,-1,MADRS,30\n";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private TinyExport export;

    @BeforeEach
    void begin() {
        export = new TinyExport(folder);
    }

    @Test
    void absentTable() {
        export.without("assessments.csv");
        says("refused no-such-file assessments.csv:0: there is no such file in the export; add it, as CSV and under"
                + " this name (or with .gz behind it)");
        export.put("assesments.csv", TOTALS).put("rooms.csv", "room\n");
        says("refused no-such-file assessments.csv:0: there is no such file in the export; add it, as CSV and under"
                + " this name (or with .gz behind it); other .csv files there: 2, did you mean assesments.csv? rename"
                + " it");
    }

    @Test
    void otherFiles() {
        export.put("Jane.csv", "")
                .put("Adverse-Event.CSV", "")
                .put("notes.txt", "")
                .put("patients.csv.bak", "");
        says("notice files-unread patients.csv:0: other .csv files beside this table, which are not read: 2; did you"
                + " mean Adverse-Event.CSV to be adverse_events.csv?");
    }

    @Test
    void folderInPlaceOfATable() throws IOException {
        export.without("assessments.csv");
        Files.createDirectory(folder.resolve("assessments.csv"));
        says("refused not-a-file assessments.csv:0: this is a folder, not a file; put the table here as a file");
    }

    @Test
    void pipesDevicesAndLinksThatLeadNowhere() throws IOException {
        export.without("assessments.csv").without("infusions.csv");
        Files.createSymbolicLink(folder.resolve("assessments.csv"), Path.of("/dev/zero"));
        Files.createSymbolicLink(folder.resolve("infusions.csv"), folder.resolve("nowhere"));
        says(
                "refused not-a-file assessments.csv:0: this is a pipe or a device, not a file; put the table here as a file");
        says("refused dangling-link infusions.csv:0: this is a link that leads nowhere; put the table here as a file");
    }

    @Test
    void tooManyColumns() {
        export.put("patients.csv", "patient_id,cohort" + ",x".repeat(1999) + "\nP1,OCD\n");
        says("refused too-many-columns patients.csv:1: the header has more than 2000 columns; export one row a score,"
                + " with the columns that data/README.md tells");
    }

    /** A second byte-order mark is a character that nobody sees. */
    @Test
    void charactersThatCannotBeSeen() {
        export.put("patients.csv", "\uFEFF\uFEFFpatient_id,cohort\nP1,OCD\nP2,MDD\n");
        assertThat(export.check().patients().count()).isEqualTo(2);
    }

    /** A control character is no blank: with it gone, 28 whose first digit was damaged would be read as 8. */
    @Test
    void controlCharactersAreNoBlanks() {
        export.put("assessments.csv", TOTALS + "P1,3,YBOCS,\u00128\nP1,4,YBOCS,\u00A0\t8 \n");
        says(
                "set aside total-not-a-number assessments.csv:4:total the total is not a plain number; row left out, correct it"
                        + " or declare the word as missing in the plan");
    }

    @Test
    void tableTwice() {
        export.put("assessments.csv.gz", gzip(TOTALS));
        says("refused two-files assessments.csv:0: the table is here twice, as .csv and as .csv.gz; take one of"
                + " them away");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "504B0304 | a-workbook | this is a zip archive, perhaps a workbook; save each sheet as CSV",
                "D0CF11E0 | a-workbook | this is a workbook; save each sheet as CSV",
                "1F8B0800 | a-gzip-file | this is a gzip file; give it a name that ends in .csv.gz",
                "25504446 | a-pdf | this is a PDF; export the table as CSV",
                "3C68746D6C3E | a-web-page | this is a web page; export the table as CSV"
            })
    void otherKindsOfFile(String hex, String rule, String message) {
        export.put("assessments.csv", java.util.HexFormat.of().parseHex(hex));
        says("refused " + rule + " assessments.csv:0: " + message);
    }

    @Test
    void damagedGzip() {
        byte[] whole = gzip(TOTALS);
        export.without("assessments.csv").put("assessments.csv.gz", java.util.Arrays.copyOf(whole, whole.length - 12));
        says("refused archive-damaged assessments.csv.gz:0: the compressed file is damaged or cut short; make it"
                + " again");
    }

    @Test
    void expandsTooFar() {
        export.without("assessments.csv").put("assessments.csv.gz", gzip(TOTALS + "\n".repeat(1_000_000)));
        assertThat(export.findings()).noneMatch(line -> line.startsWith("refused"));
        export.expandingTo(1);
        says("refused expands-too-far assessments.csv.gz:0: the compressed file expands beyond 1 megabytes; if it"
                + " should, raise expanded_megabytes_at_most in the plan");
    }

    @Test
    void invalidUtf8() {
        export.put("patients.csv", "patient_id,cohort\nP1,OCD\nZo\u00EB,MDD\n".getBytes(StandardCharsets.ISO_8859_1));
        says("refused encoding patients.csv:3: byte 3 of the line, 0xEB, is not valid UTF-8; export as UTF-8, or"
                + " name the encoding, as in --encoding windows-1252");
        assertThat(export.encoded("windows-1252").check().patients().count()).isEqualTo(2);
    }

    @Test
    void nul() {
        export.put("assessments.csv", "patient_id,day,instrument,total\r\nP1,\0,YBOCS,30\r\n");
        says("refused nul-character assessments.csv:2: byte 4 of the line is NUL: the file is not plain text;"
                + " export it again"
                + " as text, or name its encoding with --encoding");
        export.put(
                "assessments.csv",
                "\uFEFFpatient_id,day,instrument,total\r\nP1,\0,YBOCS,30\r\n".getBytes(StandardCharsets.UTF_16LE));
        says("refused nul-character assessments.csv:2: byte 7 of the line is NUL: the file is not plain text;"
                + " export it again"
                + " as text, or name its encoding with --encoding");
    }

    @Test
    void quotes() {
        export.put("assessments.csv", TOTALS + "P1,3,YBOCS,\"20\nP1,4,YBOCS,20\n");
        says("refused unterminated-quote assessments.csv:4:total a quote is opened here and never closed; close it"
                + " or take it out");
        export.put("assessments.csv", TOTALS + "P1,3,\"YB\"OCS,20\n");
        says("refused text-after-quote assessments.csv:4:instrument text follows a closing quote; double the quotes"
                + " inside the cell or take them out");
    }

    @Test
    void hugeCell() {
        export.put("assessments.csv", TOTALS + "P1,3,YBOCS," + "9".repeat(2_000_000) + "\n");
        says("refused cell-too-long assessments.csv:4:total a cell holds 2000000 characters, more than 1048576, or a"
                + " quote is opened and never closed; shorten the cell or close the quote");
    }

    @Test
    void emptyFile() {
        export.put("assessments.csv", "");
        says("refused empty assessments.csv:0: the file holds no text; export it again with its header and rows");
        export.put("assessments.csv", "\n \n,,,\n\n");
        says("refused empty assessments.csv:0: the file holds no text; export it again with its header and rows");
    }

    @Test
    void headers() {
        export.put("assessments.csv", "P1,-1,YBOCS,30\nP2,-1,MADRS,30\n");
        says("refused no-header assessments.csv:1: there is no header: none of the columns patient_id, day,"
                + " instrument, total"
                + " is in the first line; put the columns' names into the first line");
        export.put("assessments.csv", "Score export\n\n" + TOTALS);
        says("refused header-not-first assessments.csv:1: the columns patient_id, day, instrument, total are not in"
                + " the first line but in line 3; delete the lines above it, or say header_row: 3 in a mapping");
        export.put("assessments.csv", "patient_id,day,total\nP1,-1,30\n");
        says("refused column-missing assessments.csv:1: the column instrument is not in the header; this table"
                + " needs the columns patient_id, day, instrument, total");
        export.put("assessments.csv", "patient_id,total\nP1,30\n");
        says("refused column-missing assessments.csv:1: the columns day, instrument are not in the header; this"
                + " table needs the columns patient_id, day, instrument, total");
        export.put("assessments.csv", "patient_id,day,instrument,total,Total\nP1,-1,YBOCS,30,30\n");
        says("refused column-repeated assessments.csv:1:total the column is in the header more than once; leave it"
                + " in once");
    }

    @Test
    void layoutsThatComeLater() {
        export.put("assessments.csv", "patient_id,date,instrument,total\nP1,2025-01-01,YBOCS,30\n");
        says("refused calendar-dates assessments.csv:1:date calendar dates are read only where their"
                + " format is declared, as in --dates yyyy-MM-dd or --dates dd/MM/yyyy; or replace them by a column"
                + " day, counted from each patient's first infusion");
        export.put("assessments.csv", "patient_id,day,instrument,item1,item2\nP1,-1,YBOCS,3,3\n");
        says("refused item-columns assessments.csv:1:total there is no total and no item by a name that is read; name"
                + " the items item_1, item_2 and so on, or add the column total");
    }

    /** What the header looks like is said where columns are missing: a row a visit, a column a visit, labels. */
    @Test
    void layoutsThatAMappingTurnsIntoOurs() {
        export.put("assessments.csv", "patient_id,visit,instrument,total\nP1,Baseline,YBOCS,30\n");
        says(
                "refused column-missing assessments.csv:1: the column day is not in the header; this table needs the columns"
                        + " patient_id, day, instrument, total; the column visit looks like labels of visits: no day is read"
                        + " out of a label, a mapping tells the days, as in visit: visit with visits: {Baseline: -1} (mapping"
                        + " draft begins one)");
        export.put("assessments.csv", "patient_id,ybocs_bl,ybocs_inf3,ybocs_m6\nP1,30,20,10\n");
        says("refused column-missing assessments.csv:1: the columns day, instrument, total are not in the header; this"
                + " table needs the columns patient_id, day, instrument, total; it looks like one column a visit: a"
                + " mapping turns such columns into rows, as in wide: {ybocs_inf3: YBOCS @ 5} (mapping draft begins"
                + " one)");
        export.put("assessments.csv", "Record ID,Event Name,Total score,Complete?,Total score\nP1,a,30,1,3\n");
        says("refused columns-labelled assessments.csv:1:total score columns 3 and 5 are both called total score, as"
                + " where a header holds labels; export with the names of variables (raw data), and tell in a mapping"
                + " what they are");
    }

    @ParameterizedTest
    @CsvSource({"UTF-32LE, FFFE0000", "UTF-32BE, 0000FEFF", "UTF-32LE, ''", "UTF-32BE, ''"})
    void utf32(String charset, String mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(java.util.HexFormat.of().parseHex(mark));
        bytes.write(TOTALS.getBytes(java.nio.charset.Charset.forName(charset)));
        export.put("assessments.csv", bytes.toByteArray());
        says("refused encoding-utf-32 assessments.csv:0: this is text in UTF-32, which is not read; export as UTF-8");
    }

    @Test
    void identifyingColumns() {
        export.put("patients.csv", "patient_id,cohort,Date of Birth\nP1,OCD,1980-01-01\nP2,MDD,1980-01-01\n");
        says("refused identifying-columns patients.csv:1:date of birth the column date of birth looks identifying;"
                + " take it out of the export, or leave unread with --drop \"date of birth\"");
        export.put("patients.csv", "patient_id,cohort,name,mrn\nP1,OCD,a,1\nP2,MDD,b,2\n");
        says("refused identifying-columns patients.csv:1:name the columns name, mrn look identifying; take them out"
                + " of the export, or leave unread with --drop \"name\" --drop \"mrn\"");
        export.dropping("Name", "MRN");
        says("notice columns-unread patients.csv:1: these columns are not read: name, mrn");
        assertThat(export.check().patients().count()).isEqualTo(2);
    }

    @Test
    void archives() throws IOException {
        Path good = zip(Map.of(
                "clinic/patients.csv",
                "patient_id,cohort\nP1,OCD\nP2,MDD\n",
                "clinic/infusions.csv",
                "patient_id,day\nP1,0\n",
                "clinic/assessments.csv",
                TOTALS,
                "__MACOSX/clinic/._patients.csv",
                "x"));
        assertThat(export.check(good).patients().count()).isEqualTo(2);
        assertThat(export.findings(zip(Map.of("a/patients.csv", "", "b/infusions.csv", ""))))
                .containsExactly(
                        "refused archive-ambiguous export.zip:0: the archive holds tables in more than one folder;"
                                + " put the tables of one export into one folder");
        assertThat(export.findings(zip(Map.of("../patients.csv", ""))))
                .containsExactly(
                        "refused archive-path export.zip:0: the archive holds a path that leads out of it; make it"
                                + " from the folder alone");
        assertThat(export.findings(zip(Map.of("march.zip", "", "april.ZIP", ""))))
                .containsExactly(
                        "refused archive-nested export.zip:0: the tables lie deeper in the archive, in another archive or"
                                + " in folders inside folders; unpack it and give the folder that holds them");
        Path broken = Files.writeString(elsewhere.resolve("export.zip"), "no archive");
        assertThat(export.findings(broken))
                .containsExactly(
                        "refused archive-damaged export.zip:0: the archive is damaged or no zip archive; make it"
                                + " again");
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path zip = elsewhere.resolve("export.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void says(String line) {
        assertThat(export.findings()).contains(line);
    }
}
