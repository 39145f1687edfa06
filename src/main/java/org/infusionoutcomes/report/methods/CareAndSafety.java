package org.infusionoutcomes.report.methods;

import java.util.List;
import org.infusionoutcomes.outcome.care.Delivered;
import org.infusionoutcomes.plan.Plan;

/** What is counted of care and of harm. */
final class CareAndSafety {

    private CareAndSafety() {}

    static List<String> sentences(Plan plan) {
        int full = plan.series().inductionInfusions();
        return List.of(
                "Delivery and safety look at every patient with an infusion who is not set aside and not pending, scored or"
                        + " not, and at their first series.",
                "An induction is complete with " + full + " infusions or more, and in time where there are "
                        + Delivered.FEWEST_DAYS + " to " + Delivered.MOST_DAYS + " days from the first to infusion "
                        + full
                        + ".",
                "An adverse event goes with the last infusion on or before its day, of the induction or a further one; events"
                        + " before the first infusion or from the day of a new series on are left out and counted. Several"
                        + " rows of one kind after one infusion are one.",
                "After the first infusion against after the last: patients with two induction infusions or more, a total before"
                        + " the second and one within " + plan.response().lastInfusionWithinDays()
                        + " days after the last, not after a further infusion.",
                "Around the first further infusion: the last total on or before its day and the first one after it up to the"
                        + " day of the next infusion, each within "
                        + plan.durability().seenWithinDays() + " days.");
    }
}
