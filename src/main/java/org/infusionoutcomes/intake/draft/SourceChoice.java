package org.infusionoutcomes.intake.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.identifying.IdentifyingColumns;
import org.infusionoutcomes.intake.mapping.CanonicalTable;

/** Chooses the tables that sources are drafted from, and remembers what these read. */
final class SourceChoice {

    private final FoundFiles found;
    private final PresetForm preset;
    private final List<FoundTable> usable;
    private final Map<FoundTable, Set<String>> used = new LinkedHashMap<>();
    private boolean dates;
    private boolean visits;

    SourceChoice(FoundFiles found, PresetForm preset) {
        this.found = found;
        this.preset = preset;
        this.usable = found.tables().stream().filter(table -> !table.ofValues()).toList();
    }

    /** The lines of a canonical table: one source, several, or a comment where none was found. */
    List<String> lines(CanonicalTable as) {
        Optional<DiagnosisTable> diagnoses =
                as == CanonicalTable.PATIENTS ? DiagnosisTable.in(usable, preset) : Optional.empty();
        return diagnoses.map(this::ofDiagnoses).orElseGet(() -> drafted(as));
    }

    private List<String> ofDiagnoses(DiagnosisTable diagnoses) {
        used.computeIfAbsent(diagnoses.file(), none -> new LinkedHashSet<>())
                .addAll(diagnoses.used().stream().map(ReadOptions::columnName).toList());
        return diagnoses.lines();
    }

    private List<String> drafted(CanonicalTable as) {
        List<SourceDraft> sources = new ArrayList<>();
        for (FoundTable table : tables(as)) {
            List<SourceDraft> drafted = new DraftedTable(as, table, preset, isShared(table)).sources();
            drafted.forEach(source -> source.used()
                    .forEach(column -> used.computeIfAbsent(table, none -> new LinkedHashSet<>())
                            .add(ReadOptions.columnName(column))));
            used.computeIfAbsent(table, none -> new LinkedHashSet<>());
            sources.addAll(drafted);
        }
        visits |= sources.stream().anyMatch(SourceDraft::needsVisits);
        dates |= sources.stream().anyMatch(SourceDraft::readsDates);
        return sources.isEmpty() ? lacking(as) : written(as, sources);
    }

    private static List<String> written(CanonicalTable as, List<SourceDraft> sources) {
        List<String> lines = new ArrayList<>();
        if (sources.size() == 1) {
            List<String> of = sources.get(0).lines();
            lines.add(as.key() + (of.stream().allMatch(line -> line.startsWith("#")) ? ": {}" : ":"));
            of.forEach(line -> lines.add("  " + line));
            return lines;
        }
        lines.add(as.key() + ":");
        for (SourceDraft source : sources) {
            String lead = "  - ";
            for (String line : source.lines()) {
                lines.add((line.startsWith("#") ? "    " : lead) + line);
                lead = line.startsWith("#") ? lead : "    ";
            }
        }
        return lines;
    }

    private static List<String> lacking(CanonicalTable as) {
        return as == CanonicalTable.ADVERSE_EVENTS
                ? List.of()
                : List.of("# " + as.key() + ": {file: FILL_IN, " + (as == CanonicalTable.PATIENTS ? "once: true, " : "")
                        + "columns: {" + String.join(": FILL_IN, ", as.required())
                        + ": FILL_IN}}   # no file was taken for it");
    }

    /** Whether other canonical tables are drafted from the same table too, for want of files. */
    private boolean isShared(FoundTable table) {
        return usable.size() == 1 && usable.get(0).equals(table);
    }

    private List<FoundTable> tables(CanonicalTable as) {
        Optional<FoundTable> named =
                usable.stream().filter(table -> preset.serves(as, table)).findFirst();
        if (named.isPresent()) {
            return List.of(named.get());
        }
        if (preset.name().equals(Optional.of("fhir-observations")) && as == CanonicalTable.INFUSIONS) {
            return usable.stream()
                    .filter(table -> table.file().matches("(?i).*(medicationadministration|procedure).*"))
                    .limit(1)
                    .toList();
        }
        if (as == CanonicalTable.ASSESSMENTS) {
            List<FoundTable> scores = usable.stream().filter(this::isOfScores).toList();
            if (!scores.isEmpty()) {
                return scores;
            }
        }
        return best(as).map(List::of).orElse(List.of());
    }

    private boolean isOfScores(FoundTable table) {
        Map<String, String> columns = preset.columns(CanonicalTable.ASSESSMENTS);
        return columns.containsKey("total")
                ? columns.values().stream().allMatch(table::has)
                : KnownColumns.fit(table, CanonicalTable.ASSESSMENTS) > 0 && KnownColumns.isOfScores(table);
    }

    private Optional<FoundTable> best(CanonicalTable as) {
        Comparator<FoundTable> byFit = Comparator.comparingInt(table -> fit(table, as));
        Optional<FoundTable> best = usable.stream()
                .filter(table -> KnownColumns.fit(table, as) > 0)
                .max(byFit.thenComparing(Comparator.comparing(FoundTable::label).reversed()));
        boolean onlyOne = usable.size() == 1 && found.tables().size() == 1 && found.whole();
        return best.isPresent() || as == CanonicalTable.ADVERSE_EVENTS || !onlyOne ? best : Optional.of(usable.get(0));
    }

    private int fit(FoundTable table, CanonicalTable as) {
        Map<String, String> columns = preset.columns(as);
        boolean whole = columns.size() > 1 && columns.values().stream().allMatch(table::has);
        return KnownColumns.fit(table, as) + (whole ? 4 : 0);
    }

    /** Whether labels of visits tell days that the preset does not know. */
    boolean needsVisits() {
        return visits;
    }

    /** Whether some source reads dates. */
    boolean readsDates() {
        return dates;
    }

    /**
     * Columns of the tables that are read which would stop a run, and that nothing reads: those that identify people by
     * their names, dates and free text. Those of a preset are not said again.
     */
    List<String> drop() {
        Set<String> already = new LinkedHashSet<>();
        preset.drop().forEach(name -> already.add(ReadOptions.columnName(name)));
        Set<String> drop = new LinkedHashSet<>();
        used.forEach((table, read) -> table.columns().stream()
                .filter(column -> stops(column)
                        && !table.file().contains(".ndjson")
                        && !read.contains(ReadOptions.columnName(column))
                        && !already.contains(ReadOptions.columnName(column)))
                .map(table::reference)
                .forEach(drop::add));
        return List.copyOf(drop);
    }

    private static boolean stops(String column) {
        String plain = FoundTable.plain(column);
        return IdentifyingColumns.contains(ReadOptions.columnName(column))
                || KnownColumns.isDate(plain)
                || KnownColumns.isFreeText(plain);
    }
}
