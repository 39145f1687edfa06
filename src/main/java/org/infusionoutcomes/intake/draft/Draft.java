package org.infusionoutcomes.intake.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.intake.store.Broken;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.Containers;
import org.infusionoutcomes.plan.setting.PlainText;

/** Drafts a mapping of an export from its headers. */
public final class Draft {

    private final List<String> lines = new ArrayList<>();
    private final FoundFiles found;

    private Draft(FoundFiles found) {
        this.found = found;
    }

    /**
     * Looks at the headers of an export's files and writes a mapping to edit. What was found stands in comments; no
     * value is told.
     *
     * @return lines of YAML
     * @throws org.infusionoutcomes.intake.NoSuchExport if there is neither a folder nor a zip archive
     * @throws org.infusionoutcomes.intake.UnreadableTable if the archive cannot be used
     */
    public static List<String> of(Path export, ReadOptions options) {
        try (Container container = Containers.open(export)) {
            if (container instanceof Broken broken) {
                throw broken.reason();
            }
            Draft draft = new Draft(FoundFiles.in(container, options));
            draft.write();
            return draft.lines.stream().map(Draft::seen).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        lines.add("# Found, by headers alone:");
        found.tables().forEach(this::describe);
        found.others().forEach(other -> lines.add("# " + other));
        if (found.tables().isEmpty()) {
            lines.add("# no file with a header");
        }
        lines.add("#");
        lines.add(
                "# A mapping to edit: save it as mapping.yaml in the export, or name it with --mapping. What is only a");
        lines.add("# guess from a name is marked with ?. Then look at it with: mapping try EXPORT");
        Optional<String> preset = Layouts.preset(found.tables());
        preset.ifPresent(name -> lines.add("extends: " + name));
        lines.add("# dates: {format: yyyy-MM-dd, cutoff: 2026-03-31}   # where calendar dates are read");
        lines.add("# missing: [-9, 999]                                # codes that stand for nothing");
        drop();
        for (CanonicalTable table : CanonicalTable.values()) {
            best(table).ifPresentOrElse(of -> source(table, of, preset), () -> lacking(table));
        }
    }

    private void describe(FoundTable table) {
        lines.add("# " + table.label() + ": " + table.columns().size()
                + (table.columns().size() == 1 ? " column" : " columns"));
        if (table.lacksHeader()) {
            lines.add("#   its first line looks like values, not like names: not shown; is header_row right?");
            return;
        }
        for (String column : table.columns()) {
            String as = table.identifying().contains(column)
                    ? "   identifying: leave it out or drop it"
                    : KnownColumns.target(column)
                            .map(target -> "   ? " + target)
                            .orElse("");
            lines.add("#   " + FoundTable.shown(column) + as);
        }
    }

    private void drop() {
        List<String> drop = found.tables().stream()
                .filter(table -> !table.lacksHeader())
                .flatMap(table -> table.identifying().stream())
                .distinct()
                .map(Draft::quoted)
                .toList();
        if (!drop.isEmpty()) {
            lines.add("drop: [" + String.join(", ", drop) + "]");
        }
    }

    private Optional<FoundTable> best(CanonicalTable as) {
        Comparator<FoundTable> byFit = Comparator.comparingInt(table -> KnownColumns.fit(table, as));
        Optional<FoundTable> best = found.tables().stream()
                .filter(table -> !table.lacksHeader() && KnownColumns.fit(table, as) > 0)
                .max(byFit.thenComparing(Comparator.comparing(FoundTable::label).reversed()));
        return best.isPresent()
                        || as == CanonicalTable.ADVERSE_EVENTS
                        || found.tables().size() != 1
                ? best
                : Optional.of(found.tables().get(0)).filter(table -> !table.lacksHeader());
    }

    private void source(CanonicalTable as, FoundTable table, Optional<String> preset) {
        lines.add(as.key() + ":");
        lines.add("  file: " + quoted(table.file()));
        table.sheet().ifPresent(sheet -> lines.add("  sheet: " + quoted(sheet)));
        List<String> wide = as == CanonicalTable.ASSESSMENTS ? KnownColumns.wide(table) : List.of();
        lines.add("  columns:");
        for (String target : as.columns()) {
            boolean ofWide = !wide.isEmpty() && (target.equals("instrument") || target.equals("total"));
            Optional<String> column =
                    ofWide || target.equals(CanonicalTable.DATE) ? Optional.empty() : KnownColumns.of(target, table);
            if (column.isPresent()) {
                lines.add("    " + target + ": " + quoted(column.get()) + "   # ?");
            } else if (as.required().contains(target) && !ofWide) {
                lines.add("    # " + target + ": " + missing(target, table, preset));
            }
        }
        if (!wide.isEmpty()) {
            lines.add("  wide:   # add @ and the day, as in YBOCS @ 5, where a column is one visit's");
            wide.forEach(
                    column -> lines.add("    " + quoted(column) + ": " + KnownColumns.instrument(column) + "   # ?"));
        }
    }

    private void lacking(CanonicalTable table) {
        if (table != CanonicalTable.ADVERSE_EVENTS) {
            lines.add("# " + table.key() + ": {file: which one?, columns: {" + String.join(": ..., ", table.required())
                    + ": ...}}");
        }
    }

    private static String missing(String target, FoundTable table, Optional<String> preset) {
        if (!target.equals("day")) {
            return "which column? or below, constants: {" + target + ": ...}";
        }
        if (KnownColumns.of("visit", table).isPresent()) {
            return "? the column " + KnownColumns.of("visit", table).get() + " may be labels of visits"
                    + (preset.equals(Optional.of("bids"))
                            ? ""
                            : ": visit: " + KnownColumns.of("visit", table).get())
                    + " with visits: {label: day}";
        }
        return KnownColumns.of(CanonicalTable.DATE, table)
                .map(date -> "? or date: " + quoted(date) + ", with the format of dates above")
                .orElse("which column? or date, or a visit column with visits, or constants: {day: 0}");
    }

    private static String quoted(String word) {
        return word.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*")
                ? word
                : "\"" + escaped(word.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
    }

    /** What is not seen as YAML writes it, so that the line stays one line and can be read. */
    private static String escaped(String word) {
        StringBuilder escaped = new StringBuilder();
        word.chars()
                .forEach(c -> escaped.append(
                        isUnseen((char) c) ? String.format(Locale.ROOT, "\\u%04X", c) : Character.toString(c)));
        return escaped.toString();
    }

    /** A line that is one line, whatever the names in it hold. */
    private static String seen(String line) {
        StringBuilder seen = new StringBuilder();
        line.codePoints().forEach(c -> seen.appendCodePoint(PlainText.isUnseen(c) ? '?' : c));
        return seen.toString();
    }

    private static boolean isUnseen(char c) {
        return !Character.isSurrogate(c) && PlainText.isUnseen(c);
    }
}
