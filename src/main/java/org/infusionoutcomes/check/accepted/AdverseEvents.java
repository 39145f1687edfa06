package org.infusionoutcomes.check.accepted;

/** The accepted adverse events, ordered by patient and day. */
public final class AdverseEvents {

    private final Grouped rows;
    private final boolean given;

    /**
     * Reads packed rows, see {@link EventWord}; whether they were given tells an export without the table from one in
     * which nothing happened.
     */
    public AdverseEvents(Grouped rows, boolean given) {
        this.rows = rows;
        this.given = given;
    }

    /** Whether the export has the table at all: without it nothing is known of adverse events, not that there were none. */
    public boolean isGiven() {
        return given;
    }

    /** Where the events of a patient begin; {@code patient} may be the number of patients. */
    public int from(int patient) {
        return rows.from(patient);
    }

    /** Whole day counted from the patient's first infusion. */
    public int day(int event) {
        return (int) rows.first(event);
    }

    /** The event's number in {@link Checked#eventWords}. */
    public int word(int event) {
        return EventWord.word(rows.second(event));
    }

    /** Whether the column serious says yes. */
    public boolean isSerious(int event) {
        return EventWord.serious(rows.second(event)) == EventWord.YES;
    }

    /** Whether the column serious says yes or no. */
    public boolean saysWhetherSerious(int event) {
        int serious = EventWord.serious(rows.second(event));
        return serious == EventWord.YES || serious == EventWord.NO;
    }
}
