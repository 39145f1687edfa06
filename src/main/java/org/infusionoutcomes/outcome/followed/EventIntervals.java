package org.infusionoutcomes.outcome.followed;

import org.infusionoutcomes.course.Course;

/**
 * Between which two days the events of some responders lie: after the left and on or before the right day, on the very
 * day where both are equal. Arrays, because a registry has millions; they are not copied and must not be changed.
 */
public final class EventIntervals {

    /** The right end where no event was seen. */
    public static final int NEVER = Course.NEVER;

    private final int[] left;
    private final int[] right;

    /**
     * Two arrays of one length, in whole days from the endpoint; {@link #NEVER} at the right where no event was seen.
     */
    public EventIntervals(int[] left, int[] right) {
        this.left = left;
        this.right = right;
    }

    /** How many entered. */
    public int size() {
        return left.length;
    }

    /** Days from the endpoint to the last total that did not meet the rule, 0 for the endpoint's own. */
    public int[] left() {
        return left;
    }

    /** Days from the endpoint to the event, {@link #NEVER} where none was seen. */
    public int[] right() {
        return right;
    }
}
