package org.infusionoutcomes.report.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Contrast;

/** How far scores moved from baseline to endpoint. */
public final class ChangeSection {

    private ChangeSection() {}

    /** The section {@code change}; a sentence in place of the table where nobody has an endpoint. */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(change(m).orSay("No analysed patient has a score at the endpoint: nothing is said of change."));
        blocks.add(new Block.Subheading("Percent improvement"));
        blocks.add(improvement(m));
        if (m.compares()) {
            blocks.add(new Block.Paragraph(compared(m)));
        }
        m.picture("waterfall").ifPresent(blocks::add);
        return new Section("change", "Change in score", blocks);
    }

    /** Hedges' g with both tests, or why it is not given. */
    public static String compared(
            String first,
            String second,
            boolean enough,
            Optional<Contrast> g,
            OptionalDouble mannWhitney,
            String level) {
        if (!enough || g.isEmpty()) {
            return "Percent improvement: " + Phrases.INSUFFICIENT + " to compare " + first + " with " + second + ".";
        }
        Contrast c = g.get();
        String direction = c.limits().excludes(0)
                ? (c.estimate() < 0 ? "smaller in " : "larger in ") + first + " than in " + second
                : "not clearly different between " + first + " and " + second;
        return "Percent improvement was " + direction + ": Hedges\u2019 g " + NumberText.decimal(c.estimate(), 2) + " ("
                + level + " interval " + Phrases.decimals(c.limits(), 2) + Phrases.andP("Welch", c.p())
                + Phrases.andP("Mann-Whitney", mannWhitney) + ").";
    }

    private static String compared(Material m) {
        Key key = m.difference("improvement");
        return compared(
                m.first(),
                m.second(),
                isEnough(m, m.first()) && isEnough(m, m.second()),
                Contrast.read(m.numbers(), key, "hedges_g", "hedges_g_", "welch_p"),
                m.numbers().value(key, "mann_whitney_p"),
                Phrases.level(m.plan()));
    }

    private static boolean isEnough(Material m, String cohort) {
        return m.numbers().count(Key.of("improvement", cohort), "n")
                >= m.reporting().leastPatients();
    }

    private static Grid change(Material m) {
        List<Line> lines = new ArrayList<>();
        for (String cohort : m.cohorts()) {
            for (String scale : m.plan().instrumentNames()) {
                Key key = Key.of("change", cohort).instrument(scale);
                if (m.numbers().has(key, "n")) {
                    lines.add(changeLine(
                            m, key, cohort, m.plan().instruments().get(scale).label()));
                }
            }
        }
        return new Grid(
                "Scores of analysed patients with an endpoint, by primary scale",
                Grid.Kind.SIDE_BY_SIDE,
                List.of(
                        "Cohort and scale",
                        "Patients",
                        "Baseline, mean (SD)",
                        "Improvement, mean (SD)",
                        "Standardised"),
                lines,
                List.of(
                        "Points of the scale; improvement is baseline minus endpoint. Standardised: mean improvement over"
                                + " the SD of the baseline, corrected for small samples. Without a control group it holds the"
                                + " passing of time and regression to the mean as well as treatment."));
    }

    private static Line changeLine(Material m, Key key, String cohort, String scale) {
        Numbers numbers = m.numbers();
        long n = numbers.count(key, "n");
        boolean enough = n >= m.reporting().leastPatients();
        return new Line(
                cohort + ", " + scale,
                List.of(
                        Cells.count(n),
                        meanAndSpread(numbers, key, "mean_baseline", "sd_baseline", enough),
                        meanAndSpread(numbers, key, "mean_change", "sd_change", enough),
                        one(numbers.value(key, "smc"), enough, 2)));
    }

    private static Grid improvement(Material m) {
        List<Line> lines = m.cohorts().stream()
                .map(c -> {
                    Key key = Key.of("improvement", c);
                    return new Line(
                            c,
                            List.of(
                                    Cells.count(m.numbers().count(key, "n")),
                                    meanAndSpread(m.numbers(), key, "mean", "sd", isEnough(m, c))));
                })
                .toList();
        return new Grid(
                "Improvement from baseline to endpoint in percent of baseline",
                Grid.Kind.NARROW,
                List.of("Cohort", "Patients", "Percent, mean (SD)"),
                lines,
                List.of());
    }

    private static Cell meanAndSpread(Numbers numbers, Key key, String mean, String spread, boolean enough) {
        OptionalDouble a = numbers.value(key, mean);
        OptionalDouble b = numbers.value(key, spread);
        if (!enough || a.isEmpty()) {
            return Cells.insufficient("");
        }
        String sd = b.isPresent() ? " (" + NumberText.decimal(b.getAsDouble(), 1) + ")" : "";
        return Cell.of(NumberText.decimal(a.getAsDouble(), 1) + sd);
    }

    private static Cell one(OptionalDouble value, boolean enough, int places) {
        return enough && value.isPresent()
                ? Cell.of(NumberText.decimal(value.getAsDouble(), places))
                : Cells.insufficient("");
    }
}
