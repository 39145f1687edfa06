package org.infusionoutcomes.intake.record;

import java.util.BitSet;
import java.util.List;

/** Whoever takes the records of a source. */
public interface RecordHandler {

    /**
     * The columns' names were found; called once, before any record.
     *
     * @param line where they stand, 0 where the format keeps them elsewhere
     * @param names as the source has them
     * @return the places of the columns whose cells are wanted; the others may stay empty. It may change from record to
     *     record, so that readers ask it anew
     */
    BitSet begin(long line, List<String> names);

    /** A record; valid until this method returns. */
    void next(SourceRecord sourceRecord);

    /** A record with fewer or more cells than there are columns. */
    void ragged(long line, int cells, int expected);

    /** A record without any text, or one above the header. */
    void blank();

    /** A record that repeats the header. */
    void repeatedHeader();
}
