package org.infusionoutcomes.intake.mapped.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
import org.infusionoutcomes.intake.mapping.Mapping;
import org.infusionoutcomes.intake.mapping.file.MappingLine;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.workbook.WorkbookRecords;

/** What a mapping itself drops, held against the headers and sheets of the export. */
final class Drops {

    private static final int FILES = 100;

    private final Container container;
    private final List<HeaderLook.Seen> seen;
    private final Mapping mapping;

    Drops(Container container, List<HeaderLook.Seen> seen, Mapping mapping) {
        this.container = container;
        this.seen = seen;
        this.mapping = mapping;
    }

    /**
     * Refuses a column that is dropped and read, and, unless a file could not be looked into, one that no file has:
     * it was misspelt.
     *
     * @param named how many files the mapping names
     */
    void check(long named) {
        mapping.ownDrop().forEach((drop, line) -> {
            seen.forEach(each -> refuseRead(drop, line, each));
            if (named == seen.size() && !isThere(drop)) {
                throw mapping.file()
                        .atValue(
                                line.path(),
                                "no file has the column" + (hasWorkbook() ? " or the sheet " : " ") + drop,
                                "correct the name or take it out");
            }
        });
    }

    /** A number is meant for the files in which nothing is read at its place. */
    private void refuseRead(String drop, MappingLine line, HeaderLook.Seen in) {
        Binding binding = in.binding();
        if (binding.header().isNumber(drop)) {
            return;
        }
        binding.header().places(drop).stream()
                .filter(binding.shown()::get)
                .findFirst()
                .ifPresent(place -> {
                    throw mapping.file()
                            .atValue(
                                    line.path(),
                                    drop + " is both dropped and read, as " + target(in, place),
                                    "take it out of one of the two");
                });
    }

    private static String target(HeaderLook.Seen in, int place) {
        return in.table()
                + (in.binding().wide().contains(place)
                        ? ".wide"
                        : "." + in.binding().name(place));
    }

    private boolean isThere(String drop) {
        return seen.stream()
                        .anyMatch(each -> !each.binding().header().places(drop).isEmpty())
                || sheets().anyMatch(name -> isSame(name, drop))
                || besides().anyMatch(name -> isSame(name, drop));
    }

    private static boolean isSame(String name, String drop) {
        return ReadOptions.columnName(name).equals(ReadOptions.columnName(drop));
    }

    private boolean hasWorkbook() {
        return seen.stream().anyMatch(each -> isWorkbook(each.file().name()));
    }

    private static boolean isWorkbook(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    private Stream<String> sheets() {
        return seen.stream()
                .map(HeaderLook.Seen::file)
                .filter(file -> isWorkbook(file.name()))
                .flatMap(file -> WorkbookRecords.tabs(container, file.name(), file.options()).stream())
                .map(WorkbookRecords.Tab::name);
    }

    /** Columns and sheets of the files beside those that the mapping names. */
    private Stream<String> besides() {
        Optional<ReadOptions> options = seen.stream()
                .map(HeaderLook.Seen::file)
                .map(SourceFile::options)
                .findFirst();
        return options.stream().flatMap(with -> names().flatMap(file -> columns(file, with)));
    }

    private Stream<String> names() {
        Set<String> folders = new HashSet<>();
        seen.forEach(each ->
                folders.add(each.file().name().substring(0, each.file().name().lastIndexOf('/') + 1)));
        return folders.stream().flatMap(this::names).limit(FILES);
    }

    private Stream<String> names(String folder) {
        try {
            return container.names(folder).stream().sorted().map(name -> folder + name);
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty(); // who cannot look into a folder is told so when its tables are read
        }
    }

    private Stream<String> columns(String file, ReadOptions options) {
        if (!file.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt|xlsx|xpt|ndjson)(\\.gz)?")) {
            return Stream.empty();
        }
        try {
            Stream<Optional<String>> sheets = isWorkbook(file)
                    ? WorkbookRecords.tabs(container, file, options).stream().map(tab -> Optional.of(tab.name()))
                    : Stream.of(Optional.empty());
            return sheets.flatMap(sheet -> Stream.concat(sheet.stream(), columns(file, sheet, options)));
        } catch (UnreadableTable e) {
            return Stream.empty();
        }
    }

    private Stream<String> columns(String file, Optional<String> sheet, ReadOptions options) {
        try {
            return Headers.of(SourceHeader.records(container, file, sheet, OptionalInt.empty(), options)).stream()
                    .flatMap(header -> header.names().stream());
        } catch (UnreadableTable e) {
            return Stream.empty();
        }
    }
}
