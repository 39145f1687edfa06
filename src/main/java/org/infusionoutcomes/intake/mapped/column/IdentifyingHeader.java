package org.infusionoutcomes.intake.mapped.column;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.identifying.IdentifyingColumns;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
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
        List<String> names = binding.header().names();
        BitSet exempt = Exempt.places(file, binding, mapping);
        List<String> identifying = IntStream.range(0, names.size())
                .filter(place -> !exempt.get(place))
                .mapToObj(names::get)
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
