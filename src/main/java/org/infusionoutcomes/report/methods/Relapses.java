package org.infusionoutcomes.report.methods;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.figure.text.RuleText;
import org.infusionoutcomes.plan.Durability;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseBar;

/** What a relapse is, and what a further infusion does to a responder's follow-up. */
final class Relapses {

    private Relapses() {}

    static List<String> sentences(Plan plan) {
        Durability durability = plan.durability();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "Durability is judged among responders, from the day of the endpoint. A relapse is the first later"
                        + " total of the primary scale that meets the rule; the primary rule is "
                        + named(durability.rule()) + (durability.confirmed() ? ", confirmed." : ", not confirmed."));
        for (RelapseBar bar : RelapseBar.values()) {
            sentences.add(named(bar) + ": " + meaning(bar) + ".");
        }
        sentences.add("Confirmed: the next total within " + durability.confirmWithinDays()
                + " days meets the rule too, or a further infusion comes within as many days with no total between.");
        sentences.add("Curves are read at days " + Methods.days(durability.days())
                + "; the restricted mean is taken over " + durability.restrictedMeanDays()
                + " days, or the longest time of the cohort followed shorter where that is less.");
        return sentences;
    }

    static List<String> estimands(Plan plan) {
        List<String> sentences = new ArrayList<>();
        sentences.add("A further infusion is the first one after the induction. The primary estimand is "
                + named(plan.durability().estimand()) + ".");
        for (Estimand estimand : Estimand.values()) {
            sentences.add(named(estimand) + ": " + meaning(estimand) + ".");
        }
        sentences.add("Where a further infusion is an event it counts only within "
                + plan.durability().seenWithinDays()
                + " days after the last total; a patient unseen for longer is censored at that total.");
        return sentences;
    }

    /** The name that the report uses, and behind it the word of plans and files. */
    private static String named(RelapseBar bar) {
        return RuleText.name(bar) + " [" + bar.key() + "]";
    }

    private static String named(Estimand estimand) {
        return RuleText.name(estimand) + " [" + estimand.key() + "]";
    }

    static String meaning(RelapseBar bar) {
        return switch (bar) {
            case HALF_OF_GAIN_LOST -> "half of the patient\u2019s own gain from baseline to endpoint is lost";
            case LOSS_OF_RESPONSE -> "the improvement from baseline is below the response threshold again";
            case ABOVE_LIMIT ->
                "the total is at or above the scale\u2019s relapse limit; only responders below it at the endpoint enter";
            case RISE_OF_5 -> "the total is 5 points or more above the endpoint";
            case LEFT_REMISSION ->
                "the total is above the remission limit; only responders in remission at the endpoint enter";
        };
    }

    static String meaning(Estimand estimand) {
        return switch (estimand) {
            case NO_FURTHER_TREATMENT ->
                "what would be seen without further infusions (hypothetical); follow-up ends at the last total before one";
            case AS_TREATED -> "what is seen with whatever treatment followed (treatment policy)";
            case WELL_WITHOUT_TREATMENT -> "a relapse or a further infusion, whichever comes first (composite)";
            case COMPETING -> "a further infusion before a relapse is an event of its own kind";
        };
    }
}
