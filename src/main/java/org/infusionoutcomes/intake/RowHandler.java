package org.infusionoutcomes.intake;

/** Whoever takes the rows of a table. */
public interface RowHandler {

    /** The header was understood; called once, before any row. */
    void begin(Header header);

    /**
     * Some rows with as many cells as the header, in the order of the table. They come in blocks, so that whoever looks
     * something up in a large memory can ask for all of them at once.
     *
     * @param rows the first {@code count} are valid until this method returns
     * @param count at least 1
     */
    void rows(Row[] rows, int count);

    /**
     * A row with fewer or more cells than the header.
     *
     * @param line physical line on which it starts
     * @param cells how many it has
     * @param expected how many the header has
     */
    void ragged(long line, int cells, int expected);
}
