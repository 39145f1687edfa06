package org.infusionoutcomes.intake.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapped.RecordNotes;
import org.infusionoutcomes.intake.store.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
