package org.infusionoutcomes.check;

/** Counts how the rows of one table were used; the four kinds add up to the rows read. */
final class Tally {

    private long used;
    private long setAside;
    private long missing;
    private long skipped;

    void used() {
        used++;
    }

    void setAside() {
        setAside++;
    }

    void missing() {
        missing++;
    }

    void skipped() {
        skipped++;
    }

    long rows() {
        return used + setAside + missing + skipped;
    }

    boolean areAllSetAside() {
        return used == 0 && setAside > 0;
    }

    /** A row that was taken as used turns out to be set aside. */
    void usedToSetAside(long rows) {
        used -= rows;
        setAside += rows;
    }

    /** A row that was taken as used turns out to be a copy. */
    void usedToSkipped(long rows) {
        used -= rows;
        skipped += rows;
    }

    /** Adds what the reader itself passed over. */
    TableCount count(String file, long passedOver) {
        return new TableCount(file, used, setAside, missing, skipped + passedOver);
    }
}
