package org.infusionoutcomes.check.accepted;

/**
 * The accepted totals, ordered by patient and time: those of patient {@code p} stand from {@code from(p)} to before
 * {@code from(p + 1)}. Within a day a total without a fraction and not marked {@code post} comes first, then fractions
 * rising, then {@code post} without a fraction. Copies count once, contradictions are gone, and where both raters rated
 * the same scale at the same time only the plan's rater is here.
 */
public final class Scores {

    private static final Timing[] TIMINGS = Timing.values();

    private final Grouped rows;

    /** Reads packed rows, see {@link Moment} and {@link ScoreWord}, that the sieve has been through. */
    public Scores(Grouped rows) {
        this.rows = rows;
    }

    /** Where the totals of a patient begin; {@code patient} may be the number of patients. */
    public int from(int patient) {
        return rows.from(patient);
    }

    /** Day with its fraction, counted from the patient's first infusion. */
    public double day(int score) {
        return Moment.day(rows.first(score), ScoreWord.isPost(rows.second(score)));
    }

    /** The instrument's number in the plan's order. */
    public int instrument(int score) {
        return ScoreWord.instrument(rows.second(score));
    }

    /** The total, from 0 to the instrument's maximum. */
    public int total(int score) {
        return ScoreWord.total(rows.second(score));
    }

    /** What the column timing says. */
    public Timing timing(int score) {
        return TIMINGS[ScoreWord.timing(rows.second(score))];
    }

    /** CGI-I, 1 to 7, or 0 where it is not given. */
    public int cgiImprovement(int score) {
        return ScoreWord.cgi(rows.second(score));
    }

    /** Physical line of the row in its table. */
    public long line(int score) {
        return ScoreWord.line(rows.second(score));
    }

    /** Whether a total was taken before or after the infusion of its day. */
    public enum Timing {
        /** Not given: after the infusion of its day where the day has a fraction, else before it. */
        UNKNOWN,
        /** Before the infusion of its day. */
        PRE,
        /** After the infusion of its day. */
        POST
    }
}
