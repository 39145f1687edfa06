package org.infusionoutcomes.intake.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.identifying.IdentifyingColumns;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.intake.store.Broken;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.store.Containers;
import org.infusionoutcomes.plan.setting.PlainText;

/** Drafts a mapping of an export from its headers. */
public final class Draft {

    private final List<String> lines = new ArrayList<>();
    private final FoundFiles found;
    private final ReadOptions options;

    private Draft(FoundFiles found, ReadOptions options) {
        this.found = found;
        this.options = options;
    }

    /**
     * Looks at the headers of an export's files and writes a mapping to edit. What was found stands in comments; no
     * value is told. What cannot be known from names is {@code FILL_IN}: a run stops there until it is edited.
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
            Draft draft = new Draft(FoundFiles.in(container, options), options);
            draft.write();
            return draft.lines.stream().map(Draft::seen).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        lines.add("# Found, by headers alone:");
        found.tables().forEach(this::describe);
        found.notes().forEach(note -> lines.add("# " + note));
        if (found.tables().isEmpty()) {
            lines.add("# no file with a header");
        }
        lines.add("#");
        lines.add(
                "# A mapping to edit: save it as mapping.yaml in the export, or name it with --mapping. What is only a");
        lines.add(
                "# guess from a name is marked with ?, and a run stops at FILL_IN until it is replaced. A column can also be");
        lines.add("# named by its number, as in \"#4\". Then look at it with: mapping try EXPORT");
        Optional<String> name = Layouts.preset(found.tables());
        name.ifPresent(preset -> lines.add("extends: " + preset));
        PresetForm preset = PresetForm.of(name);
        SourceChoice choice = new SourceChoice(found, preset);
        List<String> sources = new ArrayList<>();
        for (CanonicalTable table : CanonicalTable.values()) {
            sources.addAll(choice.lines(table));
        }
        head(preset, choice);
        lines.addAll(sources);
    }

    private void head(PresetForm preset, SourceChoice choice) {
        options.encoding().ifPresent(encoding -> lines.add("encoding: " + encoding.name()));
        if (preset.has("/dates/format")) {
            lines.add("# dates: {cutoff: 2026-03-31}   # the day on which the export was made");
        } else if (choice.readsDates()) {
            lines.add(
                    "dates: {format: FILL_IN}   # fill in: yyyy-MM-dd, MM/dd/yyyy or M/d/yy, as dates are written; and the day"
                            + " of the export, as in {format: MM/dd/yyyy, cutoff: 2026-03-31}");
        } else {
            lines.add("# dates: {format: yyyy-MM-dd, cutoff: 2026-03-31}   # where calendar dates are read");
        }
        if (choice.needsVisits()) {
            lines.add("visits: {FILL_IN: -1}   # fill in: each label of a visit and its day");
        }
        lines.add("# missing: [-9, 999]   # codes that stand for nothing");
        List<String> drop = new ArrayList<>(found.unread());
        drop.addAll(choice.drop());
        if (!drop.isEmpty()) {
            lines.add(
                    "# left unread: what is hidden, identifies people, or is a date or free text that nothing here reads");
            lines.add("drop: ["
                    + String.join(
                            ", ", drop.stream().distinct().map(YamlWord::of).toList()) + "]");
        }
    }

    private void describe(FoundTable table) {
        int count = table.columns().size();
        lines.add("# " + table.label() + ": " + count + (count == 1 ? " column" : " columns")
                + (table.headerRow().isPresent()
                        ? ", its header in line " + table.headerRow().getAsInt()
                        : ""));
        if (table.ofValues()) {
            lines.add(
                    "#   its first line looks like values, not like names: not shown; is header_row right? A mapping can"
                            + " name the columns by number, \"#1\" to \"#" + count + "\"");
            return;
        }
        for (int place = 0; place < count; place++) {
            String column = table.columns().get(place);
            lines.add("#   " + ("#" + (place + 1) + "  ") + ShownColumn.of(column) + recognised(column, table));
        }
    }

    private static String recognised(String column, FoundTable table) {
        Optional<String> target = KnownColumns.target(column, table);
        boolean identifying = IdentifyingColumns.contains(ReadOptions.columnName(column))
                && !target.equals(Optional.of(CanonicalTable.DATE));
        return identifying
                ? "   identifying: leave it out or drop it"
                : target.map(known -> "   ? " + known).orElse("");
    }

    /** A line that is one line, whatever the names in it hold. */
    private static String seen(String line) {
        StringBuilder seen = new StringBuilder();
        line.codePoints().forEach(c -> seen.appendCodePoint(PlainText.isUnseen(c) ? '?' : c));
        return seen.toString();
    }
}
