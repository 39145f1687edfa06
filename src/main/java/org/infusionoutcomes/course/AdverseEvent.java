package org.infusionoutcomes.course;

import org.infusionoutcomes.check.accepted.AdverseEvents;
import org.infusionoutcomes.check.accepted.Infusions;

/**
 * One adverse event of a course, set beside the infusion that it followed: the last one on or before its day. Following
 * is an order in time and says nothing of a cause.
 *
 * @param infusion a number that the events after one infusion share, {@link #OUTSIDE} where the event came before the
 *     first infusion or after the next series had begun
 * @param daysAfter whole days after that infusion, 0 on its own day
 * @param word the event's number among the plan's words
 * @param isSerious whether the export says that it was serious
 * @param saysWhetherSerious whether the export says yes or no at all: what is not said is not a no
 */
public record AdverseEvent(int infusion, int daysAfter, int word, boolean isSerious, boolean saysWhetherSerious) {

    /** In place of an infusion of the first series. */
    public static final int OUTSIDE = -1;

    static AdverseEvent of(AdverseEvents events, int event, int infusion, Infusions infusions) {
        int daysAfter = infusion == OUTSIDE ? 0 : events.day(event) - infusions.day(infusion);
        return new AdverseEvent(
                infusion, daysAfter, events.word(event), events.isSerious(event), events.saysWhetherSerious(event));
    }

    /** Whether the event belongs to the first series. */
    public boolean isInside() {
        return infusion != OUTSIDE;
    }
}
