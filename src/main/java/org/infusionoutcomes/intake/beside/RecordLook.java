package org.infusionoutcomes.intake.beside;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infusionoutcomes.intake.identifying.UnreadLook;
import org.infusionoutcomes.intake.identifying.UnreadTable;
import org.infusionoutcomes.intake.record.RecordHandler;
import org.infusionoutcomes.intake.record.RecordSource;
import org.infusionoutcomes.intake.record.SourceRecord;

/** Looks at the records of a file that nobody reads. */
final class RecordLook implements RecordHandler {

    private static final int LINES = 10_000;

    private final boolean mayBeProse;
    private final Set<String> drop;
    private UnreadLook look;
    private int width;
    private int lines;

    private RecordLook(boolean mayBeProse, Set<String> drop) {
        this.mayBeProse = mayBeProse;
        this.drop = drop;
    }

    /** Ends the reading. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1;

        Enough() {
            super("enough records were seen", null, false, false);
        }
    }

    /**
     * What is in a file.
     *
     * @throws org.infusionoutcomes.intake.UnreadableTable if it cannot be read
     */
    static Optional<UnreadTable> of(RecordSource records, boolean mayBeProse, Set<String> drop) {
        RecordLook rows = new RecordLook(mayBeProse, drop);
        try {
            records.read(rows);
        } catch (Enough e) {
            // the other records are not looked at
        }
        return Optional.ofNullable(rows.look).map(look -> look.seen(Optional.empty(), new BitSet()));
    }

    @Override
    public BitSet begin(long line, List<String> names) {
        look = new UnreadLook(names, drop, mayBeProse && names.size() == 1);
        width = names.size();
        BitSet all = new BitSet();
        all.set(0, width);
        return all;
    }

    @Override
    public void next(SourceRecord row) {
        if (!look.next()) {
            throw new Enough();
        }
        for (int place = 0; place < width; place++) {
            look.cell(place, row.cell(place));
        }
    }

    @Override
    public void ragged(long line, int cells, int expected) {
        pass();
    }

    @Override
    public void blank() {
        pass();
    }

    @Override
    public void repeatedHeader() {
        pass();
    }

    private void pass() {
        lines++;
        if (lines > LINES) {
            throw new Enough();
        }
    }
}
