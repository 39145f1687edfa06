package org.infusionoutcomes.intake.draft;

import java.util.BitSet;
import java.util.List;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.record.RecordHandler;
import org.infusionoutcomes.intake.record.RecordSource;
import org.infusionoutcomes.intake.record.SourceRecord;

/**
 * The line that a table begins with.
 *
 * @param line where it stands, 0 where the format keeps names elsewhere
 * @param names its cells
 */
record FirstLine(long line, List<String> names) {

    FirstLine {
        names = List.copyOf(names);
    }

    /**
     * Reads it, and no further.
     *
     * @throws UnreadableTable if there is none
     */
    static FirstLine of(RecordSource table) {
        try {
            table.read(new Reading());
        } catch (Enough e) {
            return e.seen;
        }
        throw new UnreadableTable("empty", "", 0, "", "no header found");
    }

    /** How many of its cells hold something. */
    int filled() {
        return (int) names.stream().filter(name -> !name.isEmpty()).count();
    }

    /** Ends the reading. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient FirstLine seen;

        Enough(FirstLine seen) {
            super("the line was seen", null, false, false);
            this.seen = seen;
        }
    }

    private static final class Reading implements RecordHandler {

        @Override
        public BitSet begin(long line, List<String> names) {
            throw new Enough(new FirstLine(line, names));
        }

        @Override
        public void next(SourceRecord sourceRecord) {
            throw new IllegalStateException("a record before the first line");
        }

        @Override
        public void ragged(long line, int cells, int expected) {
            throw new IllegalStateException("a record before the first line");
        }

        @Override
        public void blank() {
            // lines above it
        }

        @Override
        public void repeatedHeader() {
            throw new IllegalStateException("a record before the first line");
        }
    }
}
