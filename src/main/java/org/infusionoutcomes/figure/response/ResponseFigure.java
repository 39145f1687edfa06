package org.infusionoutcomes.figure.response;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.BiFunction;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.CohortLegend;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.look.Percent;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.plan.Plan;

/** How many respond at the endpoint: bars with their intervals, by outcome and cohort. */
public final class ResponseFigure implements Figure {

    private static final double BAR_LEFT = 96;
    private static final double COLUMN_GAP = 12;
    private static final String BOUND = "if all who lack an endpoint were responders";
    private static final double BOUND_LINE = 18;
    private static final double SECTION = 30;
    private static final double NAME = 20;
    private static final double ROW = 19;
    private static final double GAP = 9;
    private static final double AXIS = 54;

    private final Plan plan;
    private final Numbers numbers;
    private final List<CohortLook> cohorts;
    private final ResponseText text;
    private final CohortLegend legend;
    private final double percentLeft;
    private final double countRight;
    private final double barWidth;

    /** Reads the shares of the endpoint's outcomes; what rests on too few patients is written as insufficient. */
    public ResponseFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.numbers = comparison.numbers();
        this.cohorts = CohortLook.present(comparison);
        this.legend = new CohortLegend(cohorts);
        this.text = new ResponseText(comparison);
        this.percentLeft = width() - 8 - widest(text::percent, Percent.heading(plan));
        this.countRight = percentLeft - COLUMN_GAP;
        this.barWidth = Math.floor(countRight - widest(text::counts, "n/N") - 2 * COLUMN_GAP - BAR_LEFT);
    }

    /** Width of a column of texts, one an outcome and cohort. */
    private double widest(BiFunction<String, CohortLook, String> column, String heading) {
        return 1.02
                * text.sections().stream()
                        .flatMap(section -> section.outcomes().stream())
                        .flatMap(outcome -> cohorts.stream()
                                .filter(cohort -> !text.isInsufficient(outcome.analysis(), cohort))
                                .map(cohort -> column.apply(outcome.analysis(), cohort)))
                        .mapToDouble(TextStyle.SMALL::width)
                        .reduce(TextStyle.SMALL.width(heading), Math::max);
    }

    @Override
    public String name() {
        return "response";
    }

    @Override
    public String title() {
        return "Response and remission at the endpoint";
    }

    @Override
    public String caption() {
        return text.caption();
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
        return bottom() + AXIS;
    }

    private double bottom() {
        double y = legend.height() + BOUND_LINE;
        for (ResponseText.Section section : text.sections()) {
            y += SECTION + section.outcomes().size() * (NAME + cohorts.size() * ROW + GAP);
        }
        return Math.ceil(y);
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        double top = legend.height() + BOUND_LINE;
        Plot plot = new Plot(new Rectangle2D.Double(BAR_LEFT, top, barWidth, bottom() - top), 0, 1, 1);
        plot.paint(sheet);
        legend.draw(sheet, false);
        diamond(sheet, 14, top - 8);
        sheet.text(BOUND, 28, top - 3, TextStyle.SMALL, Palette.INK);
        Axes axes = new Axes(sheet, plot);
        axes.percentAcross("% of patients");
        double y = top;
        for (ResponseText.Section section : text.sections()) {
            sheet.text(section.name(), 8, y + 22, TextStyle.STRONG, Palette.INK);
            y += SECTION;
            sheet.right("n/N", countRight, y + 15, TextStyle.SMALL, Palette.GREY);
            sheet.text(Percent.heading(plan), percentLeft, y + 15, TextStyle.SMALL, Palette.GREY);
            for (ResponseText.Outcome outcome : section.outcomes()) {
                sheet.text(outcome.name(), 8, y + 15, TextStyle.BODY, Palette.INK);
                y += NAME;
                axes.uprights(y, y + cohorts.size() * ROW);
                for (CohortLook cohort : cohorts) {
                    row(sheet, plot, outcome.analysis(), cohort, y);
                    y += ROW;
                }
                y += GAP;
            }
        }
    }

    private void row(Sheet sheet, Plot plot, String analysis, CohortLook cohort, double y) {
        double baseline = y + 14;
        String name = TextStyle.SMALL.fit(cohort.name(), BAR_LEFT - 26);
        sheet.right(name, BAR_LEFT - 8, baseline, TextStyle.SMALL, cohort.textColour());
        Key key = Key.of(analysis, cohort.name());
        if (text.isInsufficient(analysis, cohort)) {
            sheet.text(text.percent(analysis, cohort), BAR_LEFT + 8, baseline, TextStyle.SMALL, Palette.GREY);
            return;
        }
        Percent.bar(sheet, plot, cohort, numbers.value(key, "estimate"), y + 3, ROW - 5);
        Percent.interval(sheet, plot, numbers.value(key, "lower"), numbers.value(key, "upper"), y + ROW / 2 + 0.5);
        if (!numbers.isHidden(key, "all_missing_well")) {
            numbers.value(key, "all_missing_well").ifPresent(bound -> diamond(sheet, plot.x(bound), y + ROW / 2 + 0.5));
        }
        sheet.right(text.counts(analysis, cohort), countRight, baseline, TextStyle.SMALL, Palette.INK);
        sheet.text(text.percent(analysis, cohort), percentLeft, baseline, TextStyle.SMALL, Palette.INK);
    }

    private static void diamond(Sheet sheet, double x, double y) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x - 5, y);
        diamond.lineTo(x, y - 5);
        diamond.lineTo(x + 5, y);
        diamond.lineTo(x, y + 5);
        diamond.closePath();
        sheet.fill(diamond, Color.WHITE);
        sheet.draw(diamond, Palette.INK, 1.2);
    }
}
