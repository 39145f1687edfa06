package org.infusionoutcomes.outcome.followed;

import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.Totals;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseBar;
import org.infusionoutcomes.plan.RelapseRule;
import org.infusionoutcomes.plan.scale.Instrument;

/** One responder from the endpoint ({@code T0}) on: definitions, section 5. */
public final class Responder {

    private final Plan plan;
    private final Course course;
    private final Instrument instrument;
    private final Totals totals;
    private final int baseline;
    private final int endpoint;
    private final int start;
    private final int further;
    private final int firstFollowUp;

    /**
     * Lays out the follow-up of a responder.
     *
     * @param totals those of the primary instrument
     * @param start day of the endpoint
     */
    public Responder(
            Plan plan, Course course, Instrument instrument, Totals totals, int baseline, int endpoint, int start) {
        this.plan = plan;
        this.course = course;
        this.instrument = instrument;
        this.totals = totals;
        this.baseline = baseline;
        this.endpoint = endpoint;
        this.start = start;
        this.further = course.furtherInfusionDay();
        int first = totals.firstWithin(start + 1, Course.NEVER);
        this.firstFollowUp = first < 0 ? totals.size() : first;
    }

    /** Whether the rule has anything to say of this responder. */
    public boolean enters(RelapseBar bar) {
        return switch (bar) {
            case ABOVE_LIMIT -> endpoint < instrument.relapseLimit();
            case LEFT_REMISSION -> endpoint <= instrument.remissionAtMost();
            default -> true;
        };
    }

    /** Day of {@code M}, or {@link Course#NEVER}. */
    int furtherInfusionDay() {
        return further;
    }

    /** Follow-up ends at a further infusion: the estimand no further treatment. */
    public FollowUp untilFurtherInfusion(RelapseRule rule) {
        int relapse = relapse(rule, further);
        return relapse >= 0 ? relapse(rule.bar(), relapse) : censored(lastSeen(further));
    }

    /** A further infusion changes nothing: the estimand as treated. */
    public FollowUp asTreated(RelapseRule rule) {
        int relapse = relapse(rule, Course.NEVER);
        return relapse >= 0 ? relapse(rule.bar(), relapse) : censored(lastSeen(Course.NEVER));
    }

    /** The earlier of relapse and further infusion, told apart by cause: competing; joined, well without treatment. */
    public FollowUp competing(RelapseRule rule) {
        int relapse = relapse(rule, Course.NEVER);
        if (relapse >= 0 && totals.day(relapse) <= further) {
            return relapse(rule.bar(), relapse);
        }
        int seen = lastSeen(further);
        boolean known =
                further != Course.NEVER && further - seen <= plan.durability().seenWithinDays();
        return known ? FollowUp.on(further - start, FollowUp.FURTHER_INFUSION) : censored(seen);
    }

    /** Place of the first follow-up total up to a day that is a relapse by the rule, or -1. */
    private int relapse(RelapseRule rule, int lastDay) {
        for (int i = firstFollowUp; i < totals.size() && totals.day(i) <= lastDay; i++) {
            if (meets(rule.bar(), totals.total(i)) && (!rule.confirmed() || isConfirmed(rule.bar(), i, lastDay))) {
                return i;
            }
        }
        return -1;
    }

    private boolean meets(RelapseBar bar, int total) {
        return switch (bar) {
            case HALF_OF_GAIN_LOST -> 2 * (total - endpoint) >= baseline - endpoint;
            case LOSS_OF_RESPONSE -> !Thresholds.isImprovedBy(instrument.responsePercent(), baseline, total);
            case ABOVE_LIMIT -> total >= instrument.relapseLimit();
            case RISE_OF_5 -> total >= endpoint + 5;
            case LEFT_REMISSION -> total > instrument.remissionAtMost();
        };
    }

    private boolean isConfirmed(RelapseBar bar, int i, int lastDay) {
        int within = totals.day(i) + plan.durability().confirmWithinDays();
        boolean hasNext = i + 1 < totals.size();
        if (hasNext && totals.day(i + 1) <= Math.min(within, lastDay) && meets(bar, totals.total(i + 1))) {
            return true;
        }
        int infusion = course.furtherInfusionFrom(totals.day(i));
        return infusion <= within && !(hasNext && totals.day(i + 1) <= infusion);
    }

    /** Day of the last follow-up total on or before a day; the endpoint's where there is none. */
    private int lastSeen(int day) {
        int at = totals.lastWithin(start + 1, day);
        return at < 0 ? start : totals.day(at);
    }

    private FollowUp relapse(RelapseBar bar, int at) {
        return new FollowUp(totals.day(at) - start, FollowUp.RELAPSE, lastWell(bar, at) - start);
    }

    /** Day of the last total before a place that does not meet the bar; the endpoint's where there is none. */
    private int lastWell(RelapseBar bar, int at) {
        for (int i = at - 1; i >= firstFollowUp; i--) {
            if (!meets(bar, totals.total(i))) {
                return totals.day(i);
            }
        }
        return start;
    }

    private FollowUp censored(int day) {
        return FollowUp.on(day - start, FollowUp.CENSORED);
    }

    /**
     * How long a responder was followed and what ended it.
     *
     * @param days from the endpoint
     * @param cause one of the constants
     * @param lastWell days from the endpoint to the last moment of which it is known that the event had not happened:
     *     before {@code days} for a relapse, which is only seen at a visit, else equal to them
     */
    public record FollowUp(int days, int cause, int lastWell) {
        /** Still well at the last total that the estimand reads, on whose day the follow-up ends. */
        public static final int CENSORED = 0;
        /**
         * Relapse by the rule, dated on the visit at which it was seen; once {@link #joined}, a further infusion too.
         */
        public static final int RELAPSE = 1;
        /** A further infusion before any relapse. */
        public static final int FURTHER_INFUSION = 2;

        private static FollowUp on(int day, int cause) {
            return new FollowUp(day, cause, day);
        }

        /** The same with both kinds of event as one. */
        public FollowUp joined() {
            return new FollowUp(days, Math.min(cause, 1), lastWell);
        }
    }
}
