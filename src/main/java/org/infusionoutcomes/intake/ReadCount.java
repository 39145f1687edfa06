package org.infusionoutcomes.intake;

/**
 * What the reader itself passed over in a table.
 *
 * @param header the table's header
 * @param blank lines and rows without any text, and a leading {@code sep=} line
 * @param repeatedHeaders rows that repeat the header
 * @param leftOut rows that a mapping leaves out
 */
public record ReadCount(Header header, long blank, long repeatedHeaders, long leftOut) {

    /** Rows that were passed over. */
    public long skipped() {
        return blank + repeatedHeaders + leftOut;
    }
}
