package org.infusionoutcomes.check.table;

import org.infusionoutcomes.check.finding.TableFindings;

/** Rows with fewer or more cells than the header. */
public final class RaggedRows {

    private RaggedRows() {}

    public static void note(TableFindings findings, long line, int found, int expected) {
        findings.setAside(
                "row-ragged",
                line,
                "",
                () -> found + (found == 1 ? " field" : " fields") + ", the header has " + expected
                        + "; row left out, look for a missing or an unquoted separator");
    }
}
