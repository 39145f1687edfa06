package org.infusionoutcomes.intake;

/** Whoever takes the rows of a table. */
public interface RowHandler {

    /** The header was understood; called once, before any row. */
    void begin(Header header);

    /** A row with as many cells as the header. */
    void row(Row row);

    /**
     * A row with fewer or more cells than the header.
     *
     * @param line physical line on which it starts
     * @param cells how many it has
     * @param expected how many the header has
     */
    void ragged(long line, int cells, int expected);
}
