package org.infusionoutcomes.figure.durability;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.CurvePath;
import org.infusionoutcomes.figure.look.DayAxis;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;

/** Relapse between two visits: Turnbull's estimate beside Kaplan and Meier's, a panel a cohort. */
public final class IntervalFigure implements Figure {

    private static final double TOP = 28;
    private static final double HEADING = 34;
    private static final double PLOT_HEIGHT = 190;
    private static final double BELOW_AXIS = 40;
    private static final double LEFT = 60;
    private static final double KEY_ROW = 18;
    private static final double SWATCH = 34;

    private final Plan plan;
    private final List<BetweenVisits> cohorts;
    private final IntervalText text;
    private final double plotWidth;
    private final DayAxis axis;

    /**
     * Reads the curves of intervals between visits. The axis reaches as far as the primary curves are solid, and at
     * least to the horizon of the restricted mean where anybody is followed so long.
     */
    public IntervalFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.cohorts = BetweenVisits.of(comparison);
        this.text = new IntervalText(comparison, cohorts);
        this.plotWidth = Math.floor(width() - LEFT - 20);
        int last = cohorts.stream().mapToInt(c -> c.well().lastDay()).max().orElse(0);
        int solid = cohorts.stream()
                .mapToInt(c -> c.well().lastSolidDay(plan))
                .max()
                .orElse(0);
        this.axis = DayAxis.reaching(
                Math.min(last, Math.max(solid, plan.durability().restrictedMeanDays())), plotWidth, 48);
    }

    @Override
    public String name() {
        return "intervals";
    }

    @Override
    public String title() {
        return "Relapse between two visits";
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
        return Math.ceil(TOP
                + 3 * KEY_ROW
                + cohorts.stream().mapToDouble(this::panelHeight).sum()
                + 26);
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        double top = legend(sheet);
        sheet.text("Still well, % of responders", 8, top, TextStyle.BODY, Palette.INK);
        top += 8;
        for (BetweenVisits cohort : cohorts) {
            panel(sheet, cohort, top);
            top += panelHeight(cohort);
        }
        sheet.centred("Days since the endpoint", LEFT + plotWidth / 2, top + 10, TextStyle.BODY, Palette.INK);
    }

    private double legend(Sheet sheet) {
        double y = 16;
        sheet.line(8, y - 5, 38, y - 5, Palette.INK, 2);
        sheet.text("NPMLE: relapse between the visits", 46, y, TextStyle.SMALL, Palette.INK);
        y += KEY_ROW;
        for (int i = 0; i < cohorts.size(); i++) {
            double left = left(i);
            sheet.line(
                    left,
                    y - 5,
                    left + swatch(),
                    y - 5,
                    cohorts.get(i).well().look().colour(),
                    2);
        }
        sheet.text("Kaplan-Meier: relapse on the day of the visit", 46, y, TextStyle.SMALL, Palette.INK);
        y += KEY_ROW;
        for (int i = 0; i < cohorts.size(); i++) {
            int number = cohorts.get(i).well().look().number();
            sheet.fill(new Rectangle2D.Double(left(i), y - 11, swatch(), 12), Palette.tint(number, 0.25));
        }
        sheet.text(
                "from there to Kaplan-Meier with relapse right after the visit before",
                46,
                y,
                TextStyle.SMALL,
                Palette.INK);
        return y + 26;
    }

    /** Where the swatch of a cohort begins: those of all stand beside each other in the place of one. */
    private double left(int cohort) {
        return 8 + SWATCH * cohort / cohorts.size();
    }

    private double swatch() {
        return SWATCH / cohorts.size() - 2;
    }

    private void panel(Sheet sheet, BetweenVisits cohort, double top) {
        double headed = sheet.lines(
                heading(cohort),
                8,
                top + 17,
                TextStyle.STRONG,
                cohort.well().look().textColour());
        double plotTop = headed - TextStyle.STRONG.leading() + 17;
        Plot plot = new Plot(new Rectangle2D.Double(LEFT, plotTop, plotWidth, PLOT_HEIGHT), 0, axis.end(), 1);
        if (cohort.isShown()) {
            cohort.addBand(plot, axis.end());
        }
        plot.paint(sheet);
        Axes axes = new Axes(sheet, plot);
        axes.percentUp("");
        axis.days().forEach(day -> axes.tick(plot.x(day), Integer.toString(day)));
        axes.base();
        if (!cohort.isShown()) {
            List<String> lines = TextStyle.SMALL.wrap(cohort.well().insufficient(plan), plotWidth - 30);
            sheet.lines(lines, LEFT + 15, plot.y(0.6), TextStyle.SMALL, Palette.GREY);
            return;
        }
        CurvePath.of(cohort.well().look(), unmarked(cohort.well().curve().orElseThrow()), plan.reporting(), axis.end())
                .draw(sheet, plot);
        cohort.drawEstimate(sheet, plot, axis.end(), cohort.well().lastSolidDay(plan));
    }

    /** The curve without the marks of those censored, which this figure is not about. */
    private static Curve unmarked(Curve curve) {
        return new Curve(
                curve.name(),
                curve.cohort(),
                curve.rule(),
                curve.estimand(),
                curve.points().stream()
                        .map(p ->
                                new Curve.Point(p.day(), p.atRisk(), p.events(), 0, p.estimate(), p.lower(), p.upper()))
                        .toList());
    }

    private List<String> heading(BetweenVisits cohort) {
        StillWell well = cohort.well();
        String text = well.look().label() + " (n = " + NumberText.count(well.entrants()) + ")";
        return TextStyle.STRONG.wrap(text, width() - 30);
    }

    private double panelHeight(BetweenVisits cohort) {
        return HEADING + (heading(cohort).size() - 1) * TextStyle.STRONG.leading() + PLOT_HEIGHT + BELOW_AXIS;
    }
}
