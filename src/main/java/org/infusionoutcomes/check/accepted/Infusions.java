package org.infusionoutcomes.check.accepted;

/**
 * The accepted infusions, ordered by patient and day: those of patient {@code p} stand from {@code from(p)} to before
 * {@code from(p + 1)}, one a day.
 */
public final class Infusions {

    private static final Phase[] PHASES = Phase.values();
    private static final Reason[] REASONS = Reason.values();

    private final Grouped rows;

    /** Reads packed rows, see {@link InfusionWords}, of which there is at most one a patient and day. */
    public Infusions(Grouped rows) {
        this.rows = rows;
    }

    /** Where the infusions of a patient begin; {@code patient} may be the number of patients. */
    public int from(int patient) {
        return rows.from(patient);
    }

    /** Whole day, 0 or later, counted from the patient's first infusion. */
    public int day(int infusion) {
        return InfusionWords.day(rows.first(infusion));
    }

    /** What the column phase says. */
    public Phase phase(int infusion) {
        return PHASES[InfusionWords.phase(rows.first(infusion))];
    }

    /** What the column reason says. */
    public Reason reason(int infusion) {
        return REASONS[InfusionWords.reason(rows.first(infusion))];
    }

    /** Dose in mg per kg, NaN where it is not known. */
    public float dose(int infusion) {
        return InfusionWords.dose(rows.second(infusion));
    }

    /** Duration in minutes, NaN where it is not known. */
    public float minutes(int infusion) {
        return InfusionWords.minutes(rows.second(infusion));
    }

    /** Which part of the treatment an infusion belongs to. */
    public enum Phase {
        /** Not given, or not understood. */
        UNKNOWN,
        /** One of the first infusions, which are to bring the response. */
        INDUCTION,
        /** One that is to keep the response. */
        MAINTENANCE
    }

    /** Why an infusion was given. */
    public enum Reason {
        /** Not given, or not understood. */
        UNKNOWN,
        /** Planned beforehand, whatever the symptoms. */
        SCHEDULED,
        /** Because symptoms had come back. */
        SYMPTOM
    }
}
