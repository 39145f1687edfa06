package org.infusionoutcomes.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.infusionoutcomes.intake.beside.Neighbours;
import org.infusionoutcomes.intake.beside.Surroundings;
import org.infusionoutcomes.intake.mapped.MappedTables;
import org.infusionoutcomes.intake.mapped.MappingText;
import org.infusionoutcomes.intake.mapping.Declared;
import org.infusionoutcomes.intake.mapping.Mapping;
import org.infusionoutcomes.intake.mapping.reading.MappingReader;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.Containers;
import org.infusionoutcomes.intake.text.CanonicalTables;

/** An export: a folder of tables, or a zip archive of one. Tables may be read side by side, patients first. */
public final class Export implements AutoCloseable {

    /** The tables that an export may have. */
    public static final List<String> TABLES = List.of("patients", "infusions", "assessments", "adverse_events");

    /** Stands beside the tables of an export whose patients are invented. */
    static final String SIMULATED = "SIMULATED.txt";

    private static final String OTHER = "[^.].*\\.(csv|tsv|xpt|ndjson)(\\.gz)?";

    private final Container container;
    private final Tables tables;
    private final List<Source> declared;
    private final ReadOptions options;

    private Export(Container container, Tables tables, List<Source> declared, ReadOptions options) {
        this.options = options;
        this.container = container;
        this.tables = tables;
        this.declared = declared;
    }

    /** Opens an export of which nothing is declared but what it says in a mapping of its own. */
    public static Export open(Path export, ReadOptions options) {
        return open(export, options, Declared.nothing());
    }

    /**
     * Opens an export; of its tables no more than headers is looked at. What is wrong with an archive is said when a
     * table is read.
     *
     * @throws NoSuchExport if there is neither a folder nor a zip archive
     * @throws org.infusionoutcomes.intake.mapping.file.MappingRefused if its mapping cannot be used
     */
    public static Export open(Path export, ReadOptions options, Declared declared) {
        Container container = Containers.open(export);
        try {
            Tables asTheyStand = new CanonicalTables(container, options);
            Optional<MappingText> text = MappingText.of(container, declared);
            Optional<Mapping> mapping = text.map(found -> MappingReader.read(found.name(), found.text(), declared));
            Tables tables = mapping.<Tables>map(found -> new MappedTables(container, options, found, asTheyStand))
                    .orElse(asTheyStand);
            return new Export(
                    container,
                    tables,
                    text.flatMap(MappingText::outside).stream().toList(),
                    mapping.map(found -> options.with(
                                    Optional.empty(), found.ownDrop().keySet()))
                            .orElse(options));
        } catch (RuntimeException e) {
            close(container);
            throw e;
        }
    }

    /** What a table is called: its file, such as {@code patients.csv.gz}, or the files that its rows come from. */
    public String fileName(String table) {
        return tables.fileName(table);
    }

    /** Whether a table is read through a mapping. */
    public boolean isMapped(String table) {
        return tables.isMapped(table);
    }

    /** Settings of the mapping that leave rows of a table out, each with its place. */
    public List<String> rules(String table) {
        return tables.rules(table);
    }

    /** Whether the export says of itself, by a file that {@code simulate} writes, that its patients are invented. */
    public boolean isSimulated() {
        return container.has(SIMULATED);
    }

    /** Whether the export has a table. */
    public boolean has(String table) {
        return tables.has(table);
    }

    /**
     * Streams a table's rows to a handler.
     *
     * @throws UnreadableTable if the table is absent or cannot be used as it stands
     */
    public ReadCount read(Layout layout, RowHandler handler) {
        return tables.read(layout, handler);
    }

    /**
     * Where a row stands in the export's own files.
     *
     * @param table which the row is of
     * @param line as the row told it
     * @param column a canonical column, empty where it is about the whole row
     */
    public RowPlace place(String table, long line, String column) {
        return tables.place(table, line, column);
    }

    /** Whether days are counted from calendar dates, so that a cut-off tells how long each patient could be observed. */
    public boolean isDated() {
        return tables.areDated();
    }

    /** Lines of a mapping for values that no row has; to be asked once all tables were read to their ends. */
    public UnusedLines unusedLines() {
        return tables.unusedLines();
    }

    /**
     * Names of files of tables, packed or not, that no table of an export is read from, in text order: in its folder and
     * in those that files are read from.
     */
    public List<String> otherFiles() {
        Set<String> read = tables.files();
        Set<String> folders = new TreeSet<>(Set.of(""));
        read.forEach(name -> folders.add(name.substring(0, name.lastIndexOf('/') + 1)));
        return folders.stream()
                .flatMap(folder -> namesMatching(folder, OTHER).stream().map(name -> folder + name))
                .filter(name -> !read.contains(name))
                .toList();
    }

    /** What lies beside the tables and could identify somebody. */
    public Surroundings surroundings() {
        return Neighbours.of(container, options, tables);
    }

    /** A file of a table's name in another format, such as {@code assessments.xls}. */
    public Optional<String> namesake(String table) {
        return namesMatching(table + "\\.(xlsx?|ods|numbers|tsv|txt|html?|xml|json|ndjson|xpt|sav|dta)").stream()
                .findFirst();
    }

    /** Whether there is a workbook whose sheets a mapping could name. */
    public boolean hasWorkbook() {
        return !namesMatching("[^.~].*\\.xlsx").isEmpty();
    }

    private List<String> namesMatching(String form) {
        return namesMatching("", form);
    }

    private List<String> namesMatching(String folder, String form) {
        try {
            return container.names(folder).stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).matches(form))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // who cannot look into a folder is told so when its tables are read
        }
    }

    /** The files that were read, by name, or by place where the name could tell of a person; for an archive, the archive itself. */
    public List<Source> sources() {
        try {
            List<Source> all = new ArrayList<>();
            container
                    .sources()
                    .forEach(read -> all.add(new Source(tables.shown(read.name()), read.bytes(), read.sha256())));
            all.addAll(declared);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(container);
    }

    private static void close(Container container) {
        try {
            container.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
