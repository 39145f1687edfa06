package org.infusionoutcomes.check.table;

import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.check.finding.Tally;
import org.infusionoutcomes.intake.RowHandler;

/** The rows of a table, and what becomes of those that the door could not divide into its columns. */
public abstract class TableRows implements RowHandler {

    /** What is found in the table. */
    protected final TableFindings findings;
    /** How its rows are used. */
    protected final Tally tally;

    /** Findings and tally are the reading's own. */
    protected TableRows(TableReading reading) {
        this.findings = reading.findings();
        this.tally = reading.tally();
    }

    /** A row with fewer or more cells than the header. */
    @Override
    public void ragged(long line, int found, int expected) {
        setAside(
                "row-ragged",
                line,
                "",
                found + (found == 1 ? " field" : " fields") + ", the header has " + expected
                        + "; row left out, look for a missing or an unquoted separator");
    }

    @Override
    public void setAside(String rule, long line, String column, String message) {
        findings.setAside(rule, line, column, () -> message);
        tally.setAside();
    }
}
