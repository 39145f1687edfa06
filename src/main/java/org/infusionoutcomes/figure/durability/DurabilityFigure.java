package org.infusionoutcomes.figure.durability;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.CurveLabels;
import org.infusionoutcomes.figure.drawing.FreeSpace;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.AxisTable;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.look.CurvePath;
import org.infusionoutcomes.figure.look.DayAxis;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.figure.text.RuleText;
import org.infusionoutcomes.plan.Plan;

/** How long responders stay well: the primary curves with their bands, and who is still followed under the axis. */
public final class DurabilityFigure implements Figure {

    private static final double TOP = 36;
    private static final double PLOT_HEIGHT = 320;
    private static final double BELOW_AXIS = 56;

    private final Plan plan;
    private final List<StillWell> cohorts;
    private final List<Curve> curves;
    private final DurabilityText text;
    private final DayAxis axis;
    private final double left;
    private final double plotWidth;
    private final List<AxisTable> tables;
    private final boolean isPublished;

    /** Reads the primary curves; a cohort with too few entrants or events has none and is named as insufficient. */
    public DurabilityFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.isPublished = comparison.publication().isPresent();
        this.cohorts = StillWell.of(comparison);
        this.curves = cohorts.stream().flatMap(c -> c.curve().stream()).toList();
        this.text = new DurabilityText(comparison, cohorts);
        double number = TextStyle.SMALL.width(NumberText.count(
                curves.stream().mapToLong(Curve::entrants).max().orElse(0)));
        this.left = Math.ceil(Math.max(60, 8 + 1.03 * TextStyle.SMALL.width("Censored") + 8 + number / 2));
        this.plotWidth = Math.floor(width() - left - Math.max(20, number / 2 + 6));
        this.axis = DayAxis.reaching(lastDayShown(), plotWidth, Math.max(number, 36) + 12);
        String event = RuleText.event(plan.durability().estimand());
        this.tables = cohorts.stream()
                .flatMap(c -> c.curve().stream().map(curve -> table(c.look(), curve, event)))
                .toList();
    }

    @Override
    public String name() {
        return "durability";
    }

    @Override
    public String title() {
        return "How long responders stay well";
    }

    @Override
    public String caption() {
        return text.caption(axis);
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
        double below = AxisTable.height(tables);
        return Math.ceil(TOP + PLOT_HEIGHT + BELOW_AXIS + below + notes().size() * TextStyle.SMALL.leading() + 8);
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        Plot plot = new Plot(new Rectangle2D.Double(left, TOP, plotWidth, PLOT_HEIGHT), 0, axis.end(), 1);
        List<CurvePath> paths = cohorts.stream()
                .flatMap(c -> c.curve().stream().map(curve -> path(c.look(), curve)))
                .toList();
        paths.forEach(path -> path.addBand(plot));
        plot.paint(sheet);
        frame(sheet, plot);
        paths.forEach(path -> path.draw(sheet, plot));
        labels(sheet, plot, paths);
        below(sheet, plot);
    }

    private AxisTable table(CohortLook look, Curve curve, String event) {
        return isPublished
                ? AxisTable.afterSteps(look, curve, axis, event)
                : AxisTable.ofRisk(look, curve, axis, event);
    }

    private CurvePath path(CohortLook look, Curve curve) {
        return isPublished
                ? CurvePath.joined(look, curve, plan.reporting(), axis.end())
                : CurvePath.of(look, curve, plan.reporting(), axis.end());
    }

    private void frame(Sheet sheet, Plot plot) {
        Axes axes = new Axes(sheet, plot);
        axes.percentUp("Still well, % of responders");
        axis.days().forEach(day -> axes.tick(plot.x(day), Integer.toString(day)));
        axes.base();
        axes.title("Days since the endpoint");
    }

    private void labels(Sheet sheet, Plot plot, List<CurvePath> paths) {
        FreeSpace space = new FreeSpace(plot.area());
        paths.forEach(path -> path.occupy(space, plot));
        CurveLabels labels = new CurveLabels(sheet, space);
        if (!text.comparisonLines().isEmpty()) {
            labels.note(
                    text.comparisonLines(),
                    new Point2D.Double(plot.area().getMaxX(), plot.area().getMinY()));
        }
        for (CurvePath path : paths) {
            List<Point2D> others = paths.stream()
                    .filter(other -> !other.look().equals(path.look()))
                    .flatMap(other -> other.along(plot).stream())
                    .toList();
            labels.name(path.look().label(), path.look().textColour(), path.along(plot), others);
        }
        if (paths.isEmpty()) {
            double x = plot.area().getCenterX();
            sheet.centred("Insufficient data", x, plot.y(0.6), TextStyle.STRONG, Palette.GREY);
        }
    }

    private void below(Sheet sheet, Plot plot) {
        List<Double> ticks = axis.days().stream().map(plot::x).toList();
        double y = TOP + PLOT_HEIGHT + BELOW_AXIS;
        for (AxisTable table : tables) {
            y = table.draw(sheet, ticks, y);
        }
        sheet.lines(notes(), 8, y + 12, TextStyle.SMALL, Palette.GREY);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (StillWell cohort : cohorts) {
            if (cohort.curve().isEmpty()) {
                notes.addAll(TextStyle.SMALL.wrap(cohort.insufficient(plan), width() - 24));
            }
        }
        return notes;
    }

    /** The axis ends where no curve is solid any more, or at the horizon of the restricted mean if that is later. */
    private int lastDayShown() {
        int solid = cohorts.stream().mapToInt(c -> c.lastSolidDay(plan)).max().orElse(0);
        int last = cohorts.stream().mapToInt(StillWell::lastDay).max().orElse(0);
        return Math.min(last, Math.max(solid, plan.durability().restrictedMeanDays()));
    }
}
