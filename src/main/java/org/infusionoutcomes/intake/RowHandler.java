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

    /**
     * A row that the door cannot make a canonical row of.
     *
     * @param rule short name of the check
     * @param line as rows tell it
     * @param column canonical name of the column, empty where it is about the whole row
     * @param message what is wrong and what to do, without any cell
     */
    void setAside(String rule, long line, String column, String message);
}
