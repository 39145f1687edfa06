package org.infusionoutcomes.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusionoutcomes.check.column.DayColumn;
import org.infusionoutcomes.check.column.PatientColumn;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.check.patient.PatientFields;
import org.infusionoutcomes.check.table.EventTable;
import org.infusionoutcomes.check.table.InfusionTable;
import org.infusionoutcomes.check.table.ScoreTable;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.intake.RowHandler;
import org.infusionoutcomes.intake.RowPlace;
import org.infusionoutcomes.plan.Plan;

/**
 * The rows of one patient as the export has them, for whoever holds the patient's id. The id itself is not among them.
 *
 * @param patient the patient's number
 * @param rows of every table, in the order of the files
 */
public record PatientRecords(int patient, List<TableRow> rows) {

    /** Copies the rows, so that nobody can change them later. */
    public PatientRecords {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param file of the export that it stands in
     * @param line physical line there, from 1
     * @param column of the file that its total stands in: in a table with a column a visit, a line holds several rows
     * @param table such as {@code assessments}
     * @param number by which everything that became of it knows it
     * @param day as the row gives it, NaN where it gives none that is a number
     * @param cells those that are not empty, {@code column=cell}; an adverse event that is none of the plan's words is {@code
     *     other}
     */
    public record TableRow(
            String file, long line, String column, String table, long number, double day, String cells) {}

    /**
     * Looks for a patient by the id that the export gives; rows of a table by day.
     *
     * @param export of which no table was read before
     * @return empty where the table of patients has no such id
     */
    public static Optional<PatientRecords> of(Export export, Plan plan, String id) {
        PatientRegister register = new PatientRegister();
        List<TableRow> rows = new ArrayList<>();
        List<Layout> layouts = layouts(export, plan);
        for (Layout layout : layouts) {
            export.read(layout, new Collector(export, plan, layout, id.strip(), register, rows));
        }
        List<String> tables = layouts.stream().map(Layout::table).toList();
        rows.sort(Comparator.comparing((TableRow row) -> tables.indexOf(row.table()))
                .thenComparing(TableRow::day)
                .thenComparing(TableRow::number));
        int patient = register.find(id.strip().toCharArray(), 0, id.strip().length());
        return patient < 0 ? Optional.empty() : Optional.of(new PatientRecords(patient, rows));
    }

    /**
     * The columns that checking reads: of those unread the door asks more. What a table lacks was complained of before, so
     * that whatever it has is shown.
     */
    private static List<Layout> layouts(Export export, Plan plan) {
        return Stream.of(PatientFields.layout(plan), InfusionTable.LAYOUT, ScoreTable.layout(plan), EventTable.LAYOUT)
                .filter(layout -> export.has(layout.table()))
                .map(layout -> new Layout(layout.table(), List.of(PatientColumn.NAME), others(layout)))
                .toList();
    }

    private static List<String> others(Layout layout) {
        return layout.columns().stream()
                .filter(column -> !column.equals(PatientColumn.NAME))
                .toList();
    }

    /** Takes the patient's rows of one table, and of that of patients every id, which gives patients their numbers. */
    private record Collector(
            Export export, Plan plan, Layout layout, String id, PatientRegister register, List<TableRow> found)
            implements RowHandler {

        private static final int ID = 0;

        /** Cohort, start quarter and observable days; what else is known of a patient is not judged. */
        private static final int SHOWN_OF_PATIENTS = 4;

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
                    found.add(tableRow(row));
                }
            }
        }

        private TableRow tableRow(Row row) {
            RowPlace at = export.place(layout.table(), row.line(), "total");
            return new TableRow(at.file(), at.line(), at.column(), layout.table(), row.line(), day(row), cells(row));
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
            int shown = layout.table().equals("patients") ? SHOWN_OF_PATIENTS : columns.size();
            return IntStream.range(1, shown)
                    .filter(column -> !row.isEmpty(column))
                    .mapToObj(column -> columns.get(column) + "=" + cell(columns.get(column), row.text(column)))
                    .collect(Collectors.joining(" "));
        }

        /** What is none of the plan's words for events is somebody's own text. */
        private String cell(String column, String text) {
            return column.equals("event") && !isEventWord(text)
                    ? "other"
                    : CONTROL.matcher(text).replaceAll(" ");
        }

        private boolean isEventWord(String text) {
            return EventTable.words(plan).stream().anyMatch(word -> word.equalsIgnoreCase(text));
        }
    }
}
