package org.infusionoutcomes.report.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.figure.text.CharacteristicText;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Durability;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Contrast;

/** The cohorts weighted to be alike in what is recorded of both. */
public final class ComparableSection {

    private static final String BALANCE = "balance";
    private static final String RESPONSE = "adjusted_response";
    private static final String DURABILITY = "adjusted_durability";

    /** The section's heading. */
    public static final String TITLE = "The cohorts made comparable";

    private ComparableSection() {}

    /** The section on the weighted cohorts; the reason in place of the numbers where they were not made. */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph("The cohorts are not alike in more than their illness. Here each patient weighs as"
                        + " much as the probability of being in the other cohort, given what is recorded of both (overlap weights),"
                        + " so that the weighted cohorts agree in it. This is a description of two cohorts made alike, not the"
                        + " effect of a treatment, and severity cannot be among it: " + m.first() + " and " + m.second()
                        + " are rated on different scales."));
        List<Key> terms = terms(m.numbers());
        if (!m.compares() || terms.isEmpty()) {
            blocks.add(new Block.Paragraph("Not made: "
                    + m.comparison().refusal(BALANCE).orElse("there are not two cohorts to compare") + "."));
            m.picture("balance").ifPresent(blocks::add);
            m.picture("adjusted").ifPresent(blocks::add);
        } else {
            blocks.add(new Block.Points(sentences(m)));
            m.picture("balance").ifPresent(blocks::add);
            blocks.add(balance(m, terms));
            m.picture("adjusted").ifPresent(blocks::add);
        }
        return new Section("comparable", TITLE, blocks);
    }

    private static List<Key> terms(Numbers numbers) {
        return numbers.rows().stream()
                .filter(row ->
                        row.key().analysis().equals(BALANCE) && row.statistic().equals("smd_before"))
                .map(Estimate::key)
                .toList();
    }

    private static List<String> sentences(Material m) {
        List<String> sentences = new ArrayList<>();
        sentences.add(m.comparison()
                .refusal(BALANCE)
                .map(reason -> "The cohorts were not weighted: " + reason + ".")
                .orElseGet(() -> "Weighted: " + weighted(m, m.first()) + " and " + weighted(m, m.second())
                        + " of whom every characteristic is known."));
        if (m.comparison().refusal(BALANCE).isEmpty()) {
            sentences.add(response(m));
            sentences.add(durability(m));
            responders(m).ifPresent(sentences::add);
        }
        return sentences;
    }

    /** {@code 221 OCD patients (as much information as 211)}. */
    private static String weighted(Material m, String cohort) {
        Key key = Key.of(BALANCE, cohort);
        return NumberText.count(m.numbers().count(key, "n")) + " " + cohort + " patients (as much information as "
                + NumberText.decimal(m.numbers().value(key, "effective_n").orElse(0), 0) + ")";
    }

    private static String response(Material m) {
        Optional<Contrast> contrast = Contrast.read(m.numbers(), m.difference(RESPONSE), "estimate", "", "wald_p");
        return m.comparison()
                .refusal(RESPONSE)
                .map(reason -> "Weighted difference in response: not estimated, " + reason + ".")
                .orElseGet(() -> contrast.map(c -> response(
                                m.first(),
                                m.second(),
                                c,
                                m.numbers().value(m.difference(RESPONSE), "unadjusted"),
                                Phrases.level(m.plan())))
                        .orElse("Weighted difference in response: " + Phrases.INSUFFICIENT + "."));
    }

    /** The weighted difference beside the one of the same patients as they came. */
    public static String response(String first, String second, Contrast c, OptionalDouble before, String level) {
        String unweighted =
                before.isPresent() ? "; as they came " + NumberText.decimal(100 * before.getAsDouble(), 1) : "";
        String verdict = c.limits().excludes(0) ? "" : ", within what chance alone can give";
        return "Difference in response, " + first + " minus " + second + ", weighted: "
                + NumberText.decimal(100 * c.estimate(), 1) + " percentage points (" + level + " interval "
                + Phrases.range(
                        NumberText.decimal(100 * c.limits().lower(), 1),
                        NumberText.decimal(100 * c.limits().upper(), 1))
                + Phrases.andP("", c.p()) + unweighted + ")" + verdict + ".";
    }

    /** Weights that make the analysed patients alike need not do so for those among them who responded. */
    private static Optional<String> responders(Material m) {
        return terms(m.numbers()).stream()
                .filter(key -> m.numbers().value(key, "smd_responders").isPresent())
                .max(Comparator.comparingDouble(
                        key -> Math.abs(m.numbers().value(key, "smd_responders").orElse(0))))
                .map(key -> responders(
                        CharacteristicText.group(key.group()),
                        m.numbers().value(key, "smd_responders").orElse(0)));
    }

    /** Says how far the weighted responders are alike. */
    public static String responders(String characteristic, double difference) {
        String size = "the largest standardised difference among weighted responders is "
                + NumberText.decimal(Math.abs(difference), 2) + " (" + characteristic + ")";
        return Math.abs(difference) < 0.1
                ? "The weighted responders, whose curves are compared, are alike: " + size + "."
                : "The weights make the analysed patients alike, not those of them who responded: " + size
                        + ". The weighted curves are to be read with that.";
    }

    private static String durability(Material m) {
        Durability plan = m.plan().durability();
        Key key = m.difference(DURABILITY)
                .rule(plan.primaryRule().key())
                .estimand(plan.estimand().key());
        Optional<Contrast> contrast = Contrast.read(m.numbers(), key, "hazard_ratio", "hazard_ratio_", "wald_p");
        OptionalDouble before = m.numbers().value(m.primary(m.plan().comparisonName()), "hazard_ratio");
        return m.comparison()
                .refusal(DURABILITY)
                .map(reason -> "Weighted hazard ratio of relapse: not estimated, " + reason + ".")
                .orElseGet(() -> contrast.map(c -> "Hazard ratio of relapse, " + m.first() + " over " + m.second()
                                + ", weighted: " + NumberText.decimal(c.estimate(), 2) + " (" + Phrases.level(m.plan())
                                + " interval " + Phrases.decimals(c.limits(), 2) + Phrases.andP("", c.p())
                                + (before.isPresent()
                                        ? "; as they came " + NumberText.decimal(before.getAsDouble(), 2)
                                        : "")
                                + ")" + (c.limits().excludes(1) ? "" : ", within what chance alone can give") + ".")
                        .orElse("Weighted hazard ratio of relapse: " + Phrases.INSUFFICIENT + "."));
    }

    private static Grid balance(Material m, List<Key> terms) {
        List<Line> lines = terms.stream()
                .map(key -> new Line(
                        CharacteristicText.group(key.group()),
                        List.of(
                                mean(m, m.first(), key, "mean_before"),
                                mean(m, m.second(), key, "mean_before"),
                                difference(m, key, "smd_before"),
                                mean(m, m.first(), key, "mean_after"),
                                mean(m, m.second(), key, "mean_after"),
                                difference(m, key, "smd_after"))))
                .toList();
        return new Grid(
                "Characteristics recorded in both cohorts, before and after weighting",
                Grid.Kind.LISTING,
                List.of(
                        "Characteristic",
                        m.first(),
                        m.second(),
                        "Standardised difference",
                        m.first() + ", weighted",
                        m.second() + ", weighted",
                        "Standardised difference, weighted"),
                lines,
                List.of("Percent, or the mean of a number. A standardised difference is in standard deviations before"
                        + " weighting; below 0.1 it is usually called small."));
    }

    private static Cell mean(Material m, String cohort, Key term, String statistic) {
        OptionalDouble value = m.numbers().value(Key.of(BALANCE, cohort).group(term.group()), statistic);
        if (value.isEmpty()) {
            return Cells.NONE;
        }
        boolean isShare = term.group().contains("=");
        return Cell.of(
                isShare
                        ? NumberText.percent(value.getAsDouble(), m.numbers().count(Key.of(BALANCE, cohort), "n"))
                        : NumberText.decimal(value.getAsDouble(), 1));
    }

    private static Cell difference(Material m, Key term, String statistic) {
        OptionalDouble value = m.numbers().value(term, statistic);
        return value.isEmpty() ? Cells.NONE : Cell.of(NumberText.decimal(value.getAsDouble(), 2));
    }
}
