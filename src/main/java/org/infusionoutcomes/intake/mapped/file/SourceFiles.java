package org.infusionoutcomes.intake.mapped.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapping.Mapping;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.store.Container;

/**
 * Finds the files of an export that a source is read from.
 *
 * @param container where they lie
 * @param options how they are read where the mapping does not say
 */
public record SourceFiles(Container container, ReadOptions options) {

    /** The files of a source, in the order of their names; one that is not there is told when it is read. */
    public List<SourceFile> of(Mapping mapping, SourceMap source) {
        ReadOptions with = options.with(source.form().encoding(), Set.copyOf(mapping.drop()));
        return names(source.form().file()).stream()
                .map(name -> new SourceFile(name, source, with))
                .toList();
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
