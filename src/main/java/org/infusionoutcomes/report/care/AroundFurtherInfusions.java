package org.infusionoutcomes.report.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Quartiles;

/** When responders were treated again, how often, and their scores before and after. */
final class AroundFurtherInfusions {

    private static final String DELAY = "further_infusion_delay";
    private static final String GAP = "further_infusion_gap";
    private static final String SCORE = "further_infusion_score";
    private static final List<String> REASONS = List.of("scheduled", "symptom", "unknown");
    private static final List<String> NAMES = List.of("Scheduled", "For symptoms", "No reason given");

    private AroundFurtherInfusions() {}

    static List<Block> blocks(Material m) {
        return List.of(
                new Block.Subheading("When further infusions were given"),
                days(m),
                new Block.Subheading("The scores before and after the first further infusion"),
                scores(m),
                new Block.Paragraph(
                        "A patient who is treated because symptoms came back is scored at a bad moment and would in"
                                + " part be better at the next score without an infusion (regression to the mean); scheduled"
                                + " infusions meet patients who are well and have little to gain. Neither mean is the effect of the"
                                + " infusion."));
    }

    private static Grid days(Material m) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(m, "To the first, from the last of the induction", c -> quartiles(m, Key.of(DELAY, c))));
        lines.add(line(m, "Between two further infusions", c -> quartiles(m, Key.of(GAP, c))));
        for (int r = 0; r < REASONS.size(); r++) {
            String group = "reason=" + REASONS.get(r);
            lines.add(line(
                    m,
                    "The later one: " + lower(NAMES.get(r)),
                    c -> quartiles(m, Key.of(GAP, c).group(group))));
        }
        return new Grid(
                "Days to the first further infusion and between them, among responders",
                Grid.Kind.SIDE_BY_SIDE,
                header(m, "Days"),
                lines,
                List.of(
                        "Median; below it the quartiles and how many intervals there are (a patient may have several). Only"
                                + " intervals that ended with an infusion are counted: patients who needed none for longer are not"
                                + " among them. The infusion that opens a new series counts as the last further one."));
    }

    private static Grid scores(Material m) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(m, "All, percent of baseline", c -> change(m, Key.of(SCORE, c), "%")));
        for (int r = 0; r < REASONS.size(); r++) {
            String group = "reason=" + REASONS.get(r);
            lines.add(line(
                    m,
                    NAMES.get(r) + ", percent of baseline",
                    c -> change(m, Key.of(SCORE, c).group(group), "%")));
        }
        for (String scale : m.plan().instrumentNames()) {
            if (m.cohorts().stream()
                    .anyMatch(c -> m.numbers().count(Key.of(SCORE, c).instrument(scale), "n") > 0)) {
                String label = m.plan().instruments().get(scale).label();
                lines.add(line(
                        m, label + ", points", c -> change(m, Key.of(SCORE, c).instrument(scale), "")));
            }
        }
        return new Grid(
                "Fall of the score over the first further infusion, among responders",
                Grid.Kind.SIDE_BY_SIDE,
                header(m, "Mean fall"),
                lines,
                List.of(
                        "The last score on or before the infusion\u2019s day less the first one after it and before the next"
                                + " infusion, each within "
                                + m.plan().durability().seenWithinDays()
                                + " days; above 0 is better. Under each number: " + Phrases.level(m.plan())
                                + " interval (Student\u2019s t), mean before and after, and patients with both scores."));
    }

    /** Mean fall with its interval, from where to where, and how many. */
    private static Cell change(Material m, Key key, String unit) {
        if (!m.numbers().has(key, "n")) {
            return new Cell("\u2013", "no patient");
        }
        long n = m.numbers().count(key, "n");
        Optional<Contrast> fall = Contrast.read(m.numbers(), key, "mean_change", "mean_change_", "");
        OptionalDouble before = m.numbers().value(key, "mean_before");
        OptionalDouble after = m.numbers().value(key, "mean_after");
        if (n < m.reporting().leastPatients() || fall.isEmpty() || before.isEmpty() || after.isEmpty()) {
            return Cells.insufficient("n = " + n);
        }
        return new Cell(
                NumberText.decimal(fall.get().estimate(), 1) + unit,
                Phrases.decimals(fall.get().limits(), 1) + "; from " + NumberText.decimal(before.getAsDouble(), 1)
                        + " to " + NumberText.decimal(after.getAsDouble(), 1) + "; n = " + n);
    }

    private static Cell quartiles(Material m, Key key) {
        return Cells.quartiles(Quartiles.read(m.numbers(), key), NumberText::days, m.reporting());
    }

    private static String lower(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static List<String> header(Material m, String first) {
        List<String> header = new ArrayList<>(List.of(first));
        header.addAll(m.cohorts());
        return header;
    }

    private static Line line(Material m, String name, Function<String, Cell> cell) {
        return new Line(name, m.cohorts().stream().map(cell).toList());
    }
}
