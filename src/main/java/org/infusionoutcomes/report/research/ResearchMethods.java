package org.infusionoutcomes.report.research;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.infusionoutcomes.check.finding.TableCount;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Cohort;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.scale.Instrument;
import org.infusionoutcomes.report.material.Provenance;
import org.infusionoutcomes.report.material.Quality;
import org.infusionoutcomes.report.methods.Methods;

/** The methods of one report for a paper, in Markdown: the plan that ran, its numbers, and the items of STROBE and RECORD. */
public final class ResearchMethods {

    private final Comparison comparison;
    private final Quality quality;
    private final Provenance provenance;
    private final Plan plan;

    private ResearchMethods(Comparison comparison, Quality quality, Provenance provenance) {
        this.comparison = comparison;
        this.quality = quality;
        this.provenance = provenance;
        this.plan = comparison.plan();
    }

    /**
     * Writes the text.
     *
     * @param comparison every number that may be shown; one that is not there is said to be not shown
     */
    public static String of(Comparison comparison, Quality quality, Provenance provenance) {
        return new ResearchMethods(comparison, quality, provenance).text();
    }

    private String text() {
        return String.join(
                        "\n\n",
                        "# Methods",
                        "Made from the plan that ran and the numbers of this report; every definition in full stands in"
                                + " `report.html` under Methods. Check it before you publish it.",
                        "**Design.** Descriptive cohort study of routine scores. Nobody was treated by chance; no effect of the"
                                + " infusions can be estimated."
                                + (provenance.simulated() ? " The export says that its patients are invented." : ""),
                        "**Data.** " + data(),
                        "**Participants.** " + participants(),
                        "**Exposure.** " + exposure(),
                        "**Outcomes.** " + outcomes(),
                        "**Missing data.** Patients without an endpoint count as no response (primary), and are left out beside it;"
                                + " the range over all that the missing could have been is given. Curves censor at the last total.",
                        "**Statistics.** " + statistics(),
                        "**Software.** infusion-outcomes " + plain(provenance.version()) + "; SHA-256 of the plan "
                                + provenance.planSha256() + ". The same files, plan and version give the same report.",
                        "## STROBE and RECORD",
                        "A word behind `#` is a section of `report.html`.",
                        checklist())
                + "\n";
    }

    private String data() {
        if (comparison.publication().isPresent()) {
            return "One export, tables read once and not repaired; their rows are not told.";
        }
        String tables = quality.tables().stream().map(ResearchMethods::table).collect(Collectors.joining("; "));
        return "One export, tables read once and not repaired: " + tables + ". Reasons: `findings.csv`.";
    }

    private static String table(TableCount table) {
        return plain(table.file()) + " " + NumberText.count(table.rows()) + " rows ("
                + NumberText.count(table.setAside()) + " set aside, " + NumberText.count(table.missing())
                + " without a score)";
    }

    private String participants() {
        return plan.cohortNames().stream().map(this::participants).collect(Collectors.joining(" "));
    }

    private String participants(String cohort) {
        return plain(cohort) + " (" + plain(plan.cohorts().get(cohort).label()) + "): " + count(cohort, "patients")
                + " patients in the export, " + count(cohort, "analysed") + " analysed, "
                + count(cohort, "with_endpoint")
                + " with an endpoint, " + count(cohort, "responders") + " responders.";
    }

    private String count(String cohort, String statistic) {
        if (comparison.numbers().isHidden(Key.of("flow", cohort), statistic)) {
            return "(hidden)";
        }
        OptionalDouble value = comparison.numbers().value(Key.of("flow", cohort), statistic);
        return value.isPresent() ? NumberText.count(Math.round(value.getAsDouble())) : "(not shown)";
    }

    private String exposure() {
        return "The first series of ketamine infusions: up to " + plan.series().inductionInfusions() + " by day "
                + plan.series().inductionWithinDays() + " (induction), day 0 being the first. Doses are the clinic's.";
    }

    private String outcomes() {
        return "Baseline: the last total from " + plan.baseline().withinDays()
                + " days before the first infusion to its day. Endpoint: the first total in the scale's window after the"
                + " last infusion of the induction. "
                + plan.cohorts().entrySet().stream()
                        .map(cohort -> outcome(cohort.getKey(), cohort.getValue()))
                        .collect(Collectors.joining(" "))
                + " Relapse among responders (rule "
                + plan.durability().primaryRule().key() + "): "
                + Methods.meaning(plan.durability().rule()) + ". Further infusions ("
                + plan.durability().estimand().key() + "): "
                + Methods.meaning(plan.durability().estimand()) + ".";
    }

    private String outcome(String name, Cohort cohort) {
        return plain(name) + ": "
                + cohort.instruments().stream()
                        .map(instrument -> scale(plan.instruments().get(instrument)))
                        .collect(Collectors.joining(", else "))
                + ".";
    }

    private static String scale(Instrument scale) {
        return plain(scale.label()) + " (response: a fall of " + Methods.text(scale.responsePercent())
                + "% or more; remission: " + scale.remissionAtMost() + " or less; window: days " + scale.endpointFrom()
                + " to " + scale.endpointTo() + ")";
    }

    private String statistics() {
        return "Intervals at " + Methods.level(plan.confidence())
                + "%: Wilson for shares, Newcombe for their differences, Kaplan-Meier with limits on the log(-log) scale for"
                + " time to relapse, exact Poisson for rates; log-rank test and Cox model between cohorts. P-values are not"
                + " corrected, but for interactions (Holm). A relapse is seen at a visit and not dated.";
    }

    private static String checklist() {
        List<Checklist.Item> items = Checklist.items();
        return "| item | asks for | where |\n|---|---|---|\n"
                + items.stream()
                        .map(i -> "| " + i.number() + " | " + i.asks() + " | " + i.where() + " |")
                        .collect(Collectors.joining("\n"));
    }

    /** A text of the user's as text and nothing else: no mark-up, one line. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_<>|\\[\\]#!])", "\\\\$1");
    }
}
