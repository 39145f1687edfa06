package org.infusionoutcomes.intake.mapped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.ReadCount;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.RowHandler;
import org.infusionoutcomes.intake.RowPlace;
import org.infusionoutcomes.intake.Tables;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.UnusedLines;
import org.infusionoutcomes.intake.mapped.column.HeaderLook;
import org.infusionoutcomes.intake.mapped.day.DayZeros;
import org.infusionoutcomes.intake.mapped.file.Format;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
import org.infusionoutcomes.intake.mapped.file.SourceFiles;
import org.infusionoutcomes.intake.mapped.line.LinesMet;
import org.infusionoutcomes.intake.mapping.Mapping;
import org.infusionoutcomes.intake.mapping.file.MappingFile;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.plan.Spelling;

/** The canonical tables that a mapping makes; those that it does not name are read as they stand. */
public final class MappedTables implements Tables {

    private final Container container;
    private final Mapping mapping;
    private final Tables asTheyStand;
    private final Map<String, List<SourceFile>> files = new LinkedHashMap<>();
    private final Map<String, SourcePlaces> places = new LinkedHashMap<>();
    private final PatientsLeftOut leftOut = new PatientsLeftOut();
    private final LinesMet lines = new LinesMet();
    private final HeaderLook look;
    private DayZeros zeros;

    /**
     * Holds a mapping against the headers of the files that it names.
     *
     * @throws org.infusionoutcomes.intake.mapping.file.MappingRefused if it names a column that is not there
     */
    public MappedTables(Container container, ReadOptions options, Mapping mapping, Tables asTheyStand) {
        this.container = container;
        this.mapping = mapping;
        this.asTheyStand = asTheyStand;
        SourceFiles found = new SourceFiles(container, options);
        mapping.tables().forEach((table, sources) -> {
            files.put(
                    table,
                    sources.stream()
                            .flatMap(source -> found.of(mapping, source).stream())
                            .toList());
            places.put(table, new SourcePlaces(fileName(table)));
        });
        this.look = HeaderLook.at(container, files, mapping);
    }

    @Override
    public String fileName(String table) {
        return isMapped(table)
                ? table + " from "
                        + files.get(table).stream()
                                .map(SourceFile::label)
                                .distinct()
                                .collect(Collectors.joining(", "))
                : asTheyStand.fileName(table);
    }

    @Override
    public boolean has(String table) {
        return isMapped(table) || asTheyStand.has(table);
    }

    @Override
    public ReadCount read(Layout layout, RowHandler handler) {
        if (!isMapped(layout.table())) {
            return asTheyStand.read(layout, handler);
        }
        try {
            return mapped(layout, handler);
        } catch (UnreadableTable e) {
            throw e.rule().equals("no-such-file") ? absent(e.file()) : e;
        }
    }

    /** A file that the mapping names and that is not there; one of nearly its name is told. */
    private UnreadableTable absent(String file) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        return new UnreadableTable(
                "no-such-file",
                file,
                0,
                "",
                "the mapping names this file, and it is not in the export; "
                        + Spelling.nearest(file.substring(folder.length()), names(folder))
                                .map(near -> "did you mean " + folder + near + "?")
                                .orElse("correct its name under file, or add it"));
    }

    private List<String> names(String folder) {
        try {
            return container.names(folder);
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private ReadCount mapped(Layout layout, RowHandler handler) {
        TableContext context = new TableContext(layout, mapping, zeros(), leftOut, lines);
        Header header = header(layout);
        handler.begin(header);
        RowSink sink = new RowSink(layout, handler);
        for (SourceFile file : files.get(layout.table())) {
            Format format = file.format(container);
            RowMaker rows = new RowMaker(context, file, format, sink, places.get(layout.table()));
            LookedAt.read(file, format, mapping, rows);
            rows.finish();
        }
        return sink.finish(header);
    }

    @Override
    public RowPlace place(String table, long line, String column) {
        return isMapped(table) ? places.get(table).place(line, column) : asTheyStand.place(table, line, column);
    }

    @Override
    public Set<String> files() {
        Set<String> all = new LinkedHashSet<>(asTheyStand.files());
        files.keySet().forEach(table -> all.removeIf(name -> name.startsWith(table + ".csv")));
        files.values().forEach(of -> of.forEach(file -> all.add(file.name())));
        return all;
    }

    @Override
    public UnusedLines unusedLines() {
        return lines.unused(mapping);
    }

    @Override
    public boolean reads(String file, String sheet) {
        return files.values().stream()
                .flatMap(List::stream)
                .filter(of -> of.name().equals(file))
                .anyMatch(of -> of.source().form().sheet().map(sheet::equals).orElse(true));
    }

    @Override
    public boolean isMapped(String table) {
        return files.containsKey(table);
    }

    @Override
    public List<String> rules(String table) {
        return mapping.sources(table).stream()
                .flatMap(source -> source.rules().stream()
                        .map(rule -> mapping.file().place(source.path() + "/rows" + MappingFile.step(rule.column()))))
                .distinct()
                .toList();
    }

    /** The header that a canonical table would have. */
    private Header header(Layout layout) {
        List<String> names = new ArrayList<>(look.filled(layout.table()));
        if (layout.table().equals("patients") && mapping.dayZero().isPresent()) {
            names.add("start_quarter");
            if (mapping.cutoff().isPresent()) {
                names.add("observable_days");
            }
        }
        look.unread(layout.table()).stream()
                .filter(name -> !layout.columns().contains(name))
                .forEach(names::add);
        List<String> once = names.stream().distinct().toList();
        return Header.of(layout, look.line(layout.table()), once);
    }

    private synchronized DayZeros zeros() {
        if (zeros == null) {
            zeros = DayZeros.read(
                    container,
                    mapping.dayZero()
                            .map(table -> files.getOrDefault(table, List.of()))
                            .orElse(List.of()),
                    mapping);
        }
        return zeros;
    }
}
