package org.infusionoutcomes.intake.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.ReadCount;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.intake.RowHandler;
import org.infusionoutcomes.intake.identifying.TableLook;
import org.infusionoutcomes.intake.text.header.HeaderSearch;

/**
 * Turns the CSV parser's cells into rows: no object a cell, none a row. Until the header is found, records are kept as
 * text; they are few.
 */
final class RowParser extends AbstractBaseCsvCallbackHandler<Object> implements ParserPlace {

    private static final int BLOCK = 256;

    private final HeaderSearch search;
    private final RowHandler handler;
    private final Row[] block = new Row[BLOCK];
    private Row row;
    private int filled;
    private final List<String> cells = new ArrayList<>();
    private Header header;
    private TableLook look;
    private boolean isLookedAt;
    private boolean holdsText;
    private boolean overflows;
    private boolean whole = true;
    private long line;
    private long blank;
    private long repeatedHeaders;

    RowParser(HeaderSearch search, RowHandler handler) {
        this.search = search;
        this.handler = handler;
        Arrays.setAll(block, i -> new Row(search.layout().columns().size()));
        this.row = block[0];
    }

    /** The line on which the record at hand starts; where none has begun, the one after that of the last. */
    @Override
    public long line() {
        return whole ? line + 1 : line;
    }

    /** The name of the column at hand, empty where it has none. */
    @Override
    public String column() {
        int place = whole ? 0 : getFieldCount();
        return header != null && place < header.width() ? header.names().get(place) : "";
    }

    ReadCount finish() {
        if (header == null) {
            throw search.failure();
        }
        handOn();
        look.finish();
        return new ReadCount(header, blank, repeatedHeaders, List.of(), List.of());
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        row = block[filled];
        row.begin(startingLineNumber);
        holdsText = false;
        overflows = false;
        whole = false;
        isLookedAt = look != null && look.next();
    }

    @Override
    protected void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
        holdsText = holdsText || !isBlank(buffer, offset, length);
        if (header == null) {
            if (cells.size() == HeaderSearch.COLUMNS_AT_MOST) {
                throw search.tooWide(line);
            }
            cells.add(new String(buffer, offset, length));
            return;
        }
        if (isLookedAt && look.looksAt(place)) {
            look.cell(place, new String(buffer, offset, length).strip());
        }
        int column = header.column(place);
        if (column >= 0) {
            row.put(column, buffer, offset, length);
        } else if (place >= header.width() && !isBlank(buffer, offset, length)) {
            overflows = true;
        }
    }

    @Override
    protected Object buildRecord() {
        whole = true;
        if (getRecordType() == RecordType.EMPTY || !holdsText) {
            blank++;
            cells.clear();
        } else if (header == null) {
            findHeader();
        } else if (getFieldCount() < header.width() || overflows) {
            handOn();
            handler.ragged(line, getFieldCount(), header.width());
        } else if (repeatsHeader()) {
            repeatedHeaders++;
        } else {
            keepRow();
        }
        return null;
    }

    private void keepRow() {
        filled++;
        if (filled == BLOCK) {
            handOn();
        }
    }

    /** Hands the kept rows on; the record at hand is none of them. */
    private void handOn() {
        if (filled > 0) {
            handler.rows(block, filled);
            filled = 0;
        }
    }

    private void findHeader() {
        List<String> record = List.copyOf(cells);
        cells.clear();
        if (search.isSeparatorLine(row.line())) {
            blank++;
            return;
        }
        header = search.found(row.line(), record).orElse(null);
        if (header != null) {
            look = search.look(header);
            handler.begin(header);
        }
    }

    private boolean repeatsHeader() {
        for (int place = 0; place < header.width(); place++) {
            int column = header.column(place);
            if (column >= 0 && !isNamed(column, header.names().get(place))) {
                return false;
            }
        }
        return true;
    }

    private boolean isNamed(int column, String name) {
        return row.to(column) - row.from(column) == name.length()
                && ReadOptions.columnName(row.text(column)).equals(name);
    }

    private static boolean isBlank(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (!Row.isBlank(buffer[i])) {
                return false;
            }
        }
        return true;
    }
}
