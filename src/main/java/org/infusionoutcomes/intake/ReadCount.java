package org.infusionoutcomes.intake;

import java.util.List;

/**
 * What the reader itself passed over in a table.
 *
 * @param header the table's header
 * @param blank lines and rows without any text, and a leading {@code sep=} line
 * @param repeatedHeaders rows that repeat the header
 * @param leftOut rows that a mapping leaves out
 * @param remarks what to know of whole columns
 */
public record ReadCount(Header header, long blank, long repeatedHeaders, long leftOut, List<Remark> remarks) {

    /** The remarks are copied. */
    public ReadCount {
        remarks = List.copyOf(remarks);
    }

    /**
     * Something worth knowing of a column.
     *
     * @param rule short name of the check
     * @param line as rows tell it
     * @param column canonical name of the column
     * @param message what is uncertain and what to do, without any cell
     */
    public record Remark(String rule, long line, String column, String message) {}

    /** Rows that were passed over. */
    public long skipped() {
        return blank + repeatedHeaders + leftOut;
    }
}
