package org.infusionoutcomes.intake.identifying;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.infusionoutcomes.intake.UnreadableTable;

/**
 * Looks at cells of a table for what could identify somebody: in its first 1000 rows and in every 101st after, so that
 * ten million rows take no longer than they should. What hides in the other rows it does not see.
 */
public final class TableLook {

    private static final int HEAD = 1000;
    private static final int STEP = 101;

    /** Columns of numbers, and ids, which are judged one by one where they are known. */
    private static final Pattern JUDGED_ELSEWHERE = Pattern.compile(
            "patient_id|day|total|cgi_[is]|item_\\d+[a-z]?|dose_mg_per_kg|duration_min|observable_days|ssri_trials"
                    + "|lamotrigine_mg|psychotherapy_day");

    /** Words of it that are not the plan's are counted as other and never shown. */
    private static final String EVENT = "event";

    private final String file;
    private final long headerLine;
    private final List<String> names;
    private final List<ColumnLook> columns = new ArrayList<>();
    private long rows;

    /**
     * Of one table.
     *
     * @param file its name
     * @param headerLine line of its header
     * @param names its columns, as they are compared
     * @param unlooked columns whose cells are nobody's business, since they are dropped or become days
     */
    public TableLook(String file, long headerLine, List<String> names, Set<String> unlooked) {
        this(file, headerLine, names, place -> unlooked.contains(names.get(place)));
    }

    /** The same with columns that are told by their places. */
    public TableLook(String file, long headerLine, List<String> names, IntPredicate unlooked) {
        this.file = file;
        this.headerLine = headerLine;
        this.names = List.copyOf(names);
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            boolean looked =
                    !unlooked.test(place) && !JUDGED_ELSEWHERE.matcher(name).matches();
            columns.add(looked ? new ColumnLook(name, name.equals(EVENT)) : null);
        }
    }

    /** Begins the next row; says whether its cells are looked at. */
    public boolean next() {
        rows++;
        return rows <= HEAD || rows % STEP == 0;
    }

    /** Whether cells at a place are looked at. */
    public boolean looksAt(int place) {
        return place < columns.size() && columns.get(place) != null;
    }

    /** Looks at a cell without blanks around it. */
    public void cell(int place, String cell) {
        if (looksAt(place)) {
            columns.get(place).cell(cell);
        }
    }

    /**
     * Judges what was seen.
     *
     * @throws UnreadableTable if a column holds what could identify somebody
     */
    public void finish() {
        List<Integer> found = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++) {
            if (looksAt(place) && columns.get(place).holds().isPresent()) {
                found.add(place);
            }
        }
        if (!found.isEmpty()) {
            throw new UnreadableTable("identifying-values", file, headerLine, shown(found.get(0)), message(found));
        }
    }

    private String message(List<Integer> found) {
        String said = found.stream()
                .map(place -> shown(place) + " (" + columns.get(place).holds().orElseThrow() + ")")
                .collect(Collectors.joining(", "));
        return "what stands in " + (found.size() == 1 ? "the column " : "the columns ") + said
                + " could identify people; take " + (found.size() == 1 ? "it" : "them")
                + " out of the export, or leave unread and unlooked at with "
                + found.stream().map(this::dropping).collect(Collectors.joining(" "));
    }

    private String dropping(int place) {
        return ShownName.isLikeId(names.get(place)) ? "--drop and its name" : "--drop \"" + names.get(place) + "\"";
    }

    private String shown(int place) {
        return ShownName.ofColumn(names.get(place), place);
    }
}
