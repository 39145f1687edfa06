package org.infusionoutcomes.intake.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.record.RecordHandler;
import org.infusionoutcomes.intake.record.SourceRecord;

/** Makes records of the rows of a sheet. */
final class SheetRecords implements SheetRows {

    private static final int COLUMNS_AT_MOST = 2000;

    private final String file;
    private final OptionalInt headerLine;
    private final Set<String> drop;
    private final RecordHandler handler;
    private List<String> names = List.of();
    private SourceRecord cells;
    private BitSet wanted;

    SheetRecords(String file, OptionalInt headerLine, Set<String> drop, RecordHandler handler) {
        this.file = file;
        this.headerLine = headerLine;
        this.drop = drop;
        this.handler = handler;
    }

    @Override
    public void row(long line, NavigableMap<Integer, CellText.Stored> stored, CellText text, BitSet hidden) {
        boolean empty = stored.values().stream()
                .allMatch(cell -> text.of(cell).filter(String::isEmpty).isPresent());
        if (empty || (cells == null && headerLine.isPresent() && line < headerLine.getAsInt())) {
            handler.blank();
        } else if (cells == null) {
            begin(line, stored, text, hidden);
        } else {
            next(line, stored, text);
        }
    }

    void finish() {
        if (cells == null) {
            throw new UnreadableTable(
                    "empty", file, 0, "", "the sheet holds no header; export it again with its header and rows");
        }
    }

    private void begin(long line, NavigableMap<Integer, CellText.Stored> stored, CellText text, BitSet hidden) {
        if (stored.lastKey() >= COLUMNS_AT_MOST) {
            throw new UnreadableTable(
                    "too-many-columns", file, line, "", "the header has more than " + COLUMNS_AT_MOST + " columns");
        }
        names = new ArrayList<>();
        for (int place = 0; place <= stored.lastKey(); place++) {
            names.add(Optional.ofNullable(stored.get(place)).flatMap(text::of).orElse(""));
        }
        hidden.stream()
                .filter(place -> place < names.size() && !names.get(place).isEmpty())
                .filter(place ->
                        !drop.contains(ReadOptions.columnName(names.get(place))) && !drop.contains("#" + (place + 1)))
                .findFirst()
                .ifPresent(place -> {
                    throw new UnreadableTable(
                            "hidden-column",
                            file,
                            line,
                            names.get(place),
                            "the column is hidden; delete it or show it, or leave it unread with --drop or drop in the"
                                    + " mapping");
                });
        cells = new SourceRecord(names.size());
        wanted = handler.begin(line, List.copyOf(names));
    }

    private void next(long line, NavigableMap<Integer, CellText.Stored> stored, CellText text) {
        cells.begin(line);
        boolean repeats = stored.size() == names.size();
        for (Map.Entry<Integer, CellText.Stored> cell : stored.entrySet()) {
            Optional<String> said = text.of(cell.getValue());
            if (cell.getKey() >= names.size()) {
                if (!said.equals(Optional.of(""))) {
                    handler.ragged(line, cell.getKey() + 1, names.size());
                    return;
                }
            } else {
                repeats = repeats && said.equals(Optional.of(names.get(cell.getKey())));
                put(cell.getKey(), said);
            }
        }
        if (repeats) {
            handler.repeatedHeader();
        } else {
            handler.next(cells);
        }
    }

    private void put(int place, Optional<String> said) {
        if (wanted.get(place)) {
            said.ifPresentOrElse(cell -> cells.put(place, cell), () -> cells.putUnreadable(place));
        }
    }
}
