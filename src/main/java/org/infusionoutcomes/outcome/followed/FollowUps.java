package org.infusionoutcomes.outcome.followed;

/**
 * The follow-up of the responders of one cohort who enter under one relapse rule and estimand, in the order of their
 * courses. Arrays, because a registry has millions; they are not copied and must not be changed.
 */
public final class FollowUps {

    private final int[] days;
    private final byte[] causes;
    private final int[] delays;
    private final int[] responders;

    /** Four arrays of one length, each entrant at one place. */
    public FollowUps(int[] days, byte[] causes, int[] delays, int[] responders) {
        this.days = days;
        this.causes = causes;
        this.delays = delays;
        this.responders = responders;
    }

    /** How many entered. */
    public int size() {
        return days.length;
    }

    /** Whole days from the endpoint to the event or to the last total. */
    public int[] days() {
        return days;
    }

    /** 0 censored, 1 the event (relapse), 2 a further infusion before it (only under competing). */
    public byte[] causes() {
        return causes;
    }

    /** Whole days from the last induction infusion to the endpoint: when each came under observation on that clock. */
    public int[] delays() {
        return delays;
    }

    /** The place of each among the responders of all cohorts, which stand in the order of the course table. */
    public int[] responders() {
        return responders;
    }
}
