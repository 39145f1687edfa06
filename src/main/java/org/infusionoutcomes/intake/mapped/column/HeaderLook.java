package org.infusionoutcomes.intake.mapped.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.intake.mapping.Mapping;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.Glance;

/** A mapping held against the headers of all files that it names, before any row is read. */
public final class HeaderLook {

    private final Map<String, Set<String>> filled = new HashMap<>();
    private final Map<String, Set<String>> unread = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();

    private HeaderLook() {}

    /** A file with what it has and what is used of it. */
    record Seen(String table, SourceFile file, Headers.Names header, Binding binding) {}

    /**
     * Looks at all files.
     *
     * @throws org.infusionoutcomes.intake.mapping.file.MappingRefused if one lacks a column that the mapping names, or
     *     none has one that it drops
     */
    public static HeaderLook at(Container container, Map<String, List<SourceFile>> files, Mapping mapping) {
        List<Seen> all = new ArrayList<>();
        Container glance = new Glance(container);
        files.forEach((table, of) -> of.forEach(file -> Headers.of(
                        handler -> file.format(glance).records().read(handler))
                .ifPresent(header ->
                        all.add(new Seen(table, file, header, Binding.of(file, header.names(), mapping.file()))))));
        new Drops(glance, all, mapping)
                .check(files.values().stream().mapToLong(List::size).sum());
        return of(all);
    }

    private static HeaderLook of(List<Seen> all) {
        HeaderLook look = new HeaderLook();
        Map<String, Set<String>> used = new LinkedHashMap<>();
        for (Seen seen : all) {
            Set<String> names = used.computeIfAbsent(seen.file().label(), none -> new HashSet<>());
            seen.binding()
                    .header()
                    .used()
                    .forEach(place -> names.add(seen.binding().header().names().get(place)));
        }
        Set<String> told = new HashSet<>();
        for (Seen seen : all) {
            look.lines.putIfAbsent(
                    seen.table(),
                    seen.header().line()
                            * Math.max(1, seen.file().source().wide().size()));
            look.filled
                    .computeIfAbsent(seen.table(), none -> new LinkedHashSet<>())
                    .addAll(targets(seen));
            if (told.add(seen.file().label())) {
                Set<String> rest = look.unread.computeIfAbsent(seen.table(), none -> new LinkedHashSet<>());
                seen.binding().header().names().stream()
                        .filter(name -> !name.isEmpty()
                                && !used.get(seen.file().label()).contains(name))
                        .forEach(rest::add);
            }
        }
        return look;
    }

    private static Set<String> targets(Seen seen) {
        Set<String> targets = new LinkedHashSet<>(seen.binding().columns().keySet());
        targets.remove(CanonicalTable.DATE);
        if (targets.remove(CanonicalTable.OBSERVED_UNTIL)) {
            targets.add("observable_days");
        }
        if (!seen.table().equals("patients")) {
            targets.add("day");
        }
        targets.addAll(seen.file().source().constants().keySet());
        if (!seen.file().source().wide().isEmpty()) {
            targets.addAll(List.of("instrument", "total"));
        }
        if (seen.file().source().wide().stream().anyMatch(wide -> wide.timing().isPresent())) {
            targets.add("timing");
        }
        return targets;
    }

    /** Canonical columns that some file fills. */
    public Set<String> filled(String table) {
        return filled.getOrDefault(table, Set.of());
    }

    /** Columns that nothing is read of; those of a file that serves several tables are told with the first. */
    public Set<String> unread(String table) {
        return unread.getOrDefault(table, Set.of());
    }

    /** Where the header of a table's first file stands, as rows are numbered. */
    public long line(String table) {
        return lines.getOrDefault(table, 0L);
    }
}
