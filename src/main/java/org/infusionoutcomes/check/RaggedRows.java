package org.infusionoutcomes.check;

/** Rows with fewer or more cells than the header. */
final class RaggedRows {

    private RaggedRows() {}

    static void note(TableFindings findings, long line, int found, int expected) {
        findings.setAside(
                "row-ragged",
                line,
                "",
                () -> found + (found == 1 ? " field" : " fields") + ", the header has " + expected
                        + "; row left out, look for a missing or an unquoted separator");
    }
}
