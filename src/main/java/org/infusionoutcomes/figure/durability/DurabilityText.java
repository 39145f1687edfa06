package org.infusionoutcomes.figure.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.look.DayAxis;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.figure.text.RuleText;
import org.infusionoutcomes.plan.Durability;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.published.PublishedResults;

/** What is said of the durability curves: caption, alternative text, table, and the comparison inside the plot. */
final class DurabilityText {

    private final Plan plan;
    private final Numbers numbers;
    private final List<StillWell> cohorts;
    private final boolean isPublished;
    private final int present;

    DurabilityText(Comparison comparison, List<StillWell> cohorts) {
        this.plan = comparison.plan();
        this.numbers = comparison.numbers();
        this.cohorts = cohorts;
        this.isPublished = comparison.publication().isPresent();
        this.present = comparison.presentCohorts().size();
    }

    String caption(DayAxis axis) {
        Durability durability = plan.durability();
        StringBuilder caption = new StringBuilder();
        caption.append(isPublished ? "Life-table estimates, in steps of whole weeks," : "Kaplan-Meier curves");
        caption.append(" of the share of responders still well, from the endpoint on: ");
        caption.append(cohorts.stream()
                .map(c -> c.look().label() + " n = " + NumberText.count(c.entrants()) + ", "
                        + NumberText.counted(c.events(), "event"))
                .collect(Collectors.joining("; ")));
        caption.append(". ").append(RuleText.primary(durability)).append(' ');
        caption.append(RuleText.estimand(durability.estimand()));
        caption.append(" Bands: ")
                .append(confidence())
                .append(" limits on the log(\u2212log) scale, ")
                .append(isPublished ? "step by step." : "day by day.");
        caption.append(" Small upright marks: " + (isPublished ? "steps" : "days")
                + " on which responders were censored (left out where they would touch).");
        if (isPublished) {
            caption.append(
                    " So few weeks make a step that no step has few events or few censored; the curve ends before"
                            + " few are at risk.");
        }
        caption.append(" Dashed: fewer than ")
                .append(plan.reporting().solidAtRisk())
                .append(" or ");
        caption.append(NumberText.decimal(plan.reporting().solidPercent(), 0)).append("% of the start at risk.");
        caption.append(
                isPublished
                        ? " Lines join the ends of steps. Below the axis: still followed after that day, censored and with an"
                                + " event up to it; a dash where no step ends."
                        : " Below the axis: at risk on that day, censored and with an event before it; they add up to n.");
        if (cohorts.size() < present) {
            caption.append(" A cohort that is not in the picture is hidden: its curve would tell small counts.");
        }
        if (cohorts.stream().anyMatch(c -> c.lastDay() > axis.end())) {
            caption.append(" Later days, with few at risk, are left out of the picture.");
        }
        cohorts.stream()
                .map(c -> c.look().name())
                .filter(name -> PublishedResults.ofDurability(name).isEmpty())
                .forEach(name -> caption.append(" The ").append(name).append(" curve has no published comparator."));
        return caption.toString();
    }

    String altText() {
        return "Curves of responders still well. "
                + cohorts.stream().map(this::altText).collect(Collectors.joining(" "))
                + comparisonLines().stream().map(line -> " " + line + ".").collect(Collectors.joining());
    }

    private String altText(StillWell cohort) {
        if (cohort.curve().isEmpty()) {
            return cohort.insufficient(plan) + ".";
        }
        String days = plan.durability().days().stream()
                .map(day -> value(cohort, day) + " at day " + day)
                .collect(Collectors.joining(", "));
        return cohort.look().label() + ": " + days + "; median days " + median(cohort) + ".";
    }

    Table table() {
        List<String> header = new ArrayList<>(List.of("Cohort", "n", "Events"));
        plan.durability().days().forEach(day -> header.add("Still well at day " + day));
        header.add("Median days");
        return new Table(header, cohorts.stream().map(this::row).toList());
    }

    private List<String> row(StillWell cohort) {
        List<String> row = new ArrayList<>();
        row.add(cohort.look().label());
        row.add(NumberText.count(cohort.entrants()));
        row.add(NumberText.count(cohort.events()));
        for (int day : plan.durability().days()) {
            row.add(cohort.curve().isPresent() ? at(cohort, day) : "insufficient data");
        }
        row.add(cohort.curve().isPresent() ? median(cohort) : "insufficient data");
        return row;
    }

    /** Still well on a day with its interval; insufficient where fewer are at risk than the solid part needs. */
    private String value(StillWell cohort, int day) {
        Key key = cohort.key().at(day);
        if (numbers.isHidden(key, "estimate")) {
            return NumberText.NOT_SHOWN;
        }
        long atRisk = numbers.count(key, "at_risk");
        return plan.reporting().isSolid(atRisk, cohort.entrants())
                ? NumberText.percentWithRange(
                        numbers.value(key, "estimate"),
                        numbers.value(key, "lower"),
                        numbers.value(key, "upper"),
                        cohort.entrants())
                : "insufficient data";
    }

    private String at(StillWell cohort, int day) {
        if (numbers.isHidden(cohort.key().at(day), "at_risk")) {
            return NumberText.NOT_SHOWN;
        }
        String atRisk = NumberText.count(numbers.count(cohort.key().at(day), "at_risk"));
        return value(cohort, day) + " (" + atRisk + " at risk)";
    }

    private String median(StillWell cohort) {
        if (List.of("median", "median_lower", "median_upper").stream()
                .anyMatch(s -> numbers.isHidden(cohort.key(), s))) {
            return NumberText.NOT_SHOWN;
        }
        return NumberText.medianDays(
                numbers.value(cohort.key(), "median"),
                numbers.value(cohort.key(), "median_lower"),
                numbers.value(cohort.key(), "median_upper"));
    }

    /** The comparison of the two curves: no p-value without its estimate, and nothing where one curve is missing. */
    List<String> comparisonLines() {
        Durability durability = plan.durability();
        Key key = Key.of("durability", plan.comparisonName())
                .rule(durability.primaryRule().key())
                .estimand(durability.estimand().key());
        if (numbers.isHidden(key, "hazard_ratio") || gapIsHidden()) {
            return List.of();
        }
        OptionalDouble ratio = numbers.value(key, "hazard_ratio");
        OptionalDouble p = numbers.value(key, "logrank_p");
        boolean both = cohorts.size() > 1
                && cohorts.stream()
                        .filter(c -> plan.compare().contains(c.look().name()))
                        .allMatch(c -> c.curve().isPresent());
        if (!both || ratio.isEmpty() || p.isEmpty()) {
            return List.of();
        }
        if (visitGapsDiffer()) {
            return List.of("Seen at different intervals:", "not to be compared as they are");
        }
        String limits = NumberText.ratioWithRange(
                ratio, numbers.value(key, "hazard_ratio_lower"), numbers.value(key, "hazard_ratio_upper"));
        return List.of(
                "Hazard ratio " + plan.compare().get(0) + " : " + plan.compare().get(1),
                limits + ", log-rank p " + NumberText.p(p.getAsDouble()));
    }

    private boolean gapIsHidden() {
        return plan.compare().stream().anyMatch(c -> numbers.isHidden(Key.of("visit_gap", c), "median_days"));
    }

    private boolean visitGapsDiffer() {
        OptionalDouble first = numbers.value(Key.of("visit_gap", plan.compare().get(0)), "median_days");
        OptionalDouble second = numbers.value(Key.of("visit_gap", plan.compare().get(1)), "median_days");
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        double longer = Math.max(first.getAsDouble(), second.getAsDouble());
        double shorter = Math.min(first.getAsDouble(), second.getAsDouble());
        return longer > plan.reporting().gapRatio() * shorter;
    }

    private String confidence() {
        return NumberText.decimal(100 * plan.confidence(), 0) + "%";
    }
}
