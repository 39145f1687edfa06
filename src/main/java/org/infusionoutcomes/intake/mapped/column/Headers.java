package org.infusionoutcomes.intake.mapped.column;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.record.RecordHandler;
import org.infusionoutcomes.intake.record.RecordSource;
import org.infusionoutcomes.intake.record.SourceRecord;

/** Looks at the header of a source and no further. */
final class Headers implements RecordHandler {

    private Names found;

    /**
     * A header.
     *
     * @param line where it stands
     * @param names of its columns
     */
    record Names(long line, List<String> names) {}

    /** Ends the reading. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1;

        Enough() {
            super("the header was seen", null, false, false);
        }
    }

    /** The header, empty where the file cannot be used: whoever reads it hears why. */
    static Optional<Names> of(RecordSource records) {
        Headers headers = new Headers();
        try {
            records.read(headers);
        } catch (Enough | UnreadableTable e) {
            return Optional.ofNullable(headers.found);
        }
        return Optional.ofNullable(headers.found);
    }

    @Override
    public BitSet begin(long line, List<String> names) {
        found = new Names(line, names);
        throw new Enough();
    }

    @Override
    public void next(SourceRecord sourceRecord) {
        throw new Enough();
    }

    @Override
    public void ragged(long line, int cells, int expected) {
        throw new Enough();
    }

    @Override
    public void blank() {
        // lines above the header say nothing
    }

    @Override
    public void repeatedHeader() {
        throw new Enough();
    }
}
