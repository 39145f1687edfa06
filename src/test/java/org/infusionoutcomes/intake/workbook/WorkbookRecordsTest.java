package org.infusionoutcomes.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.Source;
import org.infusionoutcomes.intake.mapped.RecordNotes;
import org.infusionoutcomes.intake.store.Archive;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.Folder;
import org.infusionoutcomes.intake.store.Glance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** What stands in each cell is what the test put there; POI wrote the workbooks. */
class WorkbookRecordsTest {

    @TempDir
    private Path folder;

    private List<String> told(byte[] bytes, String sheet, String... drop) {
        return told(bytes, sheet, OptionalInt.empty(), 10, drop);
    }

    private List<String> told(byte[] bytes, String sheet, OptionalInt header, int megabytes, String... drop) {
        try {
            Files.write(folder.resolve("a.xlsx"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ReadOptions options = new ReadOptions(Optional.empty(), Set.of(drop), megabytes);
        return RecordNotes.of(
                new WorkbookRecords(new Folder(folder), "a.xlsx", options, Optional.ofNullable(sheet), header));
    }

    private static WorkbookFile scores() {
        return new WorkbookFile()
                .add("scores", List.of("id,when,total", "007,2025-01-02,32", "", "A 1,2025-12-31,0.1", "x,,-3"));
    }

    @Test
    void tellsWhatIsStoredAndNotWhatIsShown() {
        assertThat(told(scores().bytes(), null))
                .as("007 was put as a number; the row that is not there is no row")
                .containsExactly("1: id|when|total", "2: 7|2025-01-02|32", "4: A 1|2025-12-31|0.1", "5: x||-3");
    }

    @Test
    void setsFormulasAsideOnlyWhereNoValueIsStored() {
        byte[] workbook = scores().with(book -> {
                    book.getSheetAt(0).getRow(1).getCell(2).setCellFormula("16*2");
                    book.getSheetAt(0).getRow(3).getCell(2).setCellFormula("0.1+0");
                    book.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateFormulaCell(book.getSheetAt(0).getRow(3).getCell(2));
                    book.getSheetAt(0).getRow(4).getCell(2).setCellErrorValue((byte) 7);
                })
                .bytes();
        // what POI keeps for a formula that nobody computed is a stored 0: take it away, as other writers do
        byte[] without = Zip.replaced(workbook, "xl/worksheets/sheet1.xml", "<f>16*2</f><v>32.0</v>", "<f>16*2</f>");

        assertThat(told(without, null))
                .containsExactly("1: id|when|total", "2: 7|2025-01-02|?", "4: A 1|2025-12-31|0.1", "5: x||?");
    }

    @Test
    void takesTheSheetThatIsNamed() {
        byte[] workbook = scores().add("people", List.of("who", "7")).bytes();

        assertThat(told(workbook, "people")).containsExactly("1: who", "2: 7");
        assertThat(told(workbook, null)).containsExactly("refused sheet-not-there a.xlsx:0:");
        assertThat(told(workbook, "other")).containsExactly("refused sheet-not-there a.xlsx:0:");
    }

    @Test
    void refusesWhatNobodySeesUnlessItIsLeftUnread() {
        byte[] sheet = scores().add("Key", List.of("id,name", "7,x"))
                .with(book -> book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN))
                .bytes();
        assertThat(told(sheet, "scores")).containsExactly("refused hidden-sheet a.xlsx:0:");
        assertThat(told(sheet, "scores", "key")).hasSize(4);

        byte[] column = scores().with(book -> book.getSheetAt(0).setColumnHidden(1, true))
                .bytes();
        assertThat(told(column, null)).containsExactly("refused hidden-column a.xlsx:1:when");
        assertThat(told(column, null, "When")).hasSize(4);
    }

    @Test
    void findsTheHeaderWhereItIsDeclared() {
        byte[] workbook = new WorkbookFile()
                .add("s", List.of("Report of the clinic", "", "id,total", "7,30", "id,total", "8,31,extra"))
                .bytes();

        assertThat(told(workbook, null, OptionalInt.of(3), 10))
                .containsExactly("blank", "3: id|total", "4: 7|30", "repeated header", "6: 3 cells for 2");
    }

    @Test
    void countsFrom1904WhereTheWorkbookDoes() {
        byte[] workbook = new WorkbookFile()
                .add("s", List.of("when", "2025-01-02"))
                .with(book -> {
                    book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
                    Sheet sheet = book.getSheetAt(0);
                    sheet.getRow(1).getCell(0).setCellValue(44197);
                })
                .bytes();

        assertThat(told(workbook, null)).as("day 44197 from 1904").containsExactly("1: when", "2: 2025-01-02");
    }

    private List<String> told(Container container, String sheet) {
        ReadOptions options = new ReadOptions(Optional.empty(), Set.of(), 10);
        return RecordNotes.of(
                new WorkbookRecords(container, "a.xlsx", options, Optional.of(sheet), OptionalInt.empty()));
    }

    /** The file is gone after the first sheet, and what was opened goes on; the hash is of the bytes that were there. */
    @Test
    void opensAWorkbookOnceForAllSources() throws Exception {
        byte[] bytes = scores().add("people", List.of("who", "7")).bytes();
        Path file = Files.write(folder.resolve("a.xlsx"), bytes);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        try (Folder container = new Folder(folder)) {
            assertThat(WorkbookRecords.tabs(
                            new Glance(container), "a.xlsx", new ReadOptions(Optional.empty(), Set.of(), 10)))
                    .extracting(WorkbookRecords.Tab::name)
                    .containsExactly("scores", "people");
            assertThat(container.sources()).as("no more than a glance").isEmpty();
            assertThat(told(container, "people")).containsExactly("1: who", "2: 7");
            Files.delete(file);
            assertThat(told(container, "scores")).hasSize(4);
            assertThat(container.sources()).containsExactly(new Source("a.xlsx", bytes.length, hash));
        }
    }

    /** Inside an archive a workbook is read in memory, as far as its limit allows. */
    @Test
    void readsAWorkbookInsideAnArchive() throws IOException {
        byte[] bytes = scores().add("people", List.of("who", "7")).bytes();
        Path archive = folder.resolve("export.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("export/a.xlsx"));
            zip.write(bytes);
        }
        try (Archive container = Archive.open(archive)) {
            assertThat(told(container, "people")).containsExactly("1: who", "2: 7");
            assertThat(told(container, "scores")).hasSize(4);
            assertThat(container.sources()).extracting(Source::name).containsExactly("export.zip");
            assertThatThrownBy(() -> container.channel("a.xlsx", bytes.length - 1L))
                    .hasMessage("inside an archive the file would need more than 0 megabytes of memory; unpack the"
                            + " archive and give the folder");
            assertThat(container.channel("a.xlsx", bytes.length).size()).isEqualTo(bytes.length);
        }
    }

    @Test
    void refusesAFileThatChangesWhileItIsRead() throws IOException {
        Path file = Files.write(
                folder.resolve("a.xlsx"),
                scores().add("people", List.of("who", "7")).bytes());
        try (Folder container = new Folder(folder)) {
            assertThat(told(container, "people")).hasSize(2);
            Files.write(file, new byte[] {0}, StandardOpenOption.APPEND);
            assertThat(told(container, "scores")).last().isEqualTo("refused changed-while-read a.xlsx:0:");
        }
    }

    @Test
    void readsSheetsSideBySide() throws IOException {
        WorkbookFile workbook = new WorkbookFile();
        for (int sheet = 0; sheet < 4; sheet++) {
            int of = sheet;
            workbook.add(
                    "s" + sheet,
                    IntStream.range(0, 3000)
                            .mapToObj(row -> "x" + of + "y" + row + ",same")
                            .toList());
        }
        Files.write(folder.resolve("a.xlsx"), workbook.bytes());
        try (Folder container = new Folder(folder)) {
            List<List<String>> all = IntStream.range(0, 4)
                    .parallel()
                    .mapToObj(sheet -> told(container, "s" + sheet))
                    .toList();
            for (int sheet = 0; sheet < 4; sheet++) {
                assertThat(all.get(sheet)).hasSize(3000);
                assertThat(all.get(sheet).get(2999)).isEqualTo("3000: x" + sheet + "y2999|same");
            }
        }
    }

    @Test
    void refusesCellsAndRowsThatNoWorkbookShouldHave() {
        byte[] good = scores().bytes();
        String text = "A 1";
        byte[] inText = Zip.replaced(good, "xl/sharedStrings.xml", text, "x".repeat(1 << 20) + "y");
        assertThat(told(inText, null)).containsExactly("refused cell-too-long a.xlsx:0:");
        byte[] inCell = Zip.replaced(
                good, "xl/worksheets/sheet1.xml", "<v>32.0</v>", "<v>" + "1".repeat((1 << 20) + 1) + "</v>");
        assertThat(told(inCell, null)).last().isEqualTo("refused cell-too-long a.xlsx:0:");
        byte[] long400 =
                Zip.replaced(good, "xl/worksheets/sheet1.xml", "<v>32.0</v>", "<v>" + "1".repeat(401) + "</v>");
        assertThat(told(long400, null)).contains("2: 7|2025-01-02|?");
        byte[] inRow = Zip.replaced(
                good,
                "xl/worksheets/sheet1.xml",
                "<v>32.0</v></c>",
                "<v>32.0</v></c>" + "<c><v>1</v></c>".repeat(16_384));
        assertThat(told(inRow, null)).last().isEqualTo("refused too-many-columns a.xlsx:0:");
    }

    /** A text takes its bytes and four for its place. */
    @Test
    void keepsSharedTextsUpToALimit() throws Exception {
        SharedTexts texts = new SharedTexts(1);
        String word = "\u00F6".repeat(498); // 996 bytes and 4
        for (int i = 0; i < 1000; i++) {
            put(texts, word);
        }
        assertThat(texts.text(0)).isEqualTo(word);
        assertThat(texts.text(999)).isEqualTo(word);
        assertThat(texts.text(1000)).isEmpty();
        assertThat(texts.text(-1)).isEmpty();
        assertThatThrownBy(() -> put(texts, ""))
                .hasMessage("the texts of the workbook, which have to be kept in memory, take more than 1 megabytes;"
                        + " save each sheet as CSV");
    }

    private static void put(SharedTexts texts, String text) throws SAXException {
        texts.startElement("", "si", "si", new AttributesImpl());
        texts.startElement("", "t", "t", new AttributesImpl());
        texts.characters(text.toCharArray(), 0, text.length());
        texts.endElement("", "t", "t");
        texts.endElement("", "si", "si");
    }

    @Test
    void refusesWhatIsNoWorkbookAndWhatExpandsTooFar() {
        byte[] text = "id,total\n".getBytes(StandardCharsets.UTF_8);
        assertThat(told(text, null)).containsExactly("refused not-a-workbook a.xlsx:0:");
        byte[] whole = scores().bytes();
        assertThat(told(Arrays.copyOf(whole, whole.length / 2), null))
                .containsExactly("refused not-a-workbook a.xlsx:0:");
        List<String> many = new ArrayList<>(List.of("id,total"));
        for (int i = 0; i < 60_000; i++) {
            many.add(i + ",1");
        }
        assertThat(told(new WorkbookFile().add("s", many).bytes(), null, OptionalInt.empty(), 1))
                .last()
                .isEqualTo("refused expands-too-far a.xlsx:0:");
    }
}
