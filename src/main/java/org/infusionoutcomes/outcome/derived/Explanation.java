package org.infusionoutcomes.outcome.derived;

import java.util.List;
import org.infusionoutcomes.course.AdverseEvent;
import org.infusionoutcomes.course.Infusion;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.RelapseRule;

/**
 * How one course was judged: what the judge decided, told and not decided anew.
 *
 * @param standing where the patient stands in the flow
 * @param induction its infusions
 * @param further infusions after it, up to the one that opens the next series
 * @param events the patient's adverse events, by day
 * @param instrument the scale judged on, empty text where there is none
 * @param totals every accepted total of the patient, in the order in which they were taken
 * @param improvement in percent of the baseline at the endpoint, NaN without an endpoint
 * @param responded whether that is a response
 * @param followUps of a responder, under every rule and estimand; else none
 */
public record Explanation(
        Standing standing,
        List<Infusion> induction,
        List<Infusion> further,
        List<AdverseEvent> events,
        String instrument,
        List<SeenTotal> totals,
        double improvement,
        boolean responded,
        List<RuleVerdict> followUps) {

    /** Copies the lists, so that nobody can change them later. */
    public Explanation {
        induction = List.copyOf(induction);
        further = List.copyOf(further);
        events = List.copyOf(events);
        totals = List.copyOf(totals);
        followUps = List.copyOf(followUps);
    }

    /** What a total is to the judge. */
    public enum Role {
        /**
         * The last total up to day 0, not earlier than the plan lets a baseline lie; improvement is measured from it.
         */
        BASELINE,
        /** The first total of the endpoint window, by which response is judged. */
        ENDPOINT,
        /** Read, and neither of these. */
        READ,
        /** On a scale that the patient is not judged on. */
        OTHER_SCALE,
        /** Taken after the infusion of its day, and so not read with the others. */
        HOURS_TOTAL,
        /** After the day on which the next series began, and so not read. */
        AFTER_NEXT_SERIES
    }

    /** An accepted total; {@code line} is that of its row in the table of assessments. */
    public record SeenTotal(long line, String instrument, int day, int total, Role role) {}

    /** What ended a follow-up. */
    public enum End {
        /** The rule has nothing to say of this responder, who was past its bar at the endpoint already. */
        DOES_NOT_ENTER,
        /** Still well at the last total that the estimand reads, on whose day the follow-up ends. */
        CENSORED,
        /** Relapse by the rule, dated on the visit at which it was seen. */
        RELAPSE,
        /** A further infusion before any relapse, under an estimand that counts it as an event. */
        FURTHER_INFUSION
    }

    /**
     * A responder under a rule and an estimand.
     *
     * @param day of the end, counted from the first infusion; 0 where the responder does not enter
     * @param daysFromEndpoint the same counted from the endpoint
     * @param lastWellDay last day on which it is known that a relapse had not happened, counted from the first infusion
     */
    public record RuleVerdict(
            RelapseRule rule, Estimand estimand, End end, int day, int daysFromEndpoint, int lastWellDay) {}
}
