package org.infusionoutcomes.intake.beside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.Tables;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.beside.Surroundings.Found;
import org.infusionoutcomes.intake.identifying.UnreadTable;
import org.infusionoutcomes.intake.mapped.column.SourceHeader;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.workbook.DocumentProperties;
import org.infusionoutcomes.intake.workbook.WorkbookLook;

/**
 * Looks at the files beside the tables: in each folder that a table is read from, at the first hundred by name.
 *
 * <p>Of each table it sees the names of columns and the first 1000 rows; a file may expand to 500 megabytes.
 */
public final class Neighbours {

    private static final int FILES = 100;
    private static final int FOLDERS = 20;
    private static final int MEGABYTES = 500;

    private final Container container;
    private final ReadOptions options;
    private final Tables tables;
    private final List<UnreadTable> seen = new ArrayList<>();
    private long unlooked;

    private Neighbours(Container container, ReadOptions options, Tables tables) {
        this.container = container;
        this.options = options;
        this.tables = tables;
    }

    /** Looks around the tables of an export. */
    public static Surroundings of(Container container, ReadOptions options, Tables tables) {
        ReadOptions bounded = new ReadOptions(
                options.encoding(), options.drop(), Math.min(MEGABYTES, options.expandedMegabytesAtMost()));
        return new Neighbours(container, bounded, tables).look();
    }

    private Surroundings look() {
        List<String> files = tables.files().stream()
                .map(file -> file.substring(0, file.lastIndexOf('/') + 1))
                .distinct()
                .sorted()
                .limit(FOLDERS)
                .flatMap(this::names)
                .toList();
        List<String> lookedAt = files.stream().filter(this::isLookedAt).toList();
        lookedAt.stream().limit(FILES).forEach(this::look);
        unlooked += Math.max(0, lookedAt.size() - FILES);
        long signed = files.stream()
                .filter(FileKind::hasProperties)
                .limit(FILES)
                .filter(file -> DocumentProperties.areThere(container, file, options))
                .count();
        return new Surroundings(
                found(UnreadTable::named), found(UnreadTable::holding), hidden(), unlooked, otherKinds(files), signed);
    }

    private Stream<String> names(String folder) {
        try {
            return container.names(folder).stream().sorted().map(name -> folder + name);
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty(); // who cannot look into a folder is told so when its tables are read
        }
    }

    private boolean isLookedAt(String file) {
        return FileKind.isWorkbook(file)
                || (FileKind.isTable(file) && !tables.files().contains(file));
    }

    private void look(String file) {
        if (!FileKind.isWorkbook(file)) {
            lookAtTable(file);
            return;
        }
        WorkbookLook look = tables.files().contains(file)
                ? WorkbookLook.ofRead(container, file, options, sheet -> tables.reads(file, sheet))
                : WorkbookLook.ofUnread(container, file, options);
        seen.addAll(look.tables());
        unlooked += look.whole() ? 0 : 1;
    }

    private void lookAtTable(String file) {
        try {
            RecordLook.of(SourceHeader.records(container, file, options), FileKind.mayBeProse(file), options.drop())
                    .ifPresent(seen::add);
        } catch (UnreadableTable e) {
            unlooked += e.rule().equals("empty") ? 0 : 1;
        }
    }

    private Found found(Function<UnreadTable, List<String>> what) {
        return new Found(
                seen.stream().filter(table -> !what.apply(table).isEmpty()).count(),
                seen.stream()
                        .map(what)
                        .flatMap(List::stream)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private Found hidden() {
        return found(table -> Stream.concat(
                        table.sheet().stream().map(name -> "sheet " + name),
                        table.hidden().stream().map(name -> "column " + name))
                .toList());
    }

    private Map<String, Long> otherKinds(List<String> files) {
        Map<String, Long> kinds = files.stream()
                .filter(file -> !tables.files().contains(file))
                .flatMap(file -> FileKind.other(file).stream())
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        return Collections.unmodifiableMap(kinds);
    }
}
