package org.infusionoutcomes.intake.mapped;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Layout;
import org.infusionoutcomes.intake.LeftOut;
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
    private final Map<LeftOut, Long> leftOut = new LinkedHashMap<>();
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

    /** A row is left out by a line of the mapping. */
    void leaveOut(LeftOut line) {
        leftOut.merge(line, 1L, Long::sum);
    }

    void remark(ReadCount.Remark remark) {
        remarks.add(remark);
    }

    ReadCount finish(Header header) {
        handOn();
        List<LeftOut> lines = leftOut.entrySet().stream()
                .map(line -> line.getKey().with(line.getValue()))
                .toList();
        return new ReadCount(header, blank, repeatedHeaders, lines, remarks);
    }

    private void handOn() {
        if (filled > 0) {
            handler.rows(block, filled);
            filled = 0;
        }
    }
}
