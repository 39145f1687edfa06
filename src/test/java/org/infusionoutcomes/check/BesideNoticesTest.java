package org.infusionoutcomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.infusionoutcomes.intake.workbook.WorkbookFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies beside the tables is told in whole messages, without a value, and stops nothing. */
class BesideNoticesTest {

    private static final String BEFORE = " before the export goes anywhere";
    private static final String NAMED = "notice files-identifying patients.csv:0: files of the export, or sheets of its"
            + " workbooks, that are not read have columns that look identifying: in ";
    private static final String HOLDING = "notice files-identifying-values patients.csv:0: what stands in files of the"
            + " export, or sheets of its workbooks, that are not read could identify people: in ";
    private static final String HIDDEN =
            "notice hidden-beside patients.csv:0: sheets of workbooks that are not read hold what nobody sees: ";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private TinyExport export;

    @BeforeEach
    void begin() {
        export = new TinyExport(folder);
    }

    private List<String> beside() {
        return beside(folder);
    }

    private List<String> beside(Path of) {
        return export.findings(of).stream()
                .filter(line -> line.matches("(refused|notice (files-|hidden-|document-)).*"))
                .toList();
    }

    /** A visible sheet, one that is hidden and one that only a program can show. */
    private static WorkbookFile key() {
        return new WorkbookFile()
                .add("list", List.of("code,surname,dose", "P1,Doe,0.5"))
                .add("Key", List.of("code,reach", "P1,jane@example.org"))
                .add("Jane Doe", List.of("code,ssn", "P1,x"))
                .with(book -> {
                    book.getSheetAt(0).setColumnHidden(2, true);
                    book.setSheetVisibility(1, SheetVisibility.HIDDEN);
                    book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
                });
    }

    private static final List<String> OF_KEY = List.of(
            NAMED + "2 of them, columns ssn, surname; take them out" + BEFORE,
            HOLDING + "1 of them, columns reach (mail addresses); take it out" + BEFORE,
            HIDDEN + "column dose, sheet Key, sheet number 3; show it or take it out" + BEFORE);

    @Test
    void sheetsOfAWorkbookThatNobodyReads() {
        export.put("thefile.xlsx", key().bytes());
        assertThat(beside()).containsExactlyInAnyOrderElementsOf(OF_KEY);
        assertThat(export.check().patients().count()).isEqualTo(2);
        assertThat(String.join("", export.findings())).doesNotContain("Doe", "jane", "thefile");
        export.dropping("surname", "key", "Jane Doe", "dose");
        assertThat(beside()).isEmpty();
    }

    @Test
    void theSameInsideAnArchive() {
        export.put("old.XLSX", key().bytes());
        assertThat(beside(zipped())).containsExactlyInAnyOrderElementsOf(OF_KEY);
    }

    /** The first row that fills more than half of the widest is the header; others are cells. */
    @Test
    void titlesAboveTheHeader() {
        export.put(
                "old.xlsx",
                new WorkbookFile()
                        .add("a", List.of("of 31.03.2025", "", "code,surname,site", "P1,x,y"))
                        .bytes());
        assertThat(beside())
                .containsExactly(
                        NAMED + "1 of them, columns surname; take them out" + BEFORE,
                        HOLDING + "1 of them, columns code (full dates); take it out" + BEFORE);
    }

    /** A sheet without a header: what stands in its first row is told of by place. */
    @Test
    void aFirstRowOfValues() {
        export.put(
                "old.xlsx",
                new WorkbookFile()
                        .add("a", List.of("P1,jane@example.org", "P2,"))
                        .bytes());
        assertThat(beside())
                .containsExactly(HOLDING + "1 of them, columns number 2 (mail addresses); take it out" + BEFORE);
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1001, false"})
    void noMoreThanTheFirstThousandRows(int row, boolean seen) {
        List<String> lines = new ArrayList<>(List.of("code,reach"));
        IntStream.rangeClosed(1, 1100).forEach(i -> lines.add("P1," + (i == row ? "jane@example.org" : "")));
        export.put("old.xlsx", new WorkbookFile().add("a", lines).bytes());
        assertThat(beside()).hasSize(seen ? 1 : 0);
        export.without("old.xlsx").put("old.csv", String.join("\n", lines));
        assertThat(beside().stream().anyMatch(line -> line.startsWith(HOLDING))).isEqualTo(seen);
    }

    /** A sheet that no source names, in a workbook that a source reads. */
    @Test
    void anotherSheetOfAWorkbookThatIsRead() {
        WorkbookFile workbook = new WorkbookFile()
                .add("scores", List.of("who,when,score", "P1,-1,30", "P1,20,20"))
                .add("people", List.of("who,surname", "P1,x"));
        export.put("w.xlsx", workbook.bytes())
                .put(
                        "mapping.yaml",
                        "assessments: {file: w.xlsx, sheet: scores, columns: {patient_id: who, day: when, total: score},"
                                + " constants: {instrument: YBOCS}}\n");
        assertThat(beside())
                .filteredOn(line -> !line.contains("files-unread"))
                .containsExactly(NAMED + "1 of them, columns surname; take them out" + BEFORE);
        export.put("w.xlsx", workbook.with(book -> book.setSheetHidden(1, true)).bytes());
        assertThat(beside())
                .filteredOn(line -> line.startsWith("refused"))
                .containsExactly("refused hidden-sheet w.xlsx:0: the workbook has a hidden sheet, people; delete it or"
                        + " show it, or leave it unread with --drop or drop in the mapping");
        export.put(
                "w.xlsx",
                workbook.with(book -> book.setSheetName(1, "Jane Doe")).bytes());
        assertThat(beside())
                .filteredOn(line -> line.startsWith("refused"))
                .singleElement()
                .asString()
                .contains("a hidden sheet, number 2; ");
    }

    @Test
    void workbooksThatCannotBeLookedInto() throws IOException {
        byte[] whole = key().bytes();
        export.put("cut.xlsx", Arrays.copyOf(whole, whole.length / 2))
                .put("locked.xlsx", HexFormat.of().parseHex("D0CF11E0A1B11AE1"))
                .put("bomb.xlsx", bomb())
                .put("~$open.xlsx", "Jane Doe")
                .put("latin.tsv", "code\tremark\nP1\t\u00E9".getBytes(StandardCharsets.ISO_8859_1))
                .put("empty.tsv", "");
        Files.createDirectory(folder.resolve("folder.xlsx"));
        export.expandingTo(1);
        assertThat(beside())
                .containsExactly(
                        "notice files-unlooked patients.csv:0: files of the export that are not read and could"
                                + " not be looked into: 6 (damaged, with a password, in another encoding, too large, or beyond"
                                + " the first hundred); look at them" + BEFORE,
                        "notice files-unread patients.csv:0: other .tsv files beside this table, which are not read: 2");
        assertThat(export.check().patients().count()).isEqualTo(2);
    }

    @Test
    void tablesBesideTheTables() {
        export.put("key.tsv", "patient_id\tsurname\treach\nP1\tDoe\t555-123-4567\n");
        assertThat(beside())
                .containsExactlyInAnyOrder(
                        NAMED + "1 of them, columns surname; take them out" + BEFORE,
                        HOLDING + "1 of them, columns reach (phone numbers); take it out" + BEFORE,
                        "notice files-unread patients.csv:0: other .tsv files beside this table, which are not read: 1");
    }

    /** A text of one column may be somebody's notes on the export; an address in it is told all the same. */
    @Test
    void textsBesideTheTables() {
        StringBuilder text = new StringBuilder("About this export\n");
        IntStream.range(0, 20)
                .forEach(i -> text.append("This is the long line of words number ")
                        .append(i)
                        .append("\n"));
        export.put("README.txt", text.toString());
        assertThat(beside()).isEmpty();
        export.put("README.txt", text + "Ask jane@example.org\n");
        assertThat(beside())
                .containsExactly(
                        HOLDING + "1 of them, columns about this export (mail addresses); take it out" + BEFORE);
    }

    @Test
    void filesOfOtherKinds() {
        Stream.of("Doe.pdf", "b.PDF", "c.docx", "d.sav", "e.dta", "f.ods", "g.xls", "h.json", ".i.pdf")
                .forEach(file -> export.put(file, "x"));
        assertThat(beside())
                .containsExactly(
                        "notice files-other-kinds patients.csv:0: files of other kinds beside the tables, which"
                                + " are not looked into: .docx 1, .dta 1, .ods 1, .pdf 2, .sav 1, .xls 1; look at them"
                                + BEFORE);
    }

    @Test
    void propertiesOfDocuments() throws IOException {
        export.put("old.pptx", zip(Map.of("docProps/core.xml", "<cp:p><dc:creator></dc:creator></cp:p>")))
                .put("new.xlsx", new WorkbookFile().add("a", List.of("site")).bytes());
        assertThat(beside()).noneMatch(line -> line.contains("document-properties"));
        export.put("old.pptx", zip(Map.of("docProps/core.xml", "<cp:p><dc:creator>Jane Doe</dc:creator></cp:p>")))
                .put("old.odt", zip(Map.of("meta.xml", "<meta:initial-creator>Jane Doe</meta:initial-creator>")))
                .put(
                        "new.xlsx",
                        new WorkbookFile()
                                .add("a", List.of("site"))
                                .with(book ->
                                        book.getProperties().getCoreProperties().setCreator("Jane Doe"))
                                .bytes());
        assertThat(beside())
                .contains("notice document-properties patients.csv:0: workbooks and documents of the export whose"
                        + " properties name an author, a title or a company: 3; empty them" + BEFORE);
    }

    /** A sheet of a million empty rows. */
    private static byte[] bomb() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        String types = "http://schemas.openxmlformats.org/package/2006/";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='" + types + "content-types'><Default Extension='rels' ContentType="
                        + "'application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/></Types>");
        parts.put("_rels/.rels", relation(types, office + "/officeDocument", "xl/workbook.xml"));
        parts.put("xl/_rels/workbook.xml.rels", relation(types, office + "/worksheet", "sheet.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='" + office + "'><sheets><sheet name='a' r:id='r1'/></sheets></workbook>");
        parts.put("xl/sheet.xml", "<worksheet><sheetData>" + "<row/>".repeat(1_000_000) + "</sheetData></worksheet>");
        return zip(parts);
    }

    private static String relation(String types, String type, String target) {
        return "<Relationships xmlns='" + types + "relationships'><Relationship Id='r1' Type='" + type + "' Target='"
                + target + "'/></Relationships>";
    }

    private Path zipped() {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, byte[]> all = new TreeMap<>();
            for (Path file : files.toList()) {
                all.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return Files.write(elsewhere.resolve("export.zip"), zipOf(all));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        parts.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipOf(all);
    }

    private static byte[] zipOf(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
