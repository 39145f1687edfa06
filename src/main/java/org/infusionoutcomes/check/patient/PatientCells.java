package org.infusionoutcomes.check.patient;

import org.infusionoutcomes.check.cell.MissingWords;
import org.infusionoutcomes.check.cell.Numeral;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.plan.Reading;

/**
 * The optional cells of {@code patients.csv}. One that cannot be understood is taken as not given, with a notice:
 * nobody is left out for it.
 */
final class PatientCells {

    private static final int NOT_GIVEN = -1;

    private final TableFindings findings;
    private final MissingWords missing;
    private final Numeral number;
    private final int latestDay;

    PatientCells(Header header, Reading reading, TableFindings findings) {
        this.findings = findings;
        this.missing = new MissingWords(reading.missing());
        this.number = new Numeral(header.hasDecimalComma());
        this.latestDay = reading.latestDay();
    }

    /** {@code 2026-Q3} as {@code 4 * year + quarter - 1}. */
    int quarter(Row row, int column) {
        if (missing.isMissing(row, column)) {
            return NOT_GIVEN;
        }
        char[] c = row.chars();
        int from = row.from(column);
        if (row.to(column) - from == 7 && c[from + 4] == '-' && (c[from + 5] | 32) == 'q') {
            int quarter = c[from + 6] - '1';
            if (quarter >= 0 && quarter < 4 && number.reads(c, from, from + 4) && number.value() >= 1900) {
                return 4 * (int) number.value() + quarter;
            }
        }
        findings.notice(
                "quarter-unreadable",
                row.line(),
                "start_quarter",
                () -> "the quarter is not written like 2026-Q3; taken as not given, correct it in the export");
        return NOT_GIVEN;
    }

    /** Whole days, 0 or more. */
    int observableDays(Row row, int column) {
        if (missing.isMissing(row, column)) {
            return NOT_GIVEN;
        }
        if (number.reads(row.chars(), row.from(column), row.to(column))
                && number.isWhole()
                && number.value() >= 0
                && number.value() <= latestDay) {
            return (int) number.value();
        }
        findings.notice(
                "observable-days-unreadable",
                row.line(),
                "observable_days",
                () -> "the observable days are not a whole number from 0 to " + latestDay
                        + "; taken as not given, correct them in the export");
        return NOT_GIVEN;
    }

    /** The number of the cell's level. */
    int level(Row row, Levels levels) {
        int column = levels.column();
        if (missing.isMissing(row, column)) {
            return NOT_GIVEN;
        }
        if (levels.holdsNumbers() && !number.reads(row.chars(), row.from(column), row.to(column))) {
            findings.notice(
                    "number-unreadable",
                    row.line(),
                    levels.name(),
                    () -> "the cell is not a plain number; taken as not given, correct it in the export");
            return NOT_GIVEN;
        }
        return levels.number(row);
    }
}
