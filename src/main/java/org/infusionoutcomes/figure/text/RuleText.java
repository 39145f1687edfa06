package org.infusionoutcomes.figure.text;

import org.infusionoutcomes.plan.Durability;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.RelapseBar;
import org.infusionoutcomes.plan.RelapseRule;

/** What relapse rules and estimands are called in figures, tables and sentences. */
public final class RuleText {

    private RuleText() {}

    /** A few words for a row of a figure. */
    public static String name(RelapseBar bar) {
        return switch (bar) {
            case HALF_OF_GAIN_LOST -> "Half of the gain lost";
            case LOSS_OF_RESPONSE -> "Response lost";
            case ABOVE_LIMIT -> "Above relapse limit";
            case RISE_OF_5 -> "Rise of 5 points";
            case LEFT_REMISSION -> "Remission left";
        };
    }

    /** The rule in a few words, confirmed or not. */
    public static String name(RelapseRule rule) {
        return name(rule.bar()) + (rule.confirmed() ? ", confirmed" : "");
    }

    /** An answer to a further infusion in a few words. */
    public static String name(Estimand estimand) {
        return switch (estimand) {
            case NO_FURTHER_TREATMENT -> "No further treatment";
            case AS_TREATED -> "As treated";
            case WELL_WITHOUT_TREATMENT -> "Well without treatment";
            case COMPETING -> "Competing";
        };
    }

    /** When a relapse of the plan's primary rule happens: a sentence. */
    public static String primary(Durability plan) {
        String when = switch (plan.rule()) {
            case HALF_OF_GAIN_LOST -> "half of the patient\u2019s own gain is lost";
            case LOSS_OF_RESPONSE -> "the improvement is below the response threshold again";
            case ABOVE_LIMIT -> "the total is at or above the scale\u2019s relapse limit";
            case RISE_OF_5 -> "the total is 5 points or more above the endpoint";
            case LEFT_REMISSION -> "the total is above the remission limit";
        };
        String confirmed = plan.confirmed()
                ? " and the next total, or a further infusion, within " + plan.confirmWithinDays() + " days confirms it"
                : "";
        return "Relapse: the first follow-up total at which " + when + confirmed + ".";
    }

    /** What a further infusion does: a sentence. */
    public static String estimand(Estimand estimand) {
        return switch (estimand) {
            case NO_FURTHER_TREATMENT -> "Follow-up ends at a further infusion (no further treatment).";
            case AS_TREATED -> "Further infusions change nothing (as treated).";
            case WELL_WITHOUT_TREATMENT -> "An event is a relapse or a further infusion (well without treatment).";
            case COMPETING -> "A further infusion before a relapse is a competing event.";
        };
    }

    /** What a curve of this estimand counts, for a row of a table. */
    public static String event(Estimand estimand) {
        return estimand == Estimand.WELL_WITHOUT_TREATMENT ? "Event" : "Relapsed";
    }
}
