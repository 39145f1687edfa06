package org.infusionoutcomes.intake.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.record.RecordSource;

/**
 * The line of a table that is likely to be its header: the first that fills more than half of the widest among the first
 * twenty. Titles above it are never shown.
 *
 * @param line from 1; 0 where the format keeps names elsewhere
 * @param first whether nothing with text stands above it, so that a mapping need not say where it is
 * @param names its cells
 * @param ofValues whether it looks like a row of values, by its own cells or since some of them come again below
 */
record HeaderGuess(long line, boolean first, List<String> names, boolean ofValues) {

    private static final int LINES = 20;
    private static final String VALUE = "[-+]?\\d+([.,]\\d+)?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*|.*@.*";

    HeaderGuess {
        names = List.copyOf(names);
    }

    /**
     * Looks at the first lines.
     *
     * @param from the table as it is if its header stood in a line or, for 0, in its first line with text
     * @throws UnreadableTable if not even one line can be read
     */
    static HeaderGuess of(IntFunction<RecordSource> from) {
        List<FirstLine> lines = new ArrayList<>();
        lines.add(FirstLine.of(from.apply(0)));
        while (lines.get(lines.size() - 1).line() > 0 && lines.size() < LINES) {
            try {
                int next = (int) lines.get(lines.size() - 1).line() + 1;
                lines.add(FirstLine.of(from.apply(next)));
            } catch (UnreadableTable e) {
                break; // the table has ended, or whoever reads it hears why it cannot be read further
            }
        }
        return of(lines);
    }

    private static HeaderGuess of(List<FirstLine> lines) {
        int widest = lines.stream().mapToInt(FirstLine::filled).max().orElse(0);
        int place = IntStream.range(0, lines.size())
                .filter(i -> 2 * lines.get(i).filled() > widest)
                .findFirst()
                .orElse(0);
        FirstLine header = lines.get(place);
        boolean ofValues = header.names().stream().anyMatch(cell -> cell.matches(VALUE))
                || comesAgain(header, lines.subList(place + 1, lines.size()));
        return new HeaderGuess(header.line(), place == 0, header.names(), ofValues);
    }

    /** Names of columns do not stand in the cells below them: where a quarter of them does, they are values. */
    private static boolean comesAgain(FirstLine header, List<FirstLine> below) {
        List<List<String>> rows = below.stream()
                .map(FirstLine::names)
                .filter(row -> !row.equals(header.names()))
                .toList();
        long again = IntStream.range(0, header.names().size())
                .filter(i -> !header.names().get(i).isEmpty()
                        && rows.stream()
                                .anyMatch(row -> i < row.size()
                                        && row.get(i).equals(header.names().get(i))))
                .count();
        return 4 * again >= header.filled() && again > 0;
    }
}
