package org.infusionoutcomes.report.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.infusionoutcomes.report.reading.Share;

/** Response after the first infusion against response after the last, in the same patients. */
public final class FirstAgainstLast {

    private static final String ANALYSIS = "first_against_last";

    private FirstAgainstLast() {}

    static List<Block> blocks(Material m) {
        return List.of(
                new Block.Subheading("After the first infusion against after the last, in the same patients"),
                new Block.Points(m.cohorts().stream().map(c -> sentence(m, c)).toList()),
                table(m),
                new Block.Paragraph(
                        "Time passed between the two scores as well as infusions, and most scales ask about the"
                                + " past week or two: a score taken days after the first infusion rates in part the days before it."
                                + " The difference cannot be credited to the number of infusions alone."));
    }

    /** Both shares and their paired difference. */
    public static String sentence(String cohort, Share first, Share last, Optional<Contrast> difference, Material m) {
        if (!first.isEnough(m.reporting()) || difference.isEmpty()) {
            return cohort + ": " + Phrases.INSUFFICIENT + " (" + Phrases.patients(first.n())
                    + " scored both after the first infusion and after the last).";
        }
        Contrast d = difference.get();
        String size = Phrases.percentNumber(Math.abs(d.estimate()), first.n()) + " percentage points "
                + (d.estimate() < 0 ? "fewer" : "more");
        String limits = " (" + Phrases.level(m.plan()) + " interval " + Phrases.percentagePoints(d.limits(), first.n())
                + Phrases.andP("exact McNemar", d.p()) + ")";
        return cohort + ": of " + Phrases.patients(first.n()) + " scored after both, "
                + NumberText.percent(first.estimate().getAsDouble(), first.n())
                + " had a response after the first infusion"
                + " and " + NumberText.percent(last.estimate().getAsDouble(), last.n()) + " after the last, " + size
                + limits + (d.limits().excludes(0) ? "." : "; that is within what chance alone can give.");
    }

    private static String sentence(Material m, String cohort) {
        Optional<Share> first = share(m, cohort, "first");
        Optional<Share> last = share(m, cohort, "last");
        if (first.isEmpty() || last.isEmpty()) {
            return cohort + ": scores after the first and the last infusion are not in this export.";
        }
        return sentence(cohort, first.get(), last.get(), difference(m, cohort), m);
    }

    private static Optional<Share> share(Material m, String cohort, String infusion) {
        return Share.read(m.numbers(), Key.of(ANALYSIS, cohort).group("infusion=" + infusion));
    }

    private static Optional<Contrast> difference(Material m, String cohort) {
        return Contrast.read(m.numbers(), Key.of(ANALYSIS, cohort), "difference", "difference_", "mcnemar_p");
    }

    private static Grid table(Material m) {
        List<String> header = new ArrayList<>(List.of("Scored after both"));
        header.addAll(m.cohorts());
        return new Grid(
                "Response after the first and after the last infusion of the induction, in the same patients",
                Grid.Kind.SIDE_BY_SIDE,
                header,
                List.of(
                        line(m, "Response after the first", c -> Cells.share(share(m, c, "first"), m.reporting())),
                        line(m, "Response after the last", c -> Cells.share(share(m, c, "last"), m.reporting())),
                        line(m, "Last minus first", c -> cell(m, c)),
                        count(m, "Response after both", "responded_both"),
                        count(m, "After the first only", "responded_first_only"),
                        count(m, "After the last only", "responded_last_only"),
                        count(m, "After neither", "responded_neither")),
                List.of(
                        "Analysed patients with two induction infusions or more, and a score before the second infusion and"
                                + " one within " + m.plan().response().lastInfusionWithinDays()
                                + " days after the last. Differences in percentage points (pp) with Newcombe\u2019s interval for pairs"
                                + " and the exact McNemar p."));
    }

    private static Line line(Material m, String name, Function<String, Cell> cell) {
        return new Line(name, m.cohorts().stream().map(cell).toList());
    }

    private static Line count(Material m, String name, String statistic) {
        return line(m, name, c -> {
            Key key = Key.of(ANALYSIS, c);
            return m.numbers().has(key, statistic) ? Cells.count(m.numbers().count(key, statistic)) : Cells.NOT_HERE;
        });
    }

    private static Cell cell(Material m, String cohort) {
        Optional<Share> first = share(m, cohort, "first");
        return Cells.difference(first, share(m, cohort, "last"), difference(m, cohort), m.reporting());
    }
}
