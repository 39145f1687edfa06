package org.infusionoutcomes.check.finding;

/**
 * How the rows of one table were used. The four add up to the records read after the header.
 *
 * @param file name of the file inside the export
 * @param used accepted rows
 * @param setAside rows left out with a reason
 * @param missing rows understood that hold no score
 * @param skipped exact copies, blank lines, repeated headers, a leading {@code sep=} line
 */
public record TableCount(String file, long used, long setAside, long missing, long skipped) {

    /** All rows read. */
    public long rows() {
        return used + setAside + missing + skipped;
    }

    /** Rows that tell something: all but copies, blank lines and the like. */
    public long told() {
        return used + setAside + missing;
    }

    /**
     * Whether so many rows were set aside that the rest may tell another story: ten at least, and more than a percentage
     * of those that tell something.
     */
    public boolean isLargelySetAside(double percentAtMost) {
        return setAside >= 10 && 100.0 * setAside > percentAtMost * told();
    }
}
