package org.infusionoutcomes.check.column;

import org.infusionoutcomes.check.cell.MissingWords;
import org.infusionoutcomes.check.cell.Numeral;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Row;

/** The column {@code cgi_i}: 1 (very much improved) to 7 (very much worse). */
public final class CgiColumn {

    private static final String NAME = "cgi_i";

    private final int column;
    private final MissingWords missing;
    private final TableFindings findings;
    private final Numeral number;

    /** Reads the column at this place with the decimal sign of the table's header. */
    public CgiColumn(Header header, int column, MissingWords missing, TableFindings findings) {
        this.column = column;
        this.missing = missing;
        this.findings = findings;
        this.number = new Numeral(header.hasDecimalComma());
    }

    /** 1 to 7, or 0 where it is not given. */
    public int improvement(Row row) {
        if (row.isEmpty(column) || missing.isMissing(row, column)) {
            return 0;
        }
        if (number.reads(row.chars(), row.from(column), row.to(column))
                && number.isWhole()
                && number.value() >= 1
                && number.value() <= 7) {
            return (int) number.value();
        }
        findings.notice(
                "cgi-unreadable",
                row.line(),
                NAME,
                () -> "the CGI-I is not a whole number from 1 to 7; taken as not given, the total counts");
        return 0;
    }
}
