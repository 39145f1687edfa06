package org.infusionoutcomes.figure.visit;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.CurveLabels;
import org.infusionoutcomes.figure.drawing.FreeSpace;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.AxisTable;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.look.Marks;
import org.infusionoutcomes.figure.look.Percent;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.plan.Plan;

/** How many respond after the first, second, … infusion of the induction. */
public final class InfusionFigure implements Figure {

    private static final double TOP = 36;
    private static final double PLOT_HEIGHT = 260;
    private static final double BELOW_AXIS = 56;
    /** How far the cohorts stand apart, so that their intervals do not hide each other; in infusions. */
    private static final double APART = 0.1;

    private static final double RIGHT = 20;
    private static final double MARK = 6;

    private final Plan plan;
    private final List<AfterInfusions> cohorts;
    private final List<Integer> infusions;
    /** All, or every so many where they are too many for the width. */
    private final List<Integer> labelled;

    private final List<AxisTable> tables;
    private final double left;

    /** From a comparison. */
    public InfusionFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.cohorts = AfterInfusions.of(comparison);
        this.infusions = AfterInfusions.infusions(plan);
        this.left = AxisTable.plotLeft(tables(infusions), 60);
        double apart = (width() - left - RIGHT) / infusions.size();
        int every = (int) Math.ceil((AxisTable.widestCell(tables(infusions)) + 8) / apart);
        this.labelled = infusions.stream().filter(j -> (j - 1) % every == 0).toList();
        this.tables = tables(labelled);
    }

    private List<AxisTable> tables(List<Integer> labelled) {
        return cohorts.stream().map(cohort -> cohort.axisTable(labelled)).toList();
    }

    @Override
    public String name() {
        return "infusions";
    }

    @Override
    public String title() {
        return "Response after each infusion";
    }

    @Override
    public String caption() {
        return "Share in response after each infusion of the induction, with " + Percent.confidence(plan)
                + " Wilson intervals. Of the analysed patients (n) who had the infusion, those with a total of the primary"
                + " instrument before the next one count, with the last such total; after the last infusion the first"
                + " total within " + plan.response().lastInfusionWithinDays()
                + " days. Below the axis: how many have such a total, and their mean improvement from baseline (gain)."
                + " Fewer are rated after some infusions than after others, so the points are not of the same patients."
                + " A share of fewer than " + plan.reporting().leastPatients() + " patients is not drawn.";
    }

    @Override
    public String altText() {
        return cohorts.stream()
                .map(AfterInfusions::sentence)
                .collect(Collectors.joining(" ", "Response by infusion. ", ""));
    }

    @Override
    public Table table() {
        return new Table(
                List.of("Cohort", "Infusion", "Rated", "Response (interval)", "Mean improvement, %"),
                cohorts.stream().flatMap(cohort -> cohort.rows().stream()).toList());
    }

    @Override
    public double height() {
        return Math.ceil(TOP + PLOT_HEIGHT + BELOW_AXIS + AxisTable.height(tables) + 4);
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        Rectangle2D area = new Rectangle2D.Double(left, TOP, width() - left - RIGHT, PLOT_HEIGHT);
        Plot plot = new Plot(area, 0.5, infusions.size() + 0.5, 1);
        plot.paint(sheet);
        Axes axes = new Axes(sheet, plot);
        axes.percentUp("Response, % of those rated");
        labelled.forEach(j -> axes.tick(plot.x(j), Integer.toString(j)));
        axes.base();
        axes.title("After infusion");
        FreeSpace space = new FreeSpace(area);
        cohorts.forEach(cohort -> series(sheet, plot, cohort, space));
        names(sheet, plot, space);
        List<Double> ticks = labelled.stream().map(j -> plot.x(j)).toList();
        double y = TOP + PLOT_HEIGHT + BELOW_AXIS;
        for (AxisTable table : tables) {
            y = table.draw(sheet, ticks, y);
        }
    }

    private void series(Sheet sheet, Plot plot, AfterInfusions cohort, FreeSpace space) {
        List<Point2D> points = points(plot, cohort);
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            if (i == 0) {
                path.moveTo(points.get(i).getX(), points.get(i).getY());
            } else {
                path.lineTo(points.get(i).getX(), points.get(i).getY());
                space.occupyLine(points.get(i - 1), points.get(i));
            }
        }
        sheet.draw(path, cohort.look().colour(), 1.5);
        infusions.stream().filter(j -> cohort.share(j).isPresent()).forEach(j -> point(sheet, plot, cohort, j, space));
    }

    private void point(Sheet sheet, Plot plot, AfterInfusions cohort, int infusion, FreeSpace space) {
        double share = cohort.share(infusion).orElseThrow();
        double x = x(plot, cohort.look(), infusion);
        double y = plot.y(share);
        Marks.upright(sheet, plot, cohort.look().colour(), cohort.lower(infusion), cohort.upper(infusion), x);
        Marks.point(sheet, cohort.look(), x, y, true);
        space.occupy(x - MARK, y - MARK, x + MARK, y + MARK);
        double high = plot.y(cohort.upper(infusion).orElse(share));
        double low = plot.y(cohort.lower(infusion).orElse(share));
        space.occupy(x - MARK, high, x + MARK, low);
    }

    private void names(Sheet sheet, Plot plot, FreeSpace space) {
        CurveLabels labels = new CurveLabels(sheet, space);
        boolean isEmpty = true;
        for (AfterInfusions cohort : cohorts) {
            List<Point2D> others = cohorts.stream()
                    .filter(other -> !other.look().equals(cohort.look()))
                    .flatMap(other -> points(plot, other).stream())
                    .toList();
            List<Point2D> own = points(plot, cohort);
            if (!own.isEmpty()) {
                labels.name(cohort.look().label(), cohort.look().textColour(), own, others);
                isEmpty = false;
            }
        }
        if (isEmpty) {
            String why =
                    "Insufficient data: no infusion with " + plan.reporting().leastPatients() + " patients rated";
            sheet.centred(why, plot.area().getCenterX(), plot.y(0.6), TextStyle.STRONG, Palette.GREY);
        }
    }

    private List<Point2D> points(Plot plot, AfterInfusions cohort) {
        List<Point2D> points = new ArrayList<>();
        for (int j : infusions) {
            cohort.share(j)
                    .ifPresent(share -> points.add(new Point2D.Double(x(plot, cohort.look(), j), plot.y(share))));
        }
        return points;
    }

    private double x(Plot plot, CohortLook cohort, int infusion) {
        return plot.x(infusion + APART * (cohort.number() - (cohorts.size() - 1) / 2.0));
    }
}
