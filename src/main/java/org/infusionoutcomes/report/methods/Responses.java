package org.infusionoutcomes.report.methods;

import java.util.List;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.Response;

/** What is judged at the endpoint and on the way to it. */
final class Responses {

    private Responses() {}

    static List<String> sentences(Plan plan) {
        Response response = plan.response();
        return List.of(
                "Improvement is the fall from baseline in percent of baseline; a threshold is compared unrounded.",
                "\u201CAll\u201D are all analysed patients, one without an endpoint counting as no response (primary);"
                        + " \u201Cobserved\u201D are those with an endpoint.",
                "Worse: a rise of " + Methods.percent(response.worsePercent()) + " of baseline or more.",
                "Common rule: an improvement of " + Methods.percent(response.commonRulePercent())
                        + " or more on the primary scale, whichever it is, so that one threshold holds for both cohorts.",
                "Reliable change (Jacobson and Truax): a fall of 1.96 \u221A2 \u00B7 SD \u00B7 \u221A(1 \u2212 r) points or"
                        + " more, SD that of the baselines of the cohort\u2019s analysed patients on that scale, r = "
                        + Methods.text(response.reliability()) + ".",
                "After infusion j: the last total after it and up to the day of the next; after the last induction infusion"
                        + " the first total within " + response.lastInfusionWithinDays() + " days, not after a further"
                        + " infusion.",
                "Time to the first response is read at days " + Methods.days(response.firstResponseDays()) + ".");
    }
}
