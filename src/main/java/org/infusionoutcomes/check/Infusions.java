package org.infusionoutcomes.check;

/**
 * The accepted infusions, ordered by patient and day: those of patient {@code p} stand from {@code from(p)} to before
 * {@code from(p + 1)}, one a day.
 */
public interface Infusions {

    /** Where the infusions of a patient begin; {@code patient} may be the number of patients. */
    int from(int patient);

    /** Whole day, 0 or later, counted from the patient's first infusion. */
    int day(int infusion);

    /** What the column phase says. */
    Phase phase(int infusion);

    /** What the column reason says. */
    Reason reason(int infusion);

    /** Dose in mg per kg, NaN where it is not known. */
    float dose(int infusion);

    /** Duration in minutes, NaN where it is not known. */
    float minutes(int infusion);

    /** Which part of the treatment an infusion belongs to. */
    enum Phase {
        UNKNOWN,
        INDUCTION,
        MAINTENANCE
    }

    /** Why an infusion was given. */
    enum Reason {
        UNKNOWN,
        SCHEDULED,
        SYMPTOM
    }
}
