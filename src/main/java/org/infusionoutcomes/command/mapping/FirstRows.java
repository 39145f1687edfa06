package org.infusionoutcomes.command.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.check.cell.Vocabulary;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.intake.RowHandler;
import org.infusionoutcomes.intake.mapping.CanonicalTable;

/** The first rows of a canonical table, as they can be shown: without ids and without longer texts. */
final class FirstRows implements RowHandler {

    private static final String EVENT = "event";
    private static final int SHOWN = 5;
    static final int READ_AT_MOST = 1000;
    private static final int LONGEST_SHOWN = 20;

    private final Layout layout;
    private final Ids ids;
    private final List<String> events;
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, Integer> setAside = new LinkedHashMap<>();
    private List<Integer> columns = List.of();
    private int read;
    private long leftOut;
    private boolean whole;

    private FirstRows(Layout layout, Ids ids, List<String> events) {
        this.events = events;
        this.layout = layout;
        this.ids = ids;
    }

    /** What stands in for patients' ids: the same for one patient in all tables. */
    static final class Ids {

        private final Map<String, String> shown = new LinkedHashMap<>();

        String of(String id) {
            return id.isEmpty() ? "" : shown.computeIfAbsent(id, none -> "P" + (shown.size() + 1));
        }
    }

    /** Ends the reading. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1;

        Enough() {
            super("enough rows were seen", null, false, false);
        }
    }

    static FirstRows of(Export export, CanonicalTable table, Ids ids, List<String> events) {
        List<String> optional = new ArrayList<>(table.columns());
        optional.removeAll(table.required());
        optional.remove(CanonicalTable.DATE);
        FirstRows first = new FirstRows(new Layout(table.key(), table.required(), optional), ids, events);
        try {
            first.leftOut = export.read(first.layout, first).leftOut();
            first.whole = true;
        } catch (Enough e) {
            return first;
        }
        return first;
    }

    /** Names of the columns that are filled, then the rows. */
    List<List<String>> table() {
        return rows;
    }

    /** How many of the rows that were looked at are set aside at the door, by reason. */
    Map<String, Integer> setAside() {
        return setAside;
    }

    /** How many rows the mapping leaves out; 0 too where the table was not read to its end. */
    long leftOut() {
        return leftOut;
    }

    /** Whether the table was read to its end. */
    boolean isWhole() {
        return whole;
    }

    @Override
    public void begin(Header header) {
        columns = layout.columns().stream()
                .filter(header::has)
                .map(layout.columns()::indexOf)
                .toList();
        rows.add(columns.stream().map(layout.columns()::get).toList());
    }

    @Override
    public void rows(Row[] block, int count) {
        for (int i = 0; i < count && rows.size() <= SHOWN; i++) {
            Row row = block[i];
            rows.add(columns.stream().map(column -> shown(row, column)).toList());
        }
        read += count;
        stopWhenEnough();
    }

    @Override
    public void ragged(long line, int cells, int expected) {
        setAside("rows with fewer or more cells than the header");
    }

    @Override
    public void setAside(String rule, long line, String column, String message) {
        setAside(message);
    }

    private void setAside(String reason) {
        setAside.merge(reason, 1, Integer::sum);
        read++;
        stopWhenEnough();
    }

    private void stopWhenEnough() {
        if (read >= READ_AT_MOST) {
            throw new Enough();
        }
    }

    /** Events are counted under the plan's words. */
    private String event(String cell) {
        return events.stream()
                .filter(word -> Vocabulary.plain(word).equals(Vocabulary.plain(cell)))
                .findFirst()
                .orElse("other");
    }

    private String shown(Row row, int column) {
        String cell = row.text(column);
        if (column == 0) {
            return ids.of(cell);
        }
        if (layout.columns().get(column).equals(EVENT) && !cell.isEmpty()) {
            return event(cell);
        }
        return cell.isEmpty() ? "-" : cell.length() > LONGEST_SHOWN ? "(longer text)" : cell;
    }
}
