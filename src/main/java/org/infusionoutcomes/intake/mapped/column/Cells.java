package org.infusionoutcomes.intake.mapped.column;

import java.util.Map;
import java.util.Set;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.record.SourceRecord;

/** What stands in the canonical columns of a source's rows, days apart. */
public final class Cells {

    /** The column of ids. */
    public static final String PATIENT = "patient_id";

    private static final Set<String> NUMBERS = Set.of(
            "total", "day", "dose_mg_per_kg", "duration_min", "observable_days", "lamotrigine_mg", "ssri_trials");

    private final SourceMap source;
    private final Binding binding;
    private final boolean decimalComma;

    /**
     * Of the rows of one file.
     *
     * @param source what the mapping says of it
     * @param binding where its columns stand
     * @param decimalComma whether its numbers may have one
     */
    public Cells(SourceMap source, Binding binding, boolean decimalComma) {
        this.source = source;
        this.binding = binding;
        this.decimalComma = decimalComma;
    }

    /** Whether the cells of a column are ids, numbers or dates. */
    public static boolean isJudged(String column) {
        return column.equals(PATIENT)
                || CanonicalTable.isDate(column)
                || column.startsWith("item_")
                || NUMBERS.contains(column);
    }

    /** Whether a column of the layout is filled by this source. */
    public boolean fills(String column) {
        return binding.columns().containsKey(column) || source.constants().containsKey(column);
    }

    /** The patient's id, as it stands: no code means a missing id, and no map changes one. */
    public String patient(SourceRecord row) {
        Integer place = binding.columns().get(PATIENT);
        return place == null ? source.constants().getOrDefault(PATIENT, "") : row.cell(place);
    }

    /** The cell of a column. */
    public String cell(SourceRecord row, String column) {
        Integer place = binding.columns().get(column);
        if (place == null) {
            return source.constants().getOrDefault(column, "");
        }
        String cell = row.cell(place);
        return column.equals(PATIENT) ? cell : understood(column, cell);
    }

    /** What a cell of a column means. */
    public String understood(String column, String cell) {
        if (source.missing().contains(cell)) {
            return "";
        }
        Map<String, String> values = source.values().get(column);
        if (values != null) {
            return values.getOrDefault(cell, cell);
        }
        return decimalComma && NUMBERS.contains(column) && cell.matches("[+-]?\\d+,\\d+")
                ? cell.replace(',', '.')
                : cell;
    }
}
