package org.infusionoutcomes.intake.identifying;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.infusionoutcomes.intake.ReadOptions;

/** Looks at a table that nobody reads: at the names of its columns and at the cells of its first 1000 rows. */
public final class UnreadLook {

    private static final int ROWS = 1000;

    /** Columns beyond this many are not looked at. */
    public static final int COLUMNS = 2000;

    /** A header that has a cell like this is a row of values. */
    private static final Pattern VALUE =
            Pattern.compile("[-+]?\\d+([.,]\\d+)?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*|.*@.*|.{80,}");

    private final Set<String> drop;
    private final List<String> names = new ArrayList<>();
    private final List<ColumnLook> columns = new ArrayList<>();
    private final BitSet filled = new BitSet();
    private final boolean proseAllowed;
    private int rows;

    /**
     * Begins with what may be a header. Where it has a cell that is no name, it is the first row.
     *
     * @param first its cells
     * @param drop columns to leave unlooked at, as names are compared
     * @param proseAllowed whether long texts are left alone, as in a file that may be prose
     */
    public UnreadLook(List<String> first, Set<String> drop, boolean proseAllowed) {
        this.drop = drop;
        this.proseAllowed = proseAllowed;
        if (isOfValues(first)) {
            cells(first);
        } else {
            first.stream().limit(COLUMNS).map(ReadOptions::columnName).forEach(names::add);
            IntStream.range(0, names.size())
                    .filter(place -> !names.get(place).isEmpty())
                    .forEach(filled::set);
        }
    }

    /** Whether a line that should have been a header looks like a row of values. */
    public static boolean isOfValues(List<String> header) {
        return header.stream().anyMatch(cell -> VALUE.matcher(cell).matches());
    }

    /** Begins the next row; no where enough were seen. */
    public boolean next() {
        return rows++ < ROWS;
    }

    /** Looks at a cell without blanks around it. */
    public void cell(int place, String cell) {
        if (place < COLUMNS && !cell.isEmpty() && !drop.contains(name(place))) {
            filled.set(place);
            while (columns.size() <= place) {
                columns.add(null);
            }
            if (columns.get(place) == null) {
                columns.set(place, new ColumnLook(name(place), proseAllowed));
            }
            columns.get(place).cell(cell);
        }
    }

    private void cells(List<String> row) {
        for (int place = 0; place < row.size(); place++) {
            cell(place, row.get(place));
        }
    }

    /**
     * What was seen.
     *
     * @param sheet that holds the table, where it is hidden
     * @param hidden places of columns that are not to be seen
     */
    public UnreadTable seen(Optional<String> sheet, BitSet hidden) {
        return new UnreadTable(
                sheet,
                shown(place -> IdentifyingColumns.contains(name(place))),
                places(place -> holds(place).isPresent())
                        .mapToObj(place -> ShownName.ofColumn(name(place), place) + " ("
                                + holds(place).orElseThrow() + ")")
                        .toList(),
                shown(hidden::get));
    }

    private List<String> shown(IntPredicate which) {
        return places(which)
                .mapToObj(place -> ShownName.ofColumn(name(place), place))
                .toList();
    }

    private IntStream places(IntPredicate which) {
        return filled.stream().filter(place -> !drop.contains(name(place))).filter(which);
    }

    private Optional<String> holds(int place) {
        return place < columns.size() && columns.get(place) != null
                ? columns.get(place).holds()
                : Optional.empty();
    }

    private String name(int place) {
        return place < names.size() ? names.get(place) : "";
    }
}
