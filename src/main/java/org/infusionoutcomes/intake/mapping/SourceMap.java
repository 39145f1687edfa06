package org.infusionoutcomes.intake.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the rows of one file or sheet become rows of a canonical table.
 *
 * @param path where in the mapping this stands, for messages
 * @param form where it lies and how it is written
 * @param columns the source's column of each canonical one; {@code date} stands in for {@code day}
 * @param constants cells that are the same in every row, by canonical column
 * @param values for a canonical column what to write for a cell; any other cell stays as it is
 * @param rules which rows are read; all must agree
 * @param wide columns whose cells become rows of their own
 * @param days how rows tell their day
 * @param missing cells that stand for nothing, never asked of ids
 * @param once whether only the first row of each patient counts
 * @param sameNames whether columns with canonical names are read as these
 */
public record SourceMap(
        String path,
        FileForm form,
        Map<String, String> columns,
        Map<String, String> constants,
        Map<String, Map<String, String>> values,
        List<RowRule> rules,
        List<WideColumn> wide,
        DayForm days,
        Set<String> missing,
        boolean once,
        boolean sameNames) {

    /** Copies lists and maps; columns and constants keep their order. */
    public SourceMap {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        values = Map.copyOf(values);
        rules = List.copyOf(rules);
        wide = List.copyOf(wide);
        missing = Set.copyOf(missing);
    }
}
