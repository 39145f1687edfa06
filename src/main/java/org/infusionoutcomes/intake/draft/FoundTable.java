package org.infusionoutcomes.intake.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.infusionoutcomes.intake.ReadOptions;

/**
 * A file, or a sheet of a workbook, with its header.
 *
 * @param file its path inside the export; an asterisk stands for what tells the parts of one table apart
 * @param sheet of a workbook
 * @param shownSheet what the sheet is called in what is printed
 * @param columns as the header has them
 * @param headerRow where the header is not in the first line with text
 * @param encoding that was taken to read it where it is not UTF-8 and nothing is declared
 * @param ofValues whether what should be the header looks like a row of values
 */
record FoundTable(
        String file,
        Optional<String> sheet,
        Optional<String> shownSheet,
        List<String> columns,
        OptionalInt headerRow,
        Optional<String> encoding,
        boolean ofValues) {

    FoundTable {
        columns = List.copyOf(columns);
    }

    /** Columns by their names as they are compared, each once. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        columns.forEach(column -> names.add(ReadOptions.columnName(column)));
        return names;
    }

    boolean has(String column) {
        return names().contains(ReadOptions.columnName(column));
    }

    /** The first column, in the order of the words, whose plain name is one of these. */
    Optional<String> column(List<String> words) {
        return words.stream()
                .flatMap(word -> columns.stream().filter(name -> plain(name).equals(word)))
                .findFirst();
    }

    /** Columns with a property of their plain name, each once. */
    List<String> columns(Predicate<String> of) {
        return columns.stream().distinct().filter(name -> of.test(plain(name))).toList();
    }

    /** How a mapping names a column: by its number where its name is not shown, long or there more than once. */
    String reference(String column) {
        String name = ReadOptions.columnName(column);
        boolean unique = columns.stream()
                        .filter(other -> ReadOptions.columnName(other).equals(name))
                        .count()
                == 1;
        return unique && ShownColumn.isShownWhole(column) ? column : "#" + (columns.indexOf(column) + 1);
    }

    /** A name in small letters, without what separates its words. */
    static String plain(String name) {
        return ReadOptions.columnName(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** As what is printed calls it. */
    String label() {
        return file + shownSheet.map(name -> ", sheet " + name).orElse("");
    }
}
