package org.infusionoutcomes.intake.mapped.column;

import static org.infusionoutcomes.intake.mapping.file.MappingFile.step;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.intake.mapping.RowRule;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.mapping.WideColumn;
import org.infusionoutcomes.intake.mapping.file.MappingFile;
import org.infusionoutcomes.intake.record.SourceRecord;

/**
 * A source held against the header of its file: where each column that it names stands.
 *
 * @param header the file's columns
 * @param columns places of the canonical columns, {@code date} among them
 * @param rules places of the rules' columns, in the order of the rules; -1 where the file need not have it
 * @param visit place of the visit column
 * @param wide places of the wide columns, in their order
 * @param wideDates places of their date columns, -1 where there is none
 */
public record Binding(
        ColumnPlaces header,
        Map<String, Integer> columns,
        List<Integer> rules,
        OptionalInt visit,
        List<Integer> wide,
        List<Integer> wideDates) {

    /**
     * Finds the columns that a source names.
     *
     * @param file which has them; columns that it drops are not read for their names alone
     * @param names its header
     * @throws org.infusionoutcomes.intake.mapping.file.MappingRefused if one is not there, or more than once
     */
    public static Binding of(SourceFile file, List<String> names, MappingFile mapping) {
        SourceMap source = file.source();
        ColumnPlaces header = new ColumnPlaces(file.name(), names, mapping);
        Map<String, Integer> columns = new LinkedHashMap<>();
        source.columns()
                .forEach((target, column) ->
                        columns.put(target, header.of(column, source.path() + "/columns" + step(target), false)));
        if (source.sameNames()) {
            addSameNames(file, header, columns, mapping);
        }
        List<Integer> rules = new ArrayList<>();
        for (RowRule rule : source.rules()) {
            boolean isAbsent = rule.whereThere() && !header.has(rule.column());
            rules.add(isAbsent ? -1 : header.of(rule.column(), source.path() + "/rows" + step(rule.column()), true));
        }
        OptionalInt visit = source.days().visitColumn().stream()
                .mapToInt(column -> header.of(column, source.path() + "/visit", false))
                .findFirst();
        List<Integer> wide = new ArrayList<>();
        List<Integer> dates = new ArrayList<>();
        for (WideColumn column : source.wide()) {
            String path = source.path() + "/wide" + step(column.column());
            wide.add(header.of(column.column(), path, true));
            dates.add(column.dateColumn()
                    .map(date -> header.of(date, path, false))
                    .orElse(-1));
        }
        return new Binding(header, columns, rules, visit, wide, dates);
    }

    private static void addSameNames(
            SourceFile file, ColumnPlaces header, Map<String, Integer> columns, MappingFile mapping) {
        SourceMap source = file.source();
        CanonicalTable table =
                CanonicalTable.of(source.path().split("/", -1)[1]).orElseThrow();
        String path = source.path() + "/same_names";
        table.columns().stream()
                .filter(target -> header.has(target) && !source.constants().containsKey(target))
                .filter(target -> !file.options().drop().contains(target))
                .filter(target -> !target.equals(CanonicalTable.DATE) || !header.has("day"))
                .forEach(target -> columns.computeIfAbsent(target, same -> header.of(same, path, false)));
        if (columns.containsKey(CanonicalTable.DATE) && source.days().format().isEmpty()) {
            throw mapping.atValue(
                    path,
                    "the format of the dates is not declared",
                    "add dates: {format: yyyy-MM-dd}, or --dates; the format is never guessed");
        }
    }

    /** Whether a row is one of those that the rules take. */
    public boolean isRead(SourceRecord row, List<RowRule> said) {
        return leavingOut(row, said).isEmpty();
    }

    /** The first of the rules that leaves a row out, empty where all take it. */
    public Optional<RowRule> leavingOut(SourceRecord row, List<RowRule> said) {
        for (int r = 0; r < rules.size(); r++) {
            if (rules.get(r) >= 0 && !said.get(r).reads(row.cell(rules.get(r)))) {
                return Optional.of(said.get(r));
            }
        }
        return Optional.empty();
    }

    /** Places of columns whose cells go on into the program as they are: neither dates, nor visits, nor rules. */
    BitSet shown() {
        BitSet places = new BitSet();
        columns.entrySet().stream()
                .filter(column -> !CanonicalTable.isDate(column.getKey()))
                .forEach(column -> places.set(column.getValue()));
        wide.forEach(places::set);
        return places;
    }

    /** The canonical name of the column that stands at a place, else the file's own. */
    public String name(int place) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> header.names().get(place));
    }
}
