package org.infusionoutcomes.check.column;

import java.util.Locale;
import org.infusionoutcomes.check.cell.MissingWords;
import org.infusionoutcomes.check.cell.Numeral;
import org.infusionoutcomes.check.finding.Echo;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.plan.Plan;

/** The column {@code total}: a whole number from 0 to the instrument's maximum, or a word that says there is none. */
public final class TotalColumn {

    /** The cell says that there is no total. */
    public static final int MISSING = -1;
    /** The cell holds what cannot be a total of its instrument; a finding says so and the row is set aside. */
    public static final int INVALID = -2;

    private static final String NAME = "total";
    private static final int COLUMN = 3;

    private final MissingWords missing;
    private final TableFindings findings;
    private final Numeral number;
    private final int[] maxima;
    private final String[] names;
    private boolean anyNegative;
    private boolean anyOther;

    /** Takes each instrument's maximum from the plan and the decimal sign from the table's header. */
    public TotalColumn(Header header, Plan plan, MissingWords missing, TableFindings findings) {
        this.missing = missing;
        this.findings = findings;
        this.number = new Numeral(header.hasDecimalComma());
        this.names = plan.instrumentNames().toArray(String[]::new);
        this.maxima =
                plan.instruments().values().stream().mapToInt(i -> i.maximum()).toArray();
    }

    /** The total, or why there is none; an invalid one was noted. */
    public int total(Row row, int instrument) {
        if (missing.isMissing(row, COLUMN)) {
            return MISSING;
        }
        if (!number.reads(row.chars(), row.from(COLUMN), row.to(COLUMN))) {
            anyOther = true;
            return invalid(
                    row,
                    "total-not-a-number",
                    "the total is not a plain number; row left out, correct it or declare the word "
                            + findings.asMissing());
        }
        double value = number.value();
        anyNegative |= value < 0;
        anyOther |= value >= 0;
        if (value < 0) {
            return invalid(
                    row,
                    "total-below-0",
                    "the total" + shown(row) + " is below 0; row left out, correct it or declare it "
                            + findings.asMissing());
        }
        if (!number.isWhole()) {
            return invalid(
                    row,
                    "total-not-whole",
                    "the total" + shown(row) + " is not a whole number; row left out, correct it in the export");
        }
        if (value > maxima[instrument]) {
            return invalid(row, "total-above-maximum", aboveMaximum(row, instrument));
        }
        return (int) value;
    }

    /** Whether every total that is a number is below 0, and there is one: so it is with changes from baseline. */
    public boolean areAllNegative() {
        return anyNegative && !anyOther;
    }

    private String aboveMaximum(Row row, int instrument) {
        return String.format(
                Locale.ROOT,
                "the total%s is above the maximum of %s, %d; row left out, correct it or the instrument, or declare it"
                        + " %s",
                shown(row),
                names[instrument],
                maxima[instrument],
                findings.asMissing());
    }

    private static String shown(Row row) {
        return Echo.number(row.text(COLUMN).strip());
    }

    private int invalid(Row row, String rule, String message) {
        findings.setAside(rule, row.line(), NAME, () -> message);
        return INVALID;
    }
}
