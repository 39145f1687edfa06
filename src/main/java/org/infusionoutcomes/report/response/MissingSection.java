package org.infusionoutcomes.report.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Share;

/** Whether the cohorts' difference depends on what is assumed of missing scores. */
public final class MissingSection {

    private static final String ANALYSIS = "mmrm";

    private MissingSection() {}

    /**
     * The section {@code missing}: the difference in response under three assumptions, where two cohorts are compared.
     */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(
                        "Three answers to scores that are missing: whoever has none did not respond (the primary figure), only"
                                + " those seen count, and a model that lets each patient go on like others with the same scores."
                                + " The bounds, all without a score counted as not responding and all counted as responding, are in the section on response."));
        if (!m.compares()) {
            blocks.add(new Block.Paragraph("There are not two cohorts to compare."));
        } else {
            blocks.add(new Block.Points(sentences(m)));
        }
        m.picture("visits").ifPresent(blocks::add);
        m.picture("profiles").ifPresent(blocks::add);
        m.picture("completeness").ifPresent(blocks::add);
        return new Section("missing", "What missing scores could change", blocks);
    }

    private static List<String> sentences(Material m) {
        List<String> sentences = new ArrayList<>();
        share(m, "Missing counted as no response", "response_all").ifPresent(sentences::add);
        share(m, "Only those with an endpoint", "response_observed").ifPresent(sentences::add);
        Optional<String> refusal = m.comparison().refusal(ANALYSIS);
        if (refusal.isPresent()) {
            sentences.add("Model by week: not shown, " + refusal.get() + ".");
        } else {
            m.numbers().rows().stream()
                    .filter(row -> row.key().analysis().equals(ANALYSIS)
                            && row.statistic().equals("ls_difference"))
                    .map(row -> model(m, row.key()))
                    .forEach(sentences::add);
        }
        return sentences;
    }

    private static Optional<String> share(Material m, String what, String analysis) {
        Numbers numbers = m.numbers();
        boolean enough = List.of(m.first(), m.second()).stream()
                .allMatch(c -> Share.read(numbers, Key.of(analysis, c))
                        .map(s -> s.isEnough(m.reporting()))
                        .orElse(false));
        return Contrast.ofShares(numbers, m.difference(analysis))
                .filter(c -> enough)
                .map(c -> what + ": response in " + m.first() + " minus " + m.second() + " "
                        + NumberText.decimal(100 * c.estimate(), 1)
                        + " percentage points (" + Phrases.level(m.plan()) + " interval "
                        + Phrases.range(
                                NumberText.decimal(100 * c.limits().lower(), 1),
                                NumberText.decimal(100 * c.limits().upper(), 1))
                        + ").");
    }

    private static String model(Material m, Key key) {
        Optional<Contrast> contrast =
                Contrast.read(m.numbers(), key, "ls_difference", "ls_difference_", "ls_difference_p");
        int week = Integer.parseInt(key.at()) / 7;
        return contrast.map(c -> model(week, m.first() + " minus " + m.second(), c, Phrases.level(m.plan())))
                .orElse("Model, week " + week + ": " + Phrases.INSUFFICIENT + ".");
    }

    /** {@code Model, week 4: mean improvement, OCD minus MDD, −18.1 percent of baseline (95% interval …).} */
    public static String model(int week, String cohorts, Contrast c, String level) {
        return "Model, week " + week + ": mean improvement, " + cohorts + ", " + NumberText.decimal(c.estimate(), 1)
                + " percent of baseline (" + level + " interval " + Phrases.decimals(c.limits(), 1)
                + Phrases.andP("", c.p()) + ").";
    }
}
