package org.infusionoutcomes.figure.comparable;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.Marks;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.CharacteristicText;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;

/** How alike the cohorts are before and after weighting: standardised differences. */
public final class BalanceFigure implements Figure {

    private static final double LEFT = 270;
    private static final double RIGHT = 616;
    private static final double TOP = 74;
    private static final double ROW = 21;
    private static final double AXIS = 54;
    private static final double FAIR = 0.1;
    private static final double RADIUS = 4.5;

    private final Plan plan;
    private final Numbers numbers;
    private final List<Key> terms;
    private final String refusal;

    /**
     * Reads the standardised differences; where the cohorts could not be weighted there are none, and the figure says
     * why.
     */
    public BalanceFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.numbers = comparison.numbers();
        this.terms = numbers.rows().stream()
                .filter(row -> row.key().analysis().equals("balance")
                        && row.statistic().equals("smd_before"))
                .map(row -> row.key())
                .toList();
        this.refusal = comparison.refusal("balance").orElse("");
    }

    @Override
    public String name() {
        return "balance";
    }

    @Override
    public String title() {
        return "How alike the cohorts are, before and after weighting";
    }

    @Override
    public String caption() {
        return "Absolute standardised difference between " + plan.compare().get(0) + " and "
                + plan.compare().get(1)
                + " of each characteristic recorded in both: the difference of the means, or shares, over the standard"
                + " deviation before weighting. Hollow: as they came. Filled: with overlap weights"
                + " (each patient weighs as much as the probability of being in the other cohort). Triangle: the weighted"
                + " responders, whose curves are compared. Dashed: " + NumberText.decimal(FAIR, 1)
                + ", below which a difference is usually called small."
                + (refusal.isEmpty() ? "" : " Not weighted: " + refusal + ".");
    }

    @Override
    public String altText() {
        return "Largest absolute standardised difference: " + largest("smd_before") + " before weighting, "
                + largest("smd_after") + " after, " + largest("smd_responders") + " among weighted responders; "
                + NumberText.counted(terms.size(), "characteristic") + ".";
    }

    private String largest(String statistic) {
        OptionalDouble largest = terms.stream()
                .flatMapToDouble(key -> numbers.value(key, statistic).stream())
                .map(Math::abs)
                .max();
        return largest.isPresent() ? NumberText.decimal(largest.getAsDouble(), 2) : NumberText.NONE;
    }

    @Override
    public Table table() {
        List<List<String>> rows = terms.stream()
                .map(key -> List.of(
                        CharacteristicText.group(key.group()),
                        text(key, "smd_before"),
                        text(key, "smd_after"),
                        text(key, "smd_responders")))
                .toList();
        return new Table(List.of("Characteristic", "Before weighting", "Weighted", "Weighted responders"), rows);
    }

    private String text(Key key, String statistic) {
        OptionalDouble value = numbers.value(key, statistic);
        return value.isPresent() ? NumberText.decimal(value.getAsDouble(), 2) : NumberText.NONE;
    }

    @Override
    public double height() {
        return bottom() + AXIS;
    }

    private double bottom() {
        return TOP + ROW * Math.max(1, terms.size());
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        if (terms.isEmpty()) {
            sheet.lines(
                    TextStyle.BODY.wrap(
                            "Not compared: " + (refusal.isEmpty() ? "insufficient data" : refusal) + ".", width() - 24),
                    8,
                    24,
                    TextStyle.BODY,
                    Palette.GREY);
            return;
        }
        double end = scaleEnd();
        Plot plot = new Plot(new Rectangle2D.Double(LEFT, TOP, RIGHT - LEFT, bottom() - TOP), 0, end, 1);
        plot.paint(sheet);
        legend(sheet);
        sheet.dashed(plot.x(FAIR), TOP, plot.x(FAIR), bottom(), Palette.GREY, 1);
        sheet.line(plot.x(0), TOP, plot.x(0), bottom(), Palette.INK, 1);
        double y = TOP + ROW / 2;
        for (Key key : terms) {
            row(sheet, plot, key, y);
            y += ROW;
        }
        Axes axes = new Axes(sheet, plot);
        for (int tenth = 0; tenth <= Math.round(end * 10); tenth++) {
            axes.tick(plot.x(tenth / 10.0), NumberText.decimal(tenth / 10.0, 1));
        }
        axes.base();
        axes.title("Absolute standardised difference");
    }

    /** The next tenth above every difference, at least 0.4. */
    private double scaleEnd() {
        double largest = 0.3;
        for (String statistic : List.of("smd_before", "smd_after", "smd_responders")) {
            largest = Math.max(
                    largest,
                    terms.stream()
                            .flatMapToDouble(key -> numbers.value(key, statistic).stream())
                            .map(Math::abs)
                            .max()
                            .orElse(0));
        }
        return (Math.floor(largest * 10) + 1) / 10;
    }

    private static void legend(Sheet sheet) {
        hollow(sheet, 16, 17);
        sheet.text("before weighting", 28, 21.5, TextStyle.SMALL, Palette.INK);
        filled(sheet, 16, 37);
        sheet.text("weighted", 28, 41.5, TextStyle.SMALL, Palette.INK);
        Marks.triangle(sheet, 16, 57, Palette.cohort(2));
        sheet.text("weighted responders", 28, 61.5, TextStyle.SMALL, Palette.INK);
    }

    private void row(Sheet sheet, Plot plot, Key key, double y) {
        sheet.line(LEFT, y, RIGHT, y, Palette.GRID, 1);
        String name = TextStyle.SMALL.fit(CharacteristicText.group(key.group()), LEFT - 20);
        sheet.right(name, LEFT - 12, y + 4.5, TextStyle.SMALL, Palette.INK);
        numbers.value(key, "smd_responders")
                .ifPresent(value -> Marks.triangle(sheet, plot.x(Math.abs(value)), y, Palette.cohort(2)));
        numbers.value(key, "smd_before").ifPresent(value -> hollow(sheet, plot.x(Math.abs(value)), y));
        numbers.value(key, "smd_after").ifPresent(value -> filled(sheet, plot.x(Math.abs(value)), y));
    }

    private static void hollow(Sheet sheet, double x, double y) {
        Ellipse2D mark = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        sheet.fill(mark, Color.WHITE);
        sheet.draw(mark, Palette.INK, 1.5);
    }

    private static void filled(Sheet sheet, double x, double y) {
        sheet.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS), Palette.INK);
    }
}
