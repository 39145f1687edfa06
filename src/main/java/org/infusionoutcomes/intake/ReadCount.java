package org.infusionoutcomes.intake;

/**
 * What the reader itself passed over in a table.
 *
 * @param header the table's header
 * @param blank lines and rows without any text, and a leading {@code sep=} line
 * @param repeatedHeaders rows that repeat the header
 */
public record ReadCount(Header header, long blank, long repeatedHeaders) {

    /** Rows that were passed over. */
    public long skipped() {
        return blank + repeatedHeaders;
    }
}
