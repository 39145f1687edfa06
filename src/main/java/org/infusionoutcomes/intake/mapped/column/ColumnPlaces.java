package org.infusionoutcomes.intake.mapped.column;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapping.file.MappingFile;
import org.infusionoutcomes.plan.setting.Spelling;

/** Finds the columns that a mapping names in a header: by name, or by number as in {@code #8}. */
public final class ColumnPlaces {

    private final String file;
    private final List<String> names;
    private final MappingFile mapping;
    private final Set<Integer> used = new LinkedHashSet<>();

    ColumnPlaces(String file, List<String> header, MappingFile mapping) {
        this.file = file;
        this.names = header.stream().map(ReadOptions::columnName).toList();
        this.mapping = mapping;
    }

    /** Columns as they are compared. */
    public List<String> names() {
        return names;
    }

    boolean has(String column) {
        return names.contains(ReadOptions.columnName(column));
    }

    /**
     * The place of a column.
     *
     * @param path where the mapping names it
     * @throws org.infusionoutcomes.intake.mapping.file.MappingRefused if the header has it not, or more than once
     */
    int of(String column, String path, boolean isName) {
        List<Integer> found = places(column);
        if (found.size() == 1) {
            used.add(found.get(0));
            return found.get(0);
        }
        String problem = file + (found.isEmpty() ? " has no column " : " has more than one column ") + column;
        String remedy = found.isEmpty()
                ? Spelling.nearest(ReadOptions.columnName(column), names)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("the command mapping draft prints the columns that there are")
                : "name it by its number: " + numbers(found);
        throw isName ? mapping.atKey(path, problem, remedy) : mapping.atValue(path, problem, remedy);
    }

    /** Places that were asked for. */
    public Set<Integer> used() {
        return used;
    }

    /** The places of columns of a name, or the one of a number; none where there is no such column. */
    List<Integer> places(String column) {
        if (isNumber(column)) {
            int place = Integer.parseInt(column.substring(1)) - 1;
            return place >= 0 && place < names.size() ? List.of(place) : List.of();
        }
        String name = ReadOptions.columnName(column);
        List<Integer> found = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            if (names.get(place).equals(name)) {
                found.add(place);
            }
        }
        return found;
    }

    /** Whether a column is named by its number. */
    boolean isNumber(String column) {
        return column.matches("#\\d{1,4}") && !has(column);
    }

    private static String numbers(List<Integer> places) {
        return String.join(
                " or ", places.stream().map(place -> "\"#" + (place + 1) + "\"").toList());
    }
}
