package org.infusionoutcomes.intake.mapped;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.infusionoutcomes.intake.RowPlace;
import org.infusionoutcomes.intake.mapped.column.Binding;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.mapping.WideColumn;

/**
 * Numbers the rows of one canonical table through all of its sources, so that a row's place fits into the number that
 * every row keeps, and tells the place in the source's own file of such a number.
 *
 * <p>The rows of a file stand from {@code base} on, {@code width} numbers a line: one for each of its wide columns.
 */
final class SourcePlaces {

    private final NavigableMap<Long, Part> parts = new TreeMap<>();
    private final String label;
    private long next;

    /** The places of a table without files so far. */
    SourcePlaces(String label) {
        this.label = label;
    }

    private record Part(long base, int width, String file, SourceMap source, Binding binding) {

        /** The file's name of the column that fills a canonical one. */
        Optional<String> name(String column) {
            return Optional.ofNullable(binding.columns().get(column))
                    .map(place -> binding.header().names().get(place));
        }

        String column(int wide, String column) {
            List<WideColumn> columns = source.wide();
            if (columns.isEmpty()) {
                return column.equals("day") ? dayColumn() : name(column).orElse(column);
            }
            WideColumn at = columns.get(wide);
            if (column.equals("total") || column.equals("instrument")) {
                return at.column();
            }
            if (column.equals("day") && at.hasDay()) {
                return at.dateColumn().orElse(at.column());
            }
            return column.equals("day") ? dayColumn() : name(column).orElse(column);
        }

        private String dayColumn() {
            return source.days()
                    .visitColumn()
                    .or(() -> name(CanonicalTable.DATE))
                    .or(() -> name("day"))
                    .orElse("day");
        }
    }

    /** Begins a file. */
    void begin(String file, SourceMap source, Binding binding) {
        int width = Math.max(1, source.wide().size());
        parts.put(next, new Part(next, width, file, source, binding));
    }

    /** The number of a row of the file at hand: its line, and which of its wide columns. */
    long number(long line, int wide) {
        Part part = parts.lastEntry().getValue();
        long number = part.base + line * part.width + wide;
        next = Math.max(next, part.base + (line + 1) * part.width);
        return number;
    }

    /** Where a row stands. */
    RowPlace place(long number, String column) {
        Map.Entry<Long, Part> entry = parts.floorEntry(number);
        if (entry == null || number == 0) {
            return new RowPlace(label, number, column);
        }
        Part part = entry.getValue();
        long line = (number - part.base) / part.width;
        int wide = (int) ((number - part.base) % part.width);
        return new RowPlace(part.file, line, column.isEmpty() ? "" : part.column(wide, column));
    }
}
