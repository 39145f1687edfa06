package org.infusionoutcomes.intake.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.record.RecordHandler;
import org.infusionoutcomes.intake.record.SourceRecord;
import org.infusionoutcomes.intake.text.header.HeaderSearch;

/** Turns the CSV parser's cells into records of text; cells that nobody wants make no string. */
final class RecordParser extends AbstractBaseCsvCallbackHandler<Object> implements ParserPlace {

    private final String file;
    private final RecordHandler handler;
    private final boolean separatorLine;
    private final OptionalInt headerLine;
    private final List<String> names = new ArrayList<>();
    private BitSet wanted;
    private SourceRecord cells;
    private int width;
    private boolean holdsText;
    private boolean overflows;
    private boolean repeats;
    private boolean whole = true;
    private long line;

    RecordParser(String file, RecordHandler handler, boolean separatorLine, OptionalInt headerLine) {
        this.file = file;
        this.handler = handler;
        this.separatorLine = separatorLine;
        this.headerLine = headerLine;
    }

    @Override
    public long line() {
        return whole ? line + 1 : line;
    }

    @Override
    public String column() {
        int place = whole ? 0 : getFieldCount();
        return cells != null && place < width ? names.get(place) : "";
    }

    void finish() {
        if (cells == null) {
            throw new UnreadableTable(
                    "empty", file, 0, "", "the file holds no header; export it again with its header and rows");
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        holdsText = false;
        overflows = false;
        repeats = true;
        whole = false;
        if (cells != null) {
            cells.begin(line);
        } else {
            names.clear();
        }
    }

    @Override
    protected void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
        int from = offset;
        int to = offset + length;
        while (from < to && Row.isBlank(buffer[from])) {
            from++;
        }
        while (to > from && Row.isBlank(buffer[to - 1])) {
            to--;
        }
        holdsText |= to > from;
        if (cells == null) {
            if (place == HeaderSearch.COLUMNS_AT_MOST) {
                throw new UnreadableTable(
                        "too-many-columns", file, line, "", "the header has more than " + place + " columns");
            }
            names.add(new String(buffer, from, to - from));
        } else if (place >= width) {
            overflows |= to > from;
        } else {
            put(place, buffer, from, to);
        }
    }

    private void put(int place, char[] buffer, int from, int to) {
        repeats = repeats && isName(place, buffer, from, to);
        if (wanted.get(place) && to > from) {
            cells.put(place, new String(buffer, from, to - from));
        }
    }

    private boolean isName(int place, char[] buffer, int from, int to) {
        String name = names.get(place);
        boolean same = name.length() == to - from;
        for (int i = 0; same && i < name.length(); i++) {
            same = name.charAt(i) == buffer[from + i];
        }
        return same;
    }

    @Override
    protected Object buildRecord() {
        whole = true;
        if (getRecordType() == RecordType.EMPTY || !holdsText) {
            handler.blank();
        } else if (cells == null) {
            findHeader();
        } else if (getFieldCount() < width || overflows) {
            handler.ragged(line, getFieldCount(), width);
        } else if (repeats) {
            handler.repeatedHeader();
        } else {
            handler.next(cells);
        }
        return null;
    }

    private void findHeader() {
        boolean early = headerLine.isPresent() ? line < headerLine.getAsInt() : separatorLine && line == 1;
        if (early) {
            handler.blank();
            return;
        }
        while (names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        names.set(0, ReadOptions.visible(names.get(0)));
        width = names.size();
        cells = new SourceRecord(width);
        wanted = handler.begin(line, List.copyOf(names));
    }
}
