package org.infusionoutcomes.check;

/** The accepted adverse events, ordered by patient and day. */
public interface AdverseEvents {

    /** Where the events of a patient begin; {@code patient} may be the number of patients. */
    int from(int patient);

    /** Whole day counted from the patient's first infusion. */
    int day(int event);

    /** The event's number in {@link Checked#eventWords}. */
    int word(int event);

    /** Whether the column serious says yes. */
    boolean isSerious(int event);
}
