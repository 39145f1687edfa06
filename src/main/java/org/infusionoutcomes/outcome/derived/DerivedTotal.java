package org.infusionoutcomes.outcome.derived;

import java.util.OptionalInt;

/**
 * A total that was read, on the scale that the course is judged on or on another.
 *
 * @param line of its row as the table of assessments numbers it
 * @param instrument its scale by the plan's name
 * @param isPrimary whether the course is judged on that scale
 * @param day whole day, counted from the first infusion
 * @param total the total
 * @param baseline that of the course on this scale, empty where there is none
 * @param part what it is by the rules for baseline and endpoint, which are asked of each scale alike
 * @param afterInfusion the infusion of the induction after which it is read, empty for none
 * @param visitDay the visit, in days after the last induction infusion, for which it is read; empty for none
 * @param isPrimaryAnalysis whether the primary analysis uses it: as baseline, as endpoint, or from the endpoint to the end
 *     of the follow-up under the plan's own relapse rule and estimand
 */
public record DerivedTotal(
        long line,
        String instrument,
        boolean isPrimary,
        int day,
        int total,
        OptionalInt baseline,
        Part part,
        OptionalInt afterInfusion,
        OptionalInt visitDay,
        boolean isPrimaryAnalysis) {

    /** Where in a course a total stands. */
    public enum Part {
        /** Before the baseline, or where there is none up to the day of the first infusion. */
        BEFORE_BASELINE,
        /**
         * The last total up to day 0, not earlier than the plan lets a baseline lie; improvement is measured from it.
         */
        BASELINE,
        /** After the baseline, up to the day of the last induction infusion. */
        INDUCTION,
        /** After the induction, up to the endpoint; where there is none all that follows the induction. */
        BEFORE_ENDPOINT,
        /** The first total of the endpoint window, by which response is judged. */
        ENDPOINT,
        /** After the endpoint. */
        FOLLOW_UP
    }
}
