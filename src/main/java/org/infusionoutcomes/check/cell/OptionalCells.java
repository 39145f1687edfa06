package org.infusionoutcomes.check.cell;

import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Row;

/** Optional amounts of an infusion. One that cannot be understood is taken as not known, with a notice. */
public final class OptionalCells {

    private final MissingWords missing;
    private final TableFindings findings;
    private final Numeral number;

    /** Reads numbers with the decimal sign of the table's header. */
    public OptionalCells(Header header, MissingWords missing, TableFindings findings) {
        this.missing = missing;
        this.findings = findings;
        this.number = new Numeral(header.hasDecimalComma());
    }

    /** A dose in mg per kg, NaN where it is not known or too high to be one. */
    public float dose(Row row, int column, String name, double atMost) {
        float dose = amount(row, column, name);
        if (dose > atMost) {
            findings.notice(
                    "dose-implausible",
                    row.line(),
                    name,
                    () -> "more than " + Double.toString(atMost).replaceAll("\\.0$", "")
                            + " mg per kg, as a dose in another unit such as mg would be; the infusion counts, its dose is"
                            + " taken as not known");
            return Float.NaN;
        }
        return dose;
    }

    /** A number of 0 or more, NaN where it is not known. */
    public float amount(Row row, int column, String name) {
        if (missing.isMissing(row, column)) {
            return Float.NaN;
        }
        if (number.reads(row.chars(), row.from(column), row.to(column)) && number.value() >= 0) {
            return (float) number.value();
        }
        findings.notice(
                "amount-unreadable",
                row.line(),
                name,
                () -> "not a plain number of 0 or more; the infusion counts, its amount is taken as not known");
        return Float.NaN;
    }
}
