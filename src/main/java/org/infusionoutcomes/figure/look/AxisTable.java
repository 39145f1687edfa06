package org.infusionoutcomes.figure.look;

import java.util.List;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.text.NumberText;

/**
 * A cohort's table under a horizontal axis, its cells below the ticks.
 *
 * @param look whose table
 * @param n behind the cohort's label
 * @param rows from top to bottom
 */
public record AxisTable(CohortLook look, long n, List<Row> rows) {

    private static final double HEADING = 20;
    private static final double ROW = 17;
    private static final double GAP = 8;

    /**
     * A row.
     *
     * @param name at the left edge
     * @param cells one a tick
     */
    public record Row(String name, List<String> cells) {}

    /** At risk, censored and events on the days that the axis labels, adding up to n. */
    public static AxisTable ofRisk(CohortLook look, Curve curve, DayAxis axis, String event) {
        return ofCounts(
                look,
                curve,
                axis.days().stream().map(day -> RiskCount.on(day, curve)).toList(),
                event);
    }

    /** The same after the days on which a step of the curve ends. */
    public static AxisTable afterSteps(CohortLook look, Curve curve, DayAxis axis, String event) {
        return ofCounts(
                look,
                curve,
                axis.days().stream().map(day -> RiskCount.after(day, curve)).toList(),
                event);
    }

    private static AxisTable ofCounts(CohortLook look, Curve curve, List<RiskCount> counts, String event) {
        return new AxisTable(
                look,
                curve.entrants(),
                List.of(
                        new Row(
                                "At risk",
                                counts.stream().map(c -> text(c, c.atRisk())).toList()),
                        new Row(
                                "Censored",
                                counts.stream().map(c -> text(c, c.censored())).toList()),
                        new Row(
                                event,
                                counts.stream().map(c -> text(c, c.events())).toList())));
    }

    /** Height with the heading. */
    public double height() {
        return heading().size() * HEADING + rows.size() * ROW + GAP;
    }

    /** Height of several below each other. */
    public static double height(List<AxisTable> tables) {
        return tables.stream().mapToDouble(AxisTable::height).sum();
    }

    /** Draws the table below {@code top} and gives where it ends. */
    public double draw(Sheet sheet, List<Double> ticks, double top) {
        List<String> heading = heading();
        sheet.line(8, top + HEADING / 2 + 1, 34, top + HEADING / 2 + 1, look.colour(), 2.5);
        sheet.lines(heading, 40, top + HEADING - 5, TextStyle.SMALL_STRONG, look.textColour());
        double y = top + heading.size() * HEADING + 12;
        for (Row row : rows) {
            sheet.text(row.name(), 8, y, TextStyle.SMALL, Palette.INK);
            for (int i = 0; i < ticks.size(); i++) {
                sheet.centred(row.cells().get(i), ticks.get(i), y, TextStyle.SMALL, Palette.INK);
            }
            y += ROW;
        }
        return top + height();
    }

    /** Left edge of a plot that leaves room for the names of the rows and half of the widest cell. */
    public static double plotLeft(List<AxisTable> tables, double least) {
        double name = tables.stream()
                .flatMap(t -> t.rows().stream())
                .mapToDouble(row -> TextStyle.SMALL.width(row.name()))
                .max()
                .orElse(0);
        return Math.ceil(Math.max(least, 8 + 1.03 * name + 8 + widestCell(tables) / 2));
    }

    /** Width of the widest cell. */
    public static double widestCell(List<AxisTable> tables) {
        return tables.stream()
                .flatMap(t -> t.rows().stream())
                .flatMap(row -> row.cells().stream())
                .mapToDouble(TextStyle.SMALL::width)
                .max()
                .orElse(0);
    }

    private List<String> heading() {
        return TextStyle.SMALL_STRONG.wrap(look.label() + " (n = " + NumberText.count(n) + ")", Figure.WIDTH - 60);
    }

    private static String text(RiskCount counts, long count) {
        return counts.isKnown() ? NumberText.count(count) : NumberText.NONE;
    }
}
