package org.infusionoutcomes.intake.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapping.CanonicalTable;

/** The settings of one source, as they grow: what the preset declares already is not said again. */
final class SourceDraft {

    private final CanonicalTable as;
    private final FoundTable table;
    private final PresetForm preset;
    private final List<String> columns = new ArrayList<>();
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final List<String> wide = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<String> used = new ArrayList<>();
    private boolean dates;
    private boolean visits;

    SourceDraft(CanonicalTable as, FoundTable table, PresetForm preset) {
        this.as = as;
        this.table = table;
        this.preset = preset;
    }

    /** Whether the preset fills a target from a column that the table has. */
    boolean isPreset(String target) {
        return Optional.ofNullable(preset.columns(as).get(target))
                .filter(table::has)
                .isPresent();
    }

    /** Columns whose cells it reads, those of the preset among them. */
    List<String> used() {
        List<String> all = new ArrayList<>(used);
        preset.columns(as).values().stream().filter(table::has).forEach(all::add);
        return all;
    }

    /** Says which column a target probably is; nothing where the preset knows. */
    void column(String target, String column) {
        if (!isPreset(target)) {
            columns.add(target + ": " + YamlWord.of(reference(column)) + "   # ?" + shownBeside(column));
        }
    }

    /** Says it if there is a column like it. */
    void columnIfAny(String target) {
        KnownColumns.of(target, table).filter(column -> !isUsed(column)).ifPresent(column -> column(target, column));
    }

    /** Asks for a column that cannot be known. */
    void ask(String target, String question) {
        if (!isPreset(target)) {
            columns.add(target + ": FILL_IN   # fill in: " + question);
        }
    }

    void constant(String target, String value) {
        constants.put(target, value);
    }

    void wide(ScoreColumn score, String at, String remark) {
        wide.add(YamlWord.of(reference(score.name())) + ": " + score.instrument() + at + "   # ?" + remark
                + shownBeside(score.name()));
    }

    void other(String line) {
        others.add(line);
    }

    /** Days are told by labels of visits. */
    void visit(String column) {
        others.add("visit: " + YamlWord.of(reference(column)) + "   # ?" + shownBeside(column));
        others.add("visits: {FILL_IN: -1}   # fill in: each label and its day");
    }

    /** Labels of visits tell its days, as the preset says. */
    void needVisits() {
        visits = true;
    }

    /** Whether days of visits are to be declared. */
    boolean needsVisits() {
        return visits;
    }

    void readDates() {
        dates = true;
    }

    /** Whether it reads dates. */
    boolean readsDates() {
        return dates;
    }

    /** How the mapping names a column, which is then read. */
    String reference(String column) {
        used.add(column);
        return table.reference(column);
    }

    private boolean isUsed(String column) {
        return used().stream().anyMatch(name -> ReadOptions.columnName(name).equals(ReadOptions.columnName(column)));
    }

    private String shownBeside(String column) {
        return table.reference(column).equals(column) ? "" : " " + ShownColumn.of(column);
    }

    /** Its lines, as the settings of a table. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(place());
        lines.addAll(others);
        if (!columns.isEmpty()) {
            lines.add("columns:");
            columns.forEach(line -> lines.add("  " + line));
        }
        if (!constants.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            constants.forEach((target, value) -> pairs.add(target + ": " + value));
            boolean asks = constants.containsValue("FILL_IN");
            lines.add("constants: {" + String.join(", ", pairs) + "}"
                    + (asks ? "   # fill in: the instrument, as the plan calls it" : "   # ?"));
        }
        if (!wide.isEmpty()) {
            lines.add("wide:   # after @ the day of a column that is one visit's, as in YBOCS @ 5");
            wide.forEach(line -> lines.add("  " + line));
        }
        preset.codes(as).forEach(lines::add);
        return lines;
    }

    private List<String> place() {
        List<String> lines = new ArrayList<>();
        if (!preset.serves(as, table)) {
            lines.add("file: " + YamlWord.of(table.file()));
        }
        table.sheet()
                .ifPresent(sheet -> lines.add(
                        table.shownSheet().equals(Optional.of(sheet))
                                ? "sheet: " + YamlWord.of(sheet)
                                : "sheet: FILL_IN   # fill in: the name of sheet "
                                        + table.shownSheet().orElse("") + ", not shown since it could be somebody's"));
        table.headerRow().ifPresent(row -> lines.add("header_row: " + row));
        table.encoding().ifPresent(name -> lines.add("encoding: " + name + "   # ? its bytes are not UTF-8"));
        return lines;
    }
}
