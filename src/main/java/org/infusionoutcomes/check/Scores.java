package org.infusionoutcomes.check;

/**
 * The accepted totals, ordered by patient and time: those of patient {@code p} stand from {@code from(p)} to before
 * {@code from(p + 1)}. Within a day a total without a fraction and not marked {@code post} comes first, then fractions
 * rising, then {@code post} without a fraction. Copies count once, contradictions are gone, and where both raters rated
 * the same scale at the same time only the plan's rater is here.
 */
public interface Scores {

    /** Where the totals of a patient begin; {@code patient} may be the number of patients. */
    int from(int patient);

    /** Day with its fraction, counted from the patient's first infusion. */
    double day(int score);

    /** The instrument's number in the plan's order. */
    int instrument(int score);

    /** The total, from 0 to the instrument's maximum. */
    int total(int score);

    /** What the column timing says. */
    Timing timing(int score);

    /** CGI-I, 1 to 7, or 0 where it is not given. */
    int cgiImprovement(int score);

    /** Whether a total was taken before or after the infusion of its day. */
    enum Timing {
        UNKNOWN,
        PRE,
        POST
    }
}
