package org.infusionoutcomes.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.intake.RowHandler;
import org.infusionoutcomes.intake.RowPlace;

/**
 * The rows of one patient as the export has them, for whoever holds the patient's id. The id itself is not among them.
 *
 * @param patient the patient's number
 * @param rows of every table, in the order of the files
 */
public record PatientRecords(int patient, List<TableRow> rows) {

    private static final List<Layout> TABLES = List.of(
            new Layout("patients", List.of(PatientColumn.NAME, "cohort"), List.of("start_quarter", "observable_days")),
            InfusionTable.LAYOUT,
            new Layout(
                    ScoreTable.NAME,
                    List.of(PatientColumn.NAME, DayColumn.NAME, "instrument"),
                    List.of("total", "timing", "rater", "cgi_i")));

    public PatientRecords {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param file of the export
     * @param line physical line, from 1
     * @param table such as {@code assessments}
     * @param day as the row gives it, NaN where it gives none that is a number
     * @param cells those that are not empty, {@code column=cell}
     */
    public record TableRow(String file, long line, String table, double day, String cells) {}

    /** Looks for a patient by the id that the export gives; rows of a table by day. Empty where {@code patients.csv} has no such id. */
    public static Optional<PatientRecords> of(Export export, String id) {
        PatientRegister register = new PatientRegister();
        List<TableRow> rows = new ArrayList<>();
        List<String> tables = TABLES.stream().map(Layout::table).toList();
        for (Layout layout : TABLES) {
            export.read(layout, new Collector(export, layout, id.strip(), register, rows));
        }
        rows.sort(Comparator.comparing((TableRow row) -> tables.indexOf(row.table()))
                .thenComparing(TableRow::day)
                .thenComparing(TableRow::line));
        int patient = register.find(id.strip().toCharArray(), 0, id.strip().length());
        return patient < 0 ? Optional.empty() : Optional.of(new PatientRecords(patient, rows));
    }

    /** Takes the patient's rows of one table, and of {@code patients.csv} every id, which gives patients their numbers. */
    private record Collector(Export export, Layout layout, String id, PatientRegister register, List<TableRow> found)
            implements RowHandler {

        private static final int ID = 0;
        /** Characters that would steer a terminal. */
        private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

        @Override
        public void begin(Header header) {}

        @Override
        public void rows(Row[] rows, int count) {
            for (int i = 0; i < count; i++) {
                Row row = rows[i];
                if (layout.table().equals("patients") && !row.isEmpty(ID)) {
                    register.add(row.chars(), row.from(ID), row.to(ID), row.line());
                }
                if (row.text(ID).equals(id)) {
                    RowPlace at = export.place(layout.table(), row.line(), "");
                    found.add(new TableRow(at.file(), at.line(), layout.table(), day(row), cells(row)));
                }
            }
        }

        @Override
        public void ragged(long line, int cells, int expected) {}

        /** A row that no canonical row can be made of has no id to be found by. */
        @Override
        public void setAside(String rule, long line, String column, String message) {}

        private double day(Row row) {
            int column = layout.columns().indexOf(DayColumn.NAME);
            String cell = column < 0 ? "" : row.text(column).replace(',', '.');
            return NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
        }

        private String cells(Row row) {
            List<String> columns = layout.columns();
            return IntStream.range(1, columns.size())
                    .filter(column -> !row.isEmpty(column))
                    .mapToObj(column -> columns.get(column) + "="
                            + CONTROL.matcher(row.text(column)).replaceAll(" "))
                    .collect(Collectors.joining(" "));
        }
    }
}
