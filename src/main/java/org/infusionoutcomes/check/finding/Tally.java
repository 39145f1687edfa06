package org.infusionoutcomes.check.finding;

/** Counts how the rows of one table were used; the four kinds add up to the rows read. */
public final class Tally {

    private long used;
    private long setAside;
    private long missing;
    private long skipped;

    /** One row that is analysed. */
    public void used() {
        used++;
    }

    /** How many rows were used so far. */
    public long countUsed() {
        return used;
    }

    /** One row left out, for which there is a finding. */
    public void setAside() {
        setAside++;
    }

    /** One row that is understood and holds no score. */
    public void missing() {
        missing++;
    }

    void skipped() {
        skipped++;
    }

    /** How many rows were read, of all four kinds. */
    public long rows() {
        return used + setAside + missing + skipped;
    }

    /** Whether rows were set aside and none was used. */
    public boolean areAllSetAside() {
        return used == 0 && setAside > 0;
    }

    /** A row that was taken as used turns out to be set aside. */
    public void usedToSetAside(long rows) {
        used -= rows;
        setAside += rows;
    }

    /** A row that was taken as used turns out to be a copy. */
    public void usedToSkipped(long rows) {
        used -= rows;
        skipped += rows;
    }

    /** Adds what the reader itself passed over. */
    public TableCount count(String file, long passedOver) {
        return new TableCount(file, used, setAside, missing, skipped + passedOver);
    }
}
