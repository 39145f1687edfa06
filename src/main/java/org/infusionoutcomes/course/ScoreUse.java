package org.infusionoutcomes.course;

/**
 * What a course makes of one accepted total.
 *
 * @param line physical line of its row in the table of assessments
 * @param instrument number in the plan's order
 * @param day whole day, counted from the first infusion
 * @param total the total
 * @param use whether it is read
 */
public record ScoreUse(long line, int instrument, int day, int total, Use use) {

    /** Whether a total is among those that a course is judged by. */
    public enum Use {
        /** Read: it may become baseline, endpoint or a total of the follow-up. */
        READ,
        /** Taken after the infusion of its day. */
        HOURS_TOTAL,
        /** After the day on which the next series began. */
        AFTER_NEXT_SERIES
    }
}
