package org.infusionoutcomes.figure.forest;

import java.util.List;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.look.Percent;
import org.infusionoutcomes.figure.text.RuleText;
import org.infusionoutcomes.plan.Plan;

/** The words of a forest of subgroups. */
final class ForestText {

    private final ForestMeasure measure;
    private final ForestFamily family;
    private final int page;
    private final int pages;
    private final Plan plan;
    private final boolean compares;

    /** Words of one page, counted from 0, of a family's forest. */
    ForestText(ForestMeasure measure, ForestFamily family, int page, int pages, Comparison comparison) {
        this.measure = measure;
        this.family = family;
        this.page = page;
        this.pages = pages;
        this.plan = comparison.plan();
        this.compares = comparison.compares();
    }

    private boolean isResponse() {
        return measure == ForestMeasure.RESPONSE;
    }

    String name() {
        String of = isResponse() ? "subgroups-response-" : "subgroups-relapse-";
        return of + family.key() + (page == 0 ? "" : "-" + (page + 1));
    }

    String title() {
        String of = isResponse() ? "Response in subgroups" : "Relapse in subgroups of responders";
        String part = pages == 1 ? "" : " (" + (page + 1) + " of " + pages + ")";
        return of + ": " + family.words() + part;
    }

    String caption() {
        String what = isResponse()
                ? "Below each level: responses of analysed patients, those without an endpoint counted as no response."
                        + (compares ? " Left: d" : " D")
                        + "ifference in response between the level and the reference level of its cohort; "
                        + (compares ? "right: between " + first() + " and " + second() + " on that level; " : "")
                        + "percentage points with Newcombe\u2019s "
                        + Percent.confidence(plan) + " limits."
                : "Below each level: relapses of responders, "
                        + RuleText.name(plan.durability().primaryRule())
                        + (compares ? ". Left: h" : ". H")
                        + "azard ratio of the level over the reference level of its cohort; "
                        + (compares ? "right: of " + first() + " over " + second() + " on that level; " : "")
                        + "Cox\u2019s model with Wald\u2019s "
                        + Percent.confidence(plan) + " limits, logarithmic scale; an arrow: the interval goes on. "
                        + RuleText.estimand(plan.durability().estimand());
        return what
                + (compares
                        ? " Interaction: whether the cohorts differ alike on every level, with Holm\u2019s correction for"
                                + " the number of all characteristics tested."
                        : "")
                + " Insufficient data: " + least()
                + ". Subgroups were not randomised: a difference may come from whatever else differs between them.";
    }

    private String least() {
        return isResponse()
                ? "fewer than " + plan.reporting().leastPatients() + " patients on either side"
                : "fewer than " + plan.reporting().leastEntrants() + " responders or "
                        + plan.reporting().leastEvents() + " relapses on either side";
    }

    String counted() {
        return isResponse() ? "responses/patients" : "relapses/responders";
    }

    String against() {
        return isResponse() ? "difference from the reference, pp" : "hazard ratio to the reference";
    }

    String between() {
        return isResponse() ? "difference, pp" : "hazard ratio";
    }

    List<String> withinHeading() {
        return List.of("Within each cohort:", "level against reference");
    }

    List<String> betweenHeading() {
        return List.of("Between cohorts:", first() + (isResponse() ? " minus " : " over ") + second());
    }

    private String first() {
        return plan.compare().get(0);
    }

    private String second() {
        return plan.compare().get(1);
    }
}
