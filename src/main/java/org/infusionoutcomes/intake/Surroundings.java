package org.infusionoutcomes.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infusionoutcomes.intake.mapped.column.SourceHeader;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.text.IdentifyingColumns;
import org.infusionoutcomes.intake.workbook.DocumentProperties;

/**
 * What lies beside the tables of an export and goes wherever the export goes. Of a file that is not read no more than
 * headers and a workbook's properties are looked at, of the first hundred by name.
 *
 * @param identifyingFiles files that are not read and have columns whose names say that they identify people
 * @param identifyingColumns these columns, as headers are compared
 * @param signedWorkbooks workbooks, read or not, whose properties name an author, a title or a company
 */
public record Surroundings(long identifyingFiles, List<String> identifyingColumns, long signedWorkbooks) {

    private static final Pattern TABLE =
            Pattern.compile("[^.].*\\.(csv|tsv|txt)(\\.gz)?|[^.].*\\.xlsx", Pattern.CASE_INSENSITIVE);
    private static final int FILES_LOOKED_AT = 100;

    public Surroundings {
        identifyingColumns = List.copyOf(identifyingColumns);
    }

    static Surroundings of(Container container, ReadOptions options, Set<String> read) {
        List<String> files = names(container)
                .filter(name -> TABLE.matcher(name).matches())
                .sorted()
                .limit(FILES_LOOKED_AT)
                .toList();
        List<List<String>> found = files.stream()
                .filter(file -> !read.contains(file))
                .map(file -> identifying(container, file, options))
                .filter(columns -> !columns.isEmpty())
                .toList();
        return new Surroundings(
                found.size(),
                found.stream().flatMap(List::stream).distinct().sorted().toList(),
                files.stream()
                        .filter(file -> file.toLowerCase(Locale.ROOT).endsWith(".xlsx"))
                        .filter(file -> DocumentProperties.areThere(container, file, options))
                        .count());
    }

    private static List<String> identifying(Container container, String file, ReadOptions options) {
        return SourceHeader.sheets(container, file, options).stream()
                .map(SourceHeader.Sheet::header)
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .map(ReadOptions::columnName)
                .filter(name -> !options.drop().contains(name) && IdentifyingColumns.contains(name))
                .distinct()
                .toList();
    }

    private static Stream<String> names(Container container) {
        try {
            return container.names().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty(); // who cannot look into a folder is told so when its tables are read
        }
    }
}
