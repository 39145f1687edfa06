package org.infusionoutcomes.intake.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.identifying.IdentifyingColumns;
import org.infusionoutcomes.intake.identifying.UnreadLook;

/**
 * A file, or a sheet of a workbook, with its header.
 *
 * @param file its path inside the export
 * @param sheet of a workbook
 * @param columns as the header has them
 */
record FoundTable(String file, Optional<String> sheet, List<String> columns) {

    private static final String LIKE_ID = "(?s).*\\d{3}.*";

    /** Whether its first line looks like values rather than names. */
    boolean lacksHeader() {
        return UnreadLook.isOfValues(columns);
    }

    /** A column's name, or what stands in for one that could be somebody's id. */
    static String shown(String column) {
        return column.matches(LIKE_ID) ? "(a name with a number, not shown)" : column;
    }

    /** Columns whose names say that they identify people. */
    List<String> identifying() {
        return columns.stream()
                .filter(name -> IdentifyingColumns.contains(ReadOptions.columnName(name)))
                .filter(name -> !name.matches(LIKE_ID))
                .toList();
    }

    /** The first column, in the order of the words, whose name is one of these. */
    Optional<String> column(List<String> words) {
        return words.stream()
                .flatMap(word -> columns.stream().filter(name -> plain(name).equals(word)))
                .findFirst();
    }

    /** Columns with a property of their plain name. */
    List<String> columns(Predicate<String> of) {
        return columns.stream()
                .filter(name -> !name.matches(LIKE_ID) && of.test(plain(name)))
                .toList();
    }

    /** A name in small letters, without what separates its words. */
    static String plain(String name) {
        return ReadOptions.columnName(name).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** As messages call it. */
    String label() {
        return file + sheet.map(name -> ", sheet " + name).orElse("");
    }
}
