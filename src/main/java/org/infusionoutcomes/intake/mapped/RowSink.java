package org.infusionoutcomes.intake.mapped;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.ReadCount;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.intake.RowHandler;

/** Hands the rows of one table on, in blocks, and counts what was passed over. */
final class RowSink {

    private static final int BLOCK = 256;

    private final RowHandler handler;
    private final Row[] block = new Row[BLOCK];
    private int filled;
    private long blank;
    private long repeatedHeaders;
    private long leftOut;
    private final List<ReadCount.Remark> remarks = new ArrayList<>();

    RowSink(Layout layout, RowHandler handler) {
        this.handler = handler;
        Arrays.setAll(block, i -> new Row(layout.columns().size()));
    }

    /** The row to fill next. */
    Row begin(long number) {
        Row row = block[filled];
        row.begin(number);
        return row;
    }

    /** The row at hand is whole. */
    void keep() {
        filled++;
        if (filled == BLOCK) {
            handOn();
        }
    }

    void setAside(String rule, long number, String column, String message) {
        handOn();
        handler.setAside(rule, number, column, message);
    }

    void ragged(long number, int cells, int expected) {
        handOn();
        handler.ragged(number, cells, expected);
    }

    void blank() {
        blank++;
    }

    void repeatedHeader() {
        repeatedHeaders++;
    }

    void leaveOut() {
        leftOut++;
    }

    void remark(ReadCount.Remark remark) {
        remarks.add(remark);
    }

    ReadCount finish(Header header) {
        handOn();
        return new ReadCount(header, blank, repeatedHeaders, leftOut, remarks);
    }

    private void handOn() {
        if (filled > 0) {
            handler.rows(block, filled);
            filled = 0;
        }
    }
}
