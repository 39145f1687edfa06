package org.infusionoutcomes.intake.mapping;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a source lies and how it is written.
 *
 * @param file its path inside the export; an asterisk stands for any characters of a name
 * @param sheet of a workbook; empty: its only one that is to be seen
 * @param encoding of its bytes where no byte-order mark tells; empty: that of the command line, else UTF-8
 * @param delimiter between cells; empty: as its first line tells
 * @param headerLine physical line of the header, from 1; empty: the first one with text
 * @param dataLine physical line of the first row; empty: the one after the header
 * @param decimalComma whether numbers are written with one; empty: where cells are not separated by commas
 */
public record FileForm(
        String file,
        Optional<String> sheet,
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        OptionalInt headerLine,
        OptionalInt dataLine,
        Optional<Boolean> decimalComma) {

    /** Whether a line stands between the header and the first row. */
    public boolean isAboveData(long line) {
        return dataLine.isPresent() && line < dataLine.getAsInt();
    }
}
