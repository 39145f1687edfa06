package org.infusionoutcomes.intake.mapped;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.infusionoutcomes.intake.RowPlace;
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

    private record Part(long base, int width, String file, SourceMap source) {}

    /** Begins a file. */
    void begin(String file, SourceMap source) {
        int width = Math.max(1, source.wide().size());
        parts.put(next, new Part(next, width, file, source));
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
        return new RowPlace(part.file, line, column.isEmpty() ? "" : column(part.source, wide, column));
    }

    private static String column(SourceMap source, int wide, String column) {
        List<WideColumn> columns = source.wide();
        boolean ofWide = !columns.isEmpty();
        if (ofWide && (column.equals("total") || column.equals("instrument"))) {
            return columns.get(wide).column();
        }
        if (column.equals("day")) {
            if (ofWide && columns.get(wide).hasDay()) {
                return columns.get(wide).dateColumn().orElse(columns.get(wide).column());
            }
            return source.days()
                    .visitColumn()
                    .or(() -> Optional.ofNullable(source.columns().get("date")))
                    .orElseGet(() -> source.columns().getOrDefault("day", column));
        }
        return source.columns().getOrDefault(column, column);
    }
}
