package org.infusionoutcomes.intake;

import java.util.List;

/**
 * What the reader itself passed over in a table.
 *
 * @param header the table's header
 * @param blank lines and rows without any text, and a leading {@code sep=} line
 * @param repeatedHeaders rows that repeat the header
 * @param lines which lines of a mapping leave rows out, with how many
 * @param remarks what to know of whole columns
 */
public record ReadCount(Header header, long blank, long repeatedHeaders, List<LeftOut> lines, List<Remark> remarks) {

    /** The lists are copied. */
    public ReadCount {
        lines = List.copyOf(lines);
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

    /** Rows that a mapping leaves out. */
    public long leftOut() {
        return lines.stream().mapToLong(LeftOut::rows).sum();
    }

    /** Rows that were passed over. */
    public long skipped() {
        return blank + repeatedHeaders + leftOut();
    }
}
