package org.infusionoutcomes.intake.mapped.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.identifying.ShownName;
import org.infusionoutcomes.intake.mapping.Mapping;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.workbook.WorkbookRecords;

/** Finds the files of an export that a mapping's sources are read from. */
public final class SourceFiles {

    private final Container container;
    private final ReadOptions options;
    private final Mapping mapping;
    private final List<String> all;

    /**
     * Of one mapping.
     *
     * @param container where the files lie
     * @param options how they are read where the mapping does not say
     */
    public SourceFiles(Container container, ReadOptions options, Mapping mapping) {
        this.container = container;
        this.options = options;
        this.mapping = mapping;
        this.all = mapping.tables().values().stream()
                .flatMap(List::stream)
                .flatMap(source -> names(source.form().file()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The files of a source, in the order of their names; one that is not there is told when it is read. */
    public List<SourceFile> of(SourceMap source) {
        ReadOptions with = options.with(source.form().encoding(), Set.copyOf(mapping.drop()));
        return names(source.form().file()).stream()
                .map(name -> new SourceFile(name, source, with, shown(name), shown(name) + sheet(name, source)))
                .toList();
    }

    /** What outputs call a file. */
    public String shown(String name) {
        int place = Collections.binarySearch(all, name);
        return ShownName.ofFile(name, place < 0 ? 1 : place + 1);
    }

    private String sheet(String name, SourceMap source) {
        return source.form()
                .sheet()
                .map(sheet -> "[" + WorkbookRecords.shown(container, name, options, sheet) + "]")
                .orElse("");
    }

    private List<String> names(String file) {
        if (!file.contains("*")) {
            return List.of(container.has(file) || !container.has(file + ".gz") ? file : file + ".gz");
        }
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        Pattern pattern =
                Pattern.compile(Stream.of(file.substring(folder.length()).split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[^/]*")));
        try {
            List<String> found = container.names(folder).stream()
                    .filter(name -> pattern.matcher(name).matches() && !name.startsWith("."))
                    .sorted()
                    .map(name -> folder + name)
                    .toList();
            return found.isEmpty() ? List.of(file) : found;
        } catch (IOException | UncheckedIOException e) {
            return List.of(file); // who cannot look into a folder is told so when the file is read
        }
    }
}
