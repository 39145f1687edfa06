package org.infusionoutcomes.figure.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusionoutcomes.comparison.published.PublishedShare;
import org.infusionoutcomes.figure.look.Percent;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Cohort;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.published.PublishedResult;
import org.infusionoutcomes.plan.scale.Instrument;

/** What the forest of published shares says in words. */
public final class PublishedText {

    private PublishedText() {}

    /** The scale of a study by the plan's label. */
    public static String scale(PublishedResult result, Plan plan) {
        Instrument known = plan.instruments().get(result.instrument());
        return known == null ? result.instrument() + " scales" : known.label();
    }

    /** {@code chart review; 14 patients; mean 5.4 (SD 2.5) IV infusions}. */
    public static String design(PublishedResult result) {
        String patients = result.patients().isPresent()
                ? NumberText.count(result.patients().getAsLong()) + " patients"
                : "";
        return Stream.of(result.design(), patients, result.regimen())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** When and how the measure was defined, in this report's typography. */
    public static String definition(PublishedResult result) {
        return result.definition()
                .replace(">= ", "\u2265 ")
                .replace("<= ", "\u2264 ")
                .replace(" %", "%")
                .replace("+/- ", "\u00B1 ");
    }

    /** What sets the study apart; where the table notes nothing, its design does. */
    public static String apart(PublishedResult result) {
        return result.comparability().isEmpty()
                ? "nothing noted but its design: " + result.design()
                : result.comparability();
    }

    /** {@code 17/24}, or of how many a percent is. */
    static String counts(PublishedResult result) {
        if (result.isCounted()) {
            return NumberText.count(result.events().getAsLong()) + "/"
                    + NumberText.count(result.of().getAsLong());
        }
        return result.of().isPresent() ? "of " + NumberText.count(result.of().getAsLong()) : "";
    }

    /** Percent with the interval of its counts, or the percent as it was published. */
    static String percent(PublishedShare share) {
        PublishedResult result = share.result();
        if (result.isCounted()) {
            long n = result.of().getAsLong();
            double estimate = share.share();
            return NumberText.percentWithRange(OptionalDouble.of(estimate), share.lower(), share.upper(), n);
        }
        return asPublished(result) + "% (no counts)";
    }

    /** A value with as many decimals as it was published with. */
    public static String asPublished(PublishedResult result) {
        double value = result.value().getAsDouble();
        return NumberText.decimal(value, value == Math.rint(value) ? 0 : 1);
    }

    /** What the clinic's share counts, by the plan, and out of whom. */
    static String rule(String analysis, Cohort cohort, Plan plan) {
        boolean response = analysis.startsWith("response");
        Map<String, List<String>> scalesByBar = new LinkedHashMap<>();
        for (String name : cohort.instruments()) {
            Instrument i = plan.instruments().get(name);
            String bar = response
                    ? " down by " + NumberText.decimal(i.responsePercent(), 0) + "% or more"
                    : " of " + i.remissionAtMost() + " or less";
            scalesByBar.computeIfAbsent(bar, b -> new ArrayList<>()).add(i.label());
        }
        List<String> bars = scalesByBar.entrySet().stream()
                .map(e -> String.join(", ", e.getValue()) + e.getKey())
                .toList();
        String whom = analysis.endsWith("_all")
                ? "all analysed; without an endpoint counted as no " + (response ? "response" : "remission")
                : "those with an endpoint";
        return String.join("; ", bars) + " at the endpoint; " + whom;
    }

    static String caption(Plan plan) {
        return "Share of patients with a response, and in remission, in this clinic and in published studies, by cohort."
                + " Filled: computed from counts, with " + Percent.confidence(plan)
                + " Wilson intervals. Hollow: published as a percent without counts, so that no interval is drawn. The"
                + " clinic stands twice: out of all analysed patients, one without an endpoint counted as no, and out of"
                + " those with an endpoint, which is nearer to what most papers count. No two of these rows are the same"
                + " thing: patients, scale, threshold, number of infusions and day of scoring differ; the table behind the"
                + " figure says how. They are set beside each other, not compared.";
    }

    static String alt(List<PublishedGroup> groups) {
        return groups.stream().map(PublishedText::alt).collect(Collectors.joining(" "));
    }

    private static String alt(PublishedGroup group) {
        List<String> parts = Stream.concat(
                        group.clinic().stream().map(c -> c.name() + " " + c.percent()),
                        group.published().stream().map(p -> p.result().name() + " " + percent(p)))
                .toList();
        return group.heading() + ": " + String.join("; ", parts) + ".";
    }
}
