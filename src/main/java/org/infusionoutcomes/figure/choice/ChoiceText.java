package org.infusionoutcomes.figure.choice;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.comparison.number.Clock;
import org.infusionoutcomes.figure.text.RuleText;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.RelapseBar;

/**
 * The choices of the sensitivity grid in words, as rows of a figure or a table.
 *
 * @param heading which choice, on its first row; empty on the others
 * @param key the choice as the table of numbers writes it, such as {@code entry=remitters}
 * @param name what was chosen
 */
public record ChoiceText(String heading, String key, String name) {

    /** Every choice, in the order of the plan. */
    public static List<ChoiceText> all() {
        List<ChoiceText> all = new ArrayList<>();
        for (RelapseBar bar : RelapseBar.values()) {
            all.add(new ChoiceText(all.isEmpty() ? "Relapse rule" : "", "rule=" + bar.key(), RuleText.name(bar)));
        }
        all.add(new ChoiceText("Confirmation", "confirmed=no", "First total counts"));
        all.add(new ChoiceText("", "confirmed=yes", "Must be confirmed"));
        all.add(estimand("Further infusions", Estimand.NO_FURTHER_TREATMENT, "End follow-up"));
        all.add(estimand("", Estimand.AS_TREATED, "Change nothing"));
        all.add(estimand("", Estimand.WELL_WITHOUT_TREATMENT, "Are an event"));
        all.add(new ChoiceText("Who enters", "entry=responders", "Responders"));
        all.add(new ChoiceText("", "entry=common-rule", "One rule for all"));
        all.add(new ChoiceText("", "entry=remitters", "In remission"));
        all.add(new ChoiceText("Clock from", "clock=" + Clock.ENDPOINT.key(), "Endpoint"));
        all.add(new ChoiceText("", "clock=" + Clock.LAST_INFUSION.key(), "Last infusion"));
        return all;
    }

    private static ChoiceText estimand(String heading, Estimand estimand, String name) {
        return new ChoiceText(heading, "estimand=" + estimand.key(), name);
    }
}
