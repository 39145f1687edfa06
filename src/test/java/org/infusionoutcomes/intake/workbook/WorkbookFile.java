package org.infusionoutcomes.intake.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks for tests: numbers and dates of the text of cells become numbers and dates. */
public final class WorkbookFile {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle date = workbook.createCellStyle();

    /** A workbook without sheets, and without POI's name as its author. */
    public WorkbookFile() {
        workbook.getProperties().getCoreProperties().setCreator("");
        date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    /** Adds a sheet whose lines have cells separated by commas; an empty line is no row. */
    public WorkbookFile add(String name, List<String> lines) {
        Sheet sheet = workbook.createSheet(name);
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isEmpty()) {
                fill(sheet.createRow(line), lines.get(line).split(",", -1));
            }
        }
        return this;
    }

    /** Changes what was written so far. */
    public WorkbookFile with(Consumer<XSSFWorkbook> change) {
        change.accept(workbook);
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Row row, String... cells) {
        for (int place = 0; place < cells.length; place++) {
            if (!cells[place].isEmpty()) {
                fill(row.createCell(place), cells[place]);
            }
        }
    }

    private void fill(Cell cell, String text) {
        if (text.matches("-?\\d+(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            cell.setCellValue(LocalDate.parse(text));
            cell.setCellStyle(date);
        } else {
            cell.setCellValue(text);
        }
    }
}
