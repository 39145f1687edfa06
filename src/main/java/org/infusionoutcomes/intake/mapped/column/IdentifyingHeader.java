package org.infusionoutcomes.intake.mapped.column;

import java.util.List;
import java.util.Set;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
import org.infusionoutcomes.intake.mapping.Mapping;
import org.infusionoutcomes.intake.identifying.IdentifyingColumns;
import org.infusionoutcomes.intake.mapping.Mapping;

/** Stops columns whose names say that they identify people, except those of dates that become days. */
public final class IdentifyingHeader {

    private IdentifyingHeader() {}

    /**
     * Looks at the header of a file.
     *
     * @throws UnreadableTable if a column identifies people and is neither dropped nor read as dates
     */
    public static void check(SourceFile file, Binding binding, Mapping mapping, long line) {
        Set<String> dates = mapping.dateColumns(file.source().form().file());
        List<String> identifying = binding.header().names().stream()
                .filter(name -> !file.options().drop().contains(name) && !dates.contains(name))
                .filter(IdentifyingColumns::contains)
                .distinct()
                .toList();
        if (!identifying.isEmpty()) {
            throw new UnreadableTable(
                    "identifying-columns",
                    file.name(),
                    line,
                    identifying.get(0),
                    IdentifyingColumns.refusal(identifying) + " or under drop in the mapping");
        }
    }
}
