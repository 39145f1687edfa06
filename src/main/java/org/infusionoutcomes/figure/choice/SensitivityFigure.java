package org.infusionoutcomes.figure.choice;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Specification;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.CohortLegend;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.look.DifferenceScale;
import org.infusionoutcomes.figure.look.GridLine;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;

/** Every defensible way to judge durability, a column each: a specification curve. */
public final class SensitivityFigure implements Figure {

    private static final double LEFT = 190;
    private static final double RIGHT = 14;
    private static final double TITLE = 50;
    private static final double SHARES = 180;
    private static final double DIFFERENCES = 150;
    private static final double BETWEEN = 40;
    private static final double ROW = 17;
    private static final double HEADING = 20;
    private static final double DOT = 1.9;

    private final Plan plan;
    private final int day;
    private final SensitivityText text;
    private final List<CohortLook> cohorts;
    private final List<GridLine> lines;
    private final int primary;
    private final CohortLegend legend;
    private final boolean compares;

    /**
     * Reads the lines of the sensitivity grid for which a cohort has data enough; the plan's own is marked where it is
     * among them.
     */
    public SensitivityFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.compares = comparison.compares();
        this.day = Specification.day(plan);
        this.text = new SensitivityText(comparison);
        this.cohorts = CohortLook.present(comparison);
        this.lines = GridLine.shown(comparison);
        this.primary = lines.stream().map(GridLine::specification).toList().indexOf(Specification.primary(plan));
        this.legend = new CohortLegend(cohorts);
    }

    @Override
    public String name() {
        return "sensitivity";
    }

    @Override
    public String title() {
        return "Still well at day " + day + " in " + Specification.all(plan).size() + " ways of judging";
    }

    @Override
    public String caption() {
        return text.caption(lines.size());
    }

    @Override
    public String altText() {
        return text.altText();
    }

    @Override
    public Table table() {
        return text.table();
    }

    @Override
    public double height() {
        return Math.ceil(matrixTop() + ChoiceText.all().size() * ROW + 5 * HEADING + 10);
    }

    /** Height of the panel of differences, which one cohort alone does not have. */
    private double middle() {
        return compares ? BETWEEN + DIFFERENCES : 0;
    }

    private double matrixTop() {
        return legend.height() + TITLE + SHARES + middle() + 8;
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        legend.draw(sheet, true);
        double top = legend.height() + TITLE;
        double width = Figure.WIDTH - LEFT - RIGHT;
        Plot plot = new Plot(new Rectangle2D.Double(LEFT, top, width, SHARES), 0, Math.max(1, lines.size()), 1);
        plot.paint(sheet);
        new Axes(sheet, plot).percentUp("");
        sheet.text("Still well at day " + day + ", % of those who enter", 8, top - 30, TextStyle.BODY, Palette.INK);
        if (lines.isEmpty()) {
            sheet.centred("Insufficient data", LEFT + width / 2, top + SHARES / 2, TextStyle.STRONG, Palette.GREY);
        }
        markPrimary(sheet, plot);
        for (int i = 0; i < lines.size(); i++) {
            shares(sheet, plot, i);
        }
        if (compares) {
            differences(sheet, plot, top + SHARES + BETWEEN);
        }
        matrix(sheet, plot);
    }

    private void markPrimary(Sheet sheet, Plot plot) {
        if (primary >= 0) {
            double x = plot.x(primary + 0.5);
            double top = plot.area().getMinY() - 6;
            double below = plot.area().getMaxY();
            sheet.line(x, top, x, below, Palette.GREY, 1);
            if (compares) {
                sheet.line(x, below + BETWEEN, x, below + BETWEEN + DIFFERENCES, Palette.GREY, 1);
            }
            sheet.line(x, matrixTop() + HEADING, x, height() - 10, Palette.GREY, 1);
            double half = TextStyle.SMALL_STRONG.width("primary") / 2;
            double middle = Math.min(Figure.WIDTH - RIGHT - half, x);
            sheet.centred("primary", middle, top - 3, TextStyle.SMALL_STRONG, Palette.INK);
        }
    }

    private void shares(Sheet sheet, Plot plot, int column) {
        double x = plot.x(column + 0.5);
        double size = column == primary ? 2.2 * DOT : DOT;
        for (CohortLook cohort : cohorts) {
            OptionalDouble share = lines.get(column).shares().get(cohort.number());
            if (share.isPresent()) {
                dot(sheet, cohort, x, plot.y(share.getAsDouble()), size);
            }
        }
    }

    /** A round point for every other cohort, a hollow square between. */
    private static void dot(Sheet sheet, CohortLook cohort, double x, double y, double size) {
        if (cohort.number() % 2 == 0) {
            sheet.fill(new Ellipse2D.Double(x - size, y - size, 2 * size, 2 * size), cohort.colour());
        } else {
            Rectangle2D square = new Rectangle2D.Double(x - size + 0.2, y - size + 0.2, 2 * size - 0.4, 2 * size - 0.4);
            sheet.fill(square, Color.WHITE);
            sheet.draw(square, cohort.colour(), 1);
        }
    }

    private void differences(Sheet sheet, Plot plot, double top) {
        DifferenceScale scale = DifferenceScale.of(lines, top, DIFFERENCES);
        String title = plan.compare().get(0) + " minus " + plan.compare().get(1) + ", percentage points";
        sheet.text(title, 8, top - 14, TextStyle.BODY, Palette.INK);
        for (int percent : scale.labels()) {
            double y = scale.y(percent / 100.0);
            sheet.line(LEFT, y, Figure.WIDTH - RIGHT, y, percent == 0 ? Palette.INK : Palette.GRID, 1);
            sheet.right(
                    NumberText.decimal(percent, 0),
                    LEFT - 9,
                    y + TextStyle.SMALL.capital() / 2,
                    TextStyle.SMALL,
                    Palette.INK);
        }
        for (int i = 0; i < lines.size(); i++) {
            GridLine line = lines.get(i);
            if (line.difference().isPresent()) {
                Color colour = line.isClear() ? Palette.INK : new Color(0x8C8C8C);
                double x = plot.x(i + 0.5);
                double thickness = i == primary ? 2.4 : 1;
                sheet.line(
                        x,
                        scale.y(line.lower().getAsDouble()),
                        x,
                        scale.y(line.upper().getAsDouble()),
                        colour,
                        thickness);
                double size = i == primary ? 2.2 * DOT : DOT;
                double y = scale.y(line.difference().getAsDouble());
                sheet.fill(new Ellipse2D.Double(x - size, y - size, 2 * size, 2 * size), colour);
            }
        }
    }

    private void matrix(Sheet sheet, Plot plot) {
        List<String> chosen = Specification.primary(plan).choices();
        double y = matrixTop();
        for (ChoiceText choice : ChoiceText.all()) {
            if (!choice.heading().isEmpty()) {
                y += HEADING;
                sheet.text(choice.heading(), 8, y - 5, TextStyle.SMALL, Palette.GREY);
                sheet.line(8, y - HEADING + 3, Figure.WIDTH - RIGHT, y - HEADING + 3, Palette.GRID, 1);
            }
            TextStyle style = chosen.contains(choice.key()) ? TextStyle.SMALL_STRONG : TextStyle.SMALL;
            sheet.text(choice.name(), 22, y + 12, style, Palette.INK);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).specification().choices().contains(choice.key())) {
                    double x = plot.x(i + 0.5);
                    sheet.line(
                            x,
                            y + 2,
                            x,
                            y + ROW - 3,
                            i == primary ? Palette.INK : Palette.GREY,
                            i == primary ? 2.4 : 1);
                }
            }
            y += ROW;
        }
    }
}
