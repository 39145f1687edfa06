package org.infusionoutcomes.report.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.WellTime;

/** The primary curves with both cohorts thinned to one visit grid. */
final class ThinnedTable {

    private ThinnedTable() {}

    /** The table, none where the numbers do not have it. */
    static Optional<Block> of(Material m) {
        OptionalDouble window = m.numbers().value(key(m, m.first()), "window_days");
        return window.isPresent() ? Optional.of(table(m, NumberText.days(window))) : Optional.empty();
    }

    private static Grid table(Material m, String window) {
        List<Line> lines = new ArrayList<>();
        lines.add(m.line("Median visit gap", c -> days(m, c), Cells.BLANK));
        lines.add(m.line("Relapses", c -> events(m, c), hazard(m)));
        for (int day : m.plan().durability().days()) {
            lines.add(m.line("Still well at day " + day, c -> onDay(m, c, day), difference(m, day)));
        }
        return new Grid(
                "The primary curves, both cohorts seen once in " + window + " days at most",
                Grid.Kind.SIDE_BY_SIDE,
                m.header("From the endpoint", m.first() + " against " + m.second()),
                lines,
                List.of(
                        "Of each responder\u2019s follow-up totals only the first in each window of " + window
                                + " days from the endpoint counts: the longer of the two cohorts\u2019 median visit gaps in whole"
                                + " weeks. What is left of a difference between the cohorts is not made by one being seen more often."));
    }

    private static Key key(Material m, String cohort) {
        return Key.of("thinned_grid", cohort)
                .rule(m.plan().durability().primaryRule().key())
                .estimand(m.plan().durability().estimand().key());
    }

    private static Cell days(Material m, String cohort) {
        OptionalDouble gap = m.numbers().value(key(m, cohort), "median_days");
        return gap.isPresent() ? Cell.of(NumberText.days(gap.getAsDouble()) + " days") : Cells.NONE;
    }

    private static Cell events(Material m, String cohort) {
        Key key = key(m, cohort);
        return m.numbers().has(key, "n")
                ? Cell.of(NumberText.count(m.numbers().count(key, "events")) + " of "
                        + NumberText.count(m.numbers().count(key, "n")))
                : Cells.NOT_HERE;
    }

    private static boolean isEnough(Material m, String cohort) {
        return m.numbers().count(key(m, cohort), "n") >= m.reporting().leastEntrants()
                && m.numbers().count(key(m, cohort), "events") >= m.reporting().leastEvents();
    }

    private static Cell onDay(Material m, String cohort, int day) {
        return Cells.onDay(WellTime.on(m.numbers(), key(m, cohort), day), isEnough(m, cohort), m.reporting());
    }

    private static Cell hazard(Material m) {
        Key key = key(m, m.plan().comparisonName());
        boolean enough = isEnough(m, m.first()) && isEnough(m, m.second());
        Cell cell = Cells.contrast(
                Contrast.read(m.numbers(), key, "hazard_ratio", "hazard_ratio_", "logrank_p"),
                enough,
                2,
                "",
                "log-rank");
        return enough && !cell.equals(Cells.NONE) ? new Cell("HR " + cell.text(), cell.detail()) : cell;
    }

    private static Cell difference(Material m, int day) {
        boolean enough = List.of(m.first(), m.second()).stream()
                .allMatch(c -> isEnough(m, c)
                        && WellTime.on(m.numbers(), key(m, c), day)
                                .filter((OnDay d) -> d.isEnough(m.reporting()))
                                .isPresent());
        if (!enough) {
            return Cells.insufficient("");
        }
        long n = Math.min(m.numbers().count(key(m, m.first()), "n"), m.numbers().count(key(m, m.second()), "n"));
        Key key = key(m, m.plan().comparisonName()).at(day);
        return Contrast.read(m.numbers(), key, "difference", "difference_", "")
                .map(c -> new Cell(
                        Phrases.percentNumber(c.estimate(), n) + " pp", Phrases.percentagePoints(c.limits(), n)))
                .orElse(Cells.NONE);
    }
}
