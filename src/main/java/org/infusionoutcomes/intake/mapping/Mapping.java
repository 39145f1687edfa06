package org.infusionoutcomes.intake.mapping;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusionoutcomes.intake.mapping.file.MappingFile;
import org.infusionoutcomes.intake.mapping.file.MappingLine;

/**
 * What a mapping file declares.
 *
 * @param tables the sources of each canonical table; a table without any is read as it stands
 * @param dayZero the table whose dates days are counted from, {@code infusions} or {@code patients}
 * @param cutoff the day on which the export was made
 * @param drop columns to leave unread although they look identifying; the file's own first, then its preset's
 * @param unusedAllowed whether it may hold lines for values that no row of the export has
 * @param file its name and places, for messages
 */
public record Mapping(
        Map<String, List<SourceMap>> tables,
        Optional<String> dayZero,
        Optional<LocalDate> cutoff,
        List<String> drop,
        boolean unusedAllowed,
        MappingFile file) {

    /** Copies the tables, which keep their order, and the columns to drop. */
    public Mapping {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        drop = List.copyOf(drop);
    }

    /** The sources of a table, none where it is read as it stands. */
    public List<SourceMap> sources(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** Columns to leave unread that the file itself names, as they are written, and where. */
    public Map<String, MappingLine> ownDrop() {
        return file.lines("/drop");
    }

    /**
     * Columns that some source of a file reads as dates, as it names them: these become days and are identifying no
     * more.
     */
    public Set<String> dateColumns(String ofFile) {
        return tables.values().stream()
                .flatMap(List::stream)
                .filter(source -> source.form().file().equals(ofFile))
                .flatMap(source -> Stream.concat(
                        source.columns().entrySet().stream()
                                .filter(column -> CanonicalTable.isDate(column.getKey()))
                                .map(Map.Entry::getValue),
                        source.wide().stream().flatMap(wide -> wide.dateColumn().stream())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
