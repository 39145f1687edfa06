package org.infusionoutcomes.intake.mapped.day;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusionoutcomes.intake.mapped.column.Binding;
import org.infusionoutcomes.intake.mapped.column.Cells;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.mapping.VisitLabels;
import org.infusionoutcomes.intake.record.SourceRecord;

/** Tells the days of a source's rows. */
public final class SourceDays {

    private static final String NO_DATE = "no date";

    private final SourceMap source;
    private final Binding binding;
    private final Cells cells;
    private final Optional<Calendar> calendar;
    private final DayZeros zeros;
    private final DateOrders orders = new DateOrders();
    private final VisitLabels labels;

    /**
     * Of the rows of one file.
     *
     * @param source what the mapping says of it
     * @param binding where its columns stand
     * @param cells what their cells mean
     * @param calendar its dates, if any are declared
     * @param zeros what days count from
     */
    public SourceDays(SourceMap source, Binding binding, Cells cells, Optional<Calendar> calendar, DayZeros zeros) {
        this.source = source;
        this.binding = binding;
        this.cells = cells;
        this.calendar = calendar;
        this.zeros = zeros;
        this.labels = new VisitLabels(source.days().visits().keySet());
    }

    /** The day of a whole row; empty where it tells none. */
    public RowDay of(SourceRecord row, String patient) {
        if (binding.visit().isPresent()) {
            return ofVisit(row.cell(binding.visit().getAsInt()));
        }
        Integer date = binding.columns().get(CanonicalTable.DATE);
        if (date != null) {
            String name = source.columns().getOrDefault(CanonicalTable.DATE, CanonicalTable.DATE);
            return ofDate(row, date, 0, patient, name);
        }
        Integer day = binding.columns().get("day");
        return day != null
                ? ofNumber(row.cell(day))
                : RowDay.of(source.constants().getOrDefault("day", ""));
    }

    /** The day of a wide column's cell, where it has one of its own. */
    public RowDay ofWide(SourceRecord row, int column, String patient, RowDay ofRow) {
        var wide = source.wide().get(column);
        if (wide.dateColumn().isPresent()) {
            return ofDate(
                    row,
                    binding.wideDates().get(column),
                    column,
                    patient,
                    wide.dateColumn().get());
        }
        return wide.day().map(RowDay::of).orElse(ofRow);
    }

    /**
     * Days from a patient's day 0 to the date up to which the row says that the patient could be observed, but not beyond
     * the cut-off; without such a date, to the cut-off. A date that cannot be read is no number of days.
     */
    public String observable(SourceRecord row, String patient) {
        String toCutoff = zeros.observableDays(patient);
        Integer place = binding.columns().get(CanonicalTable.OBSERVED_UNTIL);
        String cell = place == null ? "" : row.cell(place);
        if (cell.isEmpty() || source.missing().contains(cell) || !zeros.knows(patient)) {
            return toCutoff;
        }
        Calendar.Read read = calendar.orElseThrow().read(cell, row.line(), CanonicalTable.OBSERVED_UNTIL);
        if (read.reason().equals(Optional.of(NoDay.DATE_AFTER_CUTOFF))) {
            return toCutoff;
        }
        return read.date().map(date -> zeros.day(patient, date).cell()).orElse(NO_DATE);
    }

    /** What the columns of dates leave open, once all rows were read. */
    public List<DateOrders.Doubt> doubts() {
        return calendar.map(read -> orders.doubts(read.format())).orElse(List.of());
    }

    /** Looks back once all rows were read. */
    public void finish() {
        calendar.ifPresent(Calendar::finish);
    }

    private RowDay ofVisit(String label) {
        return labels.of(label)
                .map(known -> RowDay.of(source.days().visits().get(known)))
                .orElseGet(() -> RowDay.withoutVisit(labels.near(label)));
    }

    private RowDay ofDate(SourceRecord row, int place, int wide, String patient, String column) {
        String cell = row.cell(place);
        if (cell.isEmpty() || source.missing().contains(cell)) {
            return RowDay.of("");
        }
        Calendar.Read read = calendar.orElseThrow().read(cell, row.line(), column);
        orders.add(place, wide, row.line(), cell, read);
        return read.date().map(date -> zeros.day(patient, date)).orElseGet(() -> new RowDay("", read.reason()));
    }

    /** What a value map makes of a cell is a day from the first infusion, however the source counts its own. */
    private RowDay ofNumber(String cell) {
        String said = cells.understood("day", cell);
        boolean isTranslated = source.values().getOrDefault("day", Map.of()).containsKey(cell);
        if (isTranslated || !source.days().noDayZero() || !said.matches("[+-]?\\d{1,9}(\\.\\d{1,9})?")) {
            return RowDay.of(said);
        }
        BigDecimal day = new BigDecimal(said);
        if (day.signum() == 0) {
            return RowDay.without(NoDay.NO_DAY_ZERO);
        }
        return RowDay.of((day.signum() > 0 ? day.subtract(BigDecimal.ONE) : day).toPlainString());
    }
}
