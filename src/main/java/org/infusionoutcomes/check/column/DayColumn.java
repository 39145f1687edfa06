package org.infusionoutcomes.check.column;

import java.util.Locale;
import org.infusionoutcomes.check.cell.Numeral;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.plan.Reading;

/** The column {@code day}: a plain number within what the plan takes for a plausible day. */
public final class DayColumn {

    /** The column's name, which findings show. */
    public static final String NAME = "day";

    private static final int COLUMN = 1;

    private final TableFindings findings;
    private final Numeral number;
    private final int earliest;
    private final int latest;

    /** Takes the plausible days from the plan and the decimal sign from the table's header. */
    public DayColumn(Header header, Reading reading, TableFindings findings) {
        this.findings = findings;
        this.number = new Numeral(header.hasDecimalComma());
        this.earliest = reading.earliestDay();
        this.latest = reading.latestDay();
    }

    /** Whether a row has a day; if not, the reason was noted. */
    public boolean reads(Row row) {
        if (!number.reads(row.chars(), row.from(COLUMN), row.to(COLUMN))) {
            setAside(
                    row,
                    row.isEmpty(COLUMN) ? "day-empty" : "day-not-a-number",
                    row.isEmpty(COLUMN)
                            ? "the day is empty; row left out, fill in the days from the first infusion"
                            : "the day is not a plain number; row left out, write the days from the first infusion as a"
                                    + " number");
            return false;
        }
        if (number.value() < earliest || number.value() > latest) {
            setAside(
                    row,
                    "day-out-of-range",
                    String.format(
                            Locale.ROOT,
                            "the day is outside %d..%d; row left out, correct it or change earliest_day or latest_day"
                                    + " in the plan",
                            earliest,
                            latest));
            return false;
        }
        return true;
    }

    /** The day of the row that was read last. */
    public double day() {
        return number.value();
    }

    private void setAside(Row row, String rule, String message) {
        findings.setAside(rule, row.line(), NAME, () -> message);
    }
}
