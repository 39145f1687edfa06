package org.infusionoutcomes.intake.workbook;

import org.infusionoutcomes.intake.UnreadableTable;
import org.xml.sax.SAXException;

/** A workbook holds more of something than any workbook should. */
final class BeyondBounds extends SAXException {

    private static final long serialVersionUID = 1;

    /** A cell longer than this is none. */
    static final int CELL_AT_MOST = 1 << 20;

    private final String rule;

    private BeyondBounds(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    static BeyondBounds ofCell() {
        return new BeyondBounds(
                "cell-too-long", "a cell holds more than " + CELL_AT_MOST + " characters; shorten the cell");
    }

    static BeyondBounds ofRow(int cells) {
        return new BeyondBounds("too-many-columns", "a row has more than " + cells + " cells; take the others out");
    }

    static BeyondBounds ofTexts(int megabytes) {
        return new BeyondBounds(
                "expands-too-far",
                "the texts of the workbook, which have to be kept in memory, take more than " + megabytes
                        + " megabytes; save each sheet as CSV");
    }

    UnreadableTable refusal(String file) {
        return new UnreadableTable(rule, file, 0, "", getMessage());
    }
}
