package org.infusionoutcomes.intake.mapped.line;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.infusionoutcomes.intake.UnusedLines;
import org.infusionoutcomes.intake.mapping.Mapping;
import org.infusionoutcomes.intake.mapping.file.MappingLine;

/**
 * Which of a mapping's values the rows of the export have. A line that serves several sources is used where one of them
 * has it. Told by the threads that read the tables, in any order.
 */
public final class LinesMet {

    private static final String REMEDY = "; correct it or take it out, or add unused_lines: allowed if the mapping is"
            + " made for more than this export";

    private final Map<MappingLine, ValueKind> expected = new ConcurrentHashMap<>();
    private final Set<MappingLine> met = ConcurrentHashMap.newKeySet();

    /** A source has rows, and so its lines can be used. */
    void expect(Collection<MappingLine> lines, ValueKind kind) {
        lines.forEach(line -> expected.put(line, kind));
    }

    /** A row has a line's value. */
    void meet(MappingLine line) {
        met.add(line);
    }

    /** The lines whose values no row had, once all sources were read. */
    public UnusedLines unused(Mapping mapping) {
        String remedy = mapping.unusedAllowed() ? "; allowed by unused_lines" : REMEDY;
        List<UnusedLines.Line> lines = expected.keySet().stream()
                .filter(line -> !met.contains(line))
                .sorted(Comparator.comparingInt(MappingLine::line)
                        .thenComparingInt(MappingLine::column)
                        .thenComparing(MappingLine::path))
                .map(line -> new UnusedLines.Line(
                        line.line(),
                        line.column(),
                        line.setting() + ": " + expected.get(line).problem() + remedy))
                .toList();
        return new UnusedLines(mapping.file().name(), mapping.unusedAllowed(), lines);
    }
}
