package org.infusionoutcomes.dataset;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A column of a data set: how it is called, what it means, and how its cell is made.
 *
 * @param <T> what a row is made of
 * @param type {@code text}, {@code integer} or {@code decimal}
 * @param meaning one sentence, with its codes
 */
record Column<T>(String name, String type, String meaning, Function<T, String> cell) {

    static <T> Column<T> text(String name, String meaning, Function<T, String> cell) {
        return new Column<>(name, "text", meaning, cell);
    }

    static <T> Column<T> integer(String name, String meaning, Function<T, OptionalInt> cell) {
        return new Column<>(name, "integer", meaning, row -> number(cell.apply(row)));
    }

    static <T> Column<T> decimal(String name, String meaning, Function<T, String> cell) {
        return new Column<>(name, "decimal", meaning, cell);
    }

    /** {@code Y} or {@code N}. */
    static <T> Column<T> flag(String name, String meaning, Function<T, Boolean> cell) {
        return new Column<>(name, "text", meaning + " (Y, N)", row -> cell.apply(row) ? "Y" : "N");
    }

    static <T> List<String> names(List<Column<T>> columns) {
        return columns.stream().map(Column::name).toList();
    }

    static <T> List<String> cells(List<Column<T>> columns, T row) {
        return columns.stream().map(column -> column.cell().apply(row)).toList();
    }

    static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}
