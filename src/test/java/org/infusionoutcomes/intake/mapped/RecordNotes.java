package org.infusionoutcomes.intake.mapped;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.record.RecordHandler;
import org.infusionoutcomes.intake.record.RecordSource;
import org.infusionoutcomes.intake.record.SourceRecord;

/** Writes down what a source tells. */
public final class RecordNotes implements RecordHandler {

    private final List<String> told = new ArrayList<>();
    private int width;

    private RecordNotes() {}

    /** All that a source tells: {@code line: cell|cell}, with {@code ?} for a cell that holds no value. */
    public static List<String> of(RecordSource source) {
        RecordNotes notes = new RecordNotes();
        try {
            source.read(notes);
        } catch (UnreadableTable e) {
            notes.told.add("refused " + e.rule() + " " + e.file() + ":" + e.line() + ":" + e.column());
        }
        return notes.told;
    }

    @Override
    public BitSet begin(long line, List<String> names) {
        width = names.size();
        told.add(line + ": " + String.join("|", names));
        BitSet all = new BitSet();
        all.set(0, width);
        return all;
    }

    @Override
    public void next(SourceRecord row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(row.isUnreadable(i) ? "?" : row.cell(i));
        }
        told.add(row.line() + ": " + String.join("|", cells));
    }

    @Override
    public void ragged(long line, int cells, int expected) {
        told.add(line + ": " + cells + " cells for " + expected);
    }

    @Override
    public void blank() {
        told.add("blank");
    }

    @Override
    public void repeatedHeader() {
        told.add("repeated header");
    }
}
