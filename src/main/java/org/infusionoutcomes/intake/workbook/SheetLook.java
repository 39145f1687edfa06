package org.infusionoutcomes.intake.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.infusionoutcomes.intake.identifying.UnreadLook;
import org.infusionoutcomes.intake.identifying.UnreadTable;

/**
 * Looks at a sheet that nobody reads. Titles may stand above its header, which is taken to be the first row that fills
 * more than half of the widest among the first twenty; all other rows are looked at as cells.
 */
final class SheetLook implements SheetRows {

    private static final int FIRST = 20;

    private final Set<String> drop;
    private final List<NavigableMap<Integer, String>> first = new ArrayList<>();
    private final BitSet hidden = new BitSet();
    private UnreadLook look;

    private SheetLook(Set<String> drop) {
        this.drop = drop;
    }

    /** Ends the reading. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1;

        Enough() {
            super("enough rows were seen", null, false, false);
        }
    }

    /** What is in a sheet. */
    static UnreadTable of(Workbook workbook, SheetList.Sheet sheet, Set<String> drop) {
        SheetLook rows = new SheetLook(drop);
        try {
            workbook.read(sheet, rows);
        } catch (Enough e) {
            // the other rows are not looked at
        }
        if (rows.look == null) {
            rows.begin();
        }
        return rows.look.seen(sheet.hidden() ? Optional.of(sheet.shown()) : Optional.empty(), rows.hidden);
    }

    @Override
    public void row(long line, NavigableMap<Integer, CellText.Stored> stored, CellText text, BitSet unseen) {
        hidden.or(unseen);
        NavigableMap<Integer, String> cells = new TreeMap<>();
        stored.forEach((place, cell) ->
                text.of(cell).filter(said -> !said.isEmpty()).ifPresent(said -> cells.put(place, said)));
        if (cells.isEmpty()) {
            return;
        }
        if (look == null) {
            first.add(cells);
            if (first.size() == FIRST) {
                begin();
            }
        } else {
            take(cells);
        }
    }

    private void begin() {
        int widest = first.stream().mapToInt(NavigableMap::size).max().orElse(0);
        Optional<NavigableMap<Integer, String>> header =
                first.stream().filter(row -> 2 * row.size() > widest).findFirst();
        look = new UnreadLook(header.map(SheetLook::line).orElse(List.of()), drop, false);
        first.stream().filter(row -> header.isEmpty() || row != header.get()).forEach(this::take);
        first.clear();
    }

    private static List<String> line(NavigableMap<Integer, String> row) {
        List<String> line = new ArrayList<>();
        for (int place = 0; place <= Math.min(row.lastKey(), UnreadLook.COLUMNS); place++) {
            line.add(row.getOrDefault(place, ""));
        }
        return line;
    }

    private void take(NavigableMap<Integer, String> row) {
        if (!look.next()) {
            throw new Enough();
        }
        row.forEach(look::cell);
    }
}
