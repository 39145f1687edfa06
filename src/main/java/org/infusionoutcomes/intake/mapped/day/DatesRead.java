package org.infusionoutcomes.intake.mapped.day;

import java.util.regex.Pattern;
import org.infusionoutcomes.intake.UnreadableTable;

/** Counts the cells of a file that should be dates, to tell a wrong format from wrong cells. */
final class DatesRead {

    /** Of fewer cells nothing is concluded. */
    private static final int CELLS = 5;

    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}([-/.])\\d{1,2}\\1\\d{2}(\\D.*)?");

    private long fitting;
    private long others;
    private long ofShortYear;
    private long line;
    private String column = "";

    void fits() {
        fitting++;
    }

    void fitsNot(String cell, long ofLine, String ofColumn) {
        if (others++ == 0) {
            line = ofLine;
            column = ofColumn;
        }
        ofShortYear += SHORT_YEAR.matcher(cell).matches() ? 1 : 0;
    }

    /**
     * Looks back at a whole file.
     *
     * @throws UnreadableTable if there were dates to read and not one fits
     */
    void refuseIfNoneFits(String file, String format) {
        if (fitting == 0 && others >= CELLS) {
            boolean shortYear = ofShortYear == others && format.endsWith("yyyy");
            throw new UnreadableTable(
                    "dates-in-another-format",
                    file,
                    line,
                    column,
                    "no cell of " + column + " fits " + format + " (" + others + " were read)"
                            + (shortYear
                                    ? "; their years have two digits: declare " + format.replace("yyyy", "yy")
                                    : "; declare the format that they are written in, under dates or as date_format"));
        }
    }
}
