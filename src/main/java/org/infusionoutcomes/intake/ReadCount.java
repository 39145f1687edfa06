package org.infusionoutcomes.intake;

import java.util.List;

/**
 * What the reader itself passed over in a table.
 *
 * @param header the table's header
 * @param blank lines and rows without any text, and a leading {@code sep=} line
 * @param repeatedHeaders rows that repeat the header
 * @param lines which lines of a mapping leave rows out, with how many
 */
public record ReadCount(Header header, long blank, long repeatedHeaders, List<LeftOut> lines) {

    public ReadCount {
        lines = List.copyOf(lines);
    }

    /** Rows that a mapping leaves out. */
    public long leftOut() {
        return lines.stream().mapToLong(LeftOut::rows).sum();
    }

    /** Rows that were passed over. */
    public long skipped() {
        return blank + repeatedHeaders + leftOut();
    }
}
