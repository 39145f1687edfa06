package org.infusionoutcomes.press.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A table on its way to disk: UTF-8 without a byte order mark, comma, {@code \n}, quotes only where a cell needs them.
 *
 * <p>A spreadsheet runs a cell that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a carriage return as a
 * formula, and a header or file name of somebody else's export can begin so. Such a cell that is not a number gets an
 * apostrophe in front, which spreadsheets show as text; one character alone ({@code -}) runs nothing and stays.
 */
public final class CsvFile implements Closeable {

    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private final CsvWriter writer;
    private final int columns;
    private final List<String> row;

    private CsvFile(CsvWriter writer, List<String> header) {
        this.writer = writer;
        this.columns = header.size();
        this.row = new ArrayList<>(columns);
    }

    /** Begins a file with its header; those outside this room have one from a folder. */
    public static CsvFile begin(Path file, List<String> header) throws IOException {
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
        CsvFile csv = new CsvFile(writer, header);
        csv.row(header);
        return csv;
    }

    /** A number's cell: the shortest text that reads back to the same double, empty where there is no number. */
    public static String cell(OptionalDouble value) {
        return value.isPresent() ? ShortestDecimal.of(value.getAsDouble()) : "";
    }

    /**
     * Writes one record.
     *
     * @param cells as many as the header has; an empty text is an empty cell
     * @throws IllegalArgumentException if there are more or fewer
     * @throws UncheckedIOException if the disk cannot be written
     */
    public void row(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException("A row of " + columns + " cells is due, got " + cells);
        }
        row.clear();
        for (String cell : cells) {
            row.add(harmless(cell));
        }
        writer.writeRecord(row);
    }

    /** Writes what is still in memory and ends the file. */
    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static String harmless(String cell) {
        boolean formula = cell.length() > 1
                && FORMULA_BEGINNINGS.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}
