package org.infusionoutcomes.figure;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.Comparison;
import org.infusionoutcomes.comparison.Key;
import org.infusionoutcomes.comparison.Numbers;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.CurveLabels;
import org.infusionoutcomes.figure.drawing.FreeSpace;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.plan.Plan;

/** How many respond after the first, second, … infusion of the induction. */
final class InfusionFigure implements Figure {

    private static final double TOP = 36;
    private static final double PLOT_HEIGHT = 260;
    private static final double BELOW_AXIS = 56;
    /** How far the cohorts stand apart, so that their intervals do not hide each other; in infusions. */
    private static final double APART = 0.1;

    private final Plan plan;
    private final Numbers numbers;
    private final List<CohortLook> cohorts;
    private final List<Integer> infusions;
    private final List<AxisTable> tables;
    private final double left;

    InfusionFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.numbers = comparison.numbers();
        this.cohorts = CohortLook.of(plan);
        this.infusions = IntStream.rangeClosed(1, plan.series().inductionInfusions())
                .boxed()
                .toList();
        this.tables = cohorts.stream().map(this::tableOf).toList();
        this.left = AxisTable.plotLeft(tables, 60);
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
                + " Wilson intervals. Of the analysed patients who had the infusion, those with a total of the primary"
                + " instrument before the next one count, with the last such total; after the last infusion the first"
                + " total within " + plan.response().lastInfusionWithinDays()
                + " days. Below the axis: how many have such a total, and their mean improvement from baseline."
                + " Fewer are rated after some infusions than after others, so the points are not of the same patients."
                + " A share of fewer than " + plan.reporting().leastPatients() + " patients is not drawn.";
    }

    @Override
    public String altText() {
        return "Response by infusion. "
                + cohorts.stream()
                        .map(c -> c.label() + ": "
                                + infusions.stream()
                                        .map(j -> NumberText.percent(share(c, j), count(c, j)) + " after infusion " + j)
                                        .collect(Collectors.joining(", "))
                                + ".")
                        .collect(Collectors.joining(" "));
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (CohortLook cohort : cohorts) {
            for (int j : infusions) {
                Key key = key(cohort, j);
                rows.add(List.of(
                        cohort.label(),
                        Integer.toString(j),
                        NumberText.count(count(cohort, j)),
                        NumberText.percentWithRange(
                                share(cohort, j),
                                numbers.value(key, "lower"),
                                numbers.value(key, "upper"),
                                count(cohort, j)),
                        improvement(cohort, j)));
            }
        }
        return new Table(List.of("Cohort", "Infusion", "Rated", "Response (interval)", "Mean improvement, %"), rows);
    }

    @Override
    public double width() {
        return Figures.WIDTH;
    }

    @Override
    public double height() {
        return TOP + PLOT_HEIGHT + BELOW_AXIS + tables.stream().mapToDouble(AxisTable::height).sum() + 4;
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        Rectangle2D area = new Rectangle2D.Double(left, TOP, width() - left - 20, PLOT_HEIGHT);
        Plot plot = new Plot(area, 0.5, infusions.size() + 0.5, 1);
        plot.paint(sheet);
        Axes axes = new Axes(sheet, plot);
        axes.percentUp("Response, % of those rated");
        infusions.forEach(j -> axes.tick(plot.x(j), Integer.toString(j)));
        axes.base();
        axes.title("After infusion");
        FreeSpace space = new FreeSpace(area);
        cohorts.forEach(cohort -> series(sheet, plot, cohort, space));
        names(sheet, plot, space);
        List<Double> ticks = infusions.stream().map(j -> plot.x(j)).toList();
        double y = TOP + PLOT_HEIGHT + BELOW_AXIS;
        for (AxisTable table : tables) {
            y = table.draw(sheet, ticks, y);
        }
    }

    private void series(Sheet sheet, Plot plot, CohortLook cohort, FreeSpace space) {
        List<Point2D> points = points(plot, cohort);
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            Point2D point = points.get(i);
            if (i == 0) {
                path.moveTo(point.getX(), point.getY());
            } else {
                path.lineTo(point.getX(), point.getY());
                space.occupyLine(points.get(i - 1), point);
            }
        }
        sheet.draw(path, cohort.colour(), 1.5);
        for (int j : infusions) {
            if (share(cohort, j).isPresent()) {
                double x = x(plot, cohort, j);
                OptionalDouble lower = numbers.value(key(cohort, j), "lower");
                OptionalDouble upper = numbers.value(key(cohort, j), "upper");
                Marks.upright(sheet, plot, cohort.colour(), lower, upper, x);
                double y = plot.y(share(cohort, j).getAsDouble());
                Marks.point(sheet, cohort, x, y, true);
                space.occupy(x - 6, plot.y(upper.orElse(0)), x + 6, plot.y(lower.orElse(0)));
                space.occupy(x - 6, y - 6, x + 6, y + 6);
            }
        }
    }

    private void names(Sheet sheet, Plot plot, FreeSpace space) {
        CurveLabels labels = new CurveLabels(sheet, space);
        for (CohortLook cohort : cohorts) {
            List<Point2D> others = cohorts.stream()
                    .filter(other -> other != cohort)
                    .flatMap(other -> points(plot, other).stream())
                    .toList();
            if (!points(plot, cohort).isEmpty()) {
                labels.name(cohort.label(), cohort.textColour(), points(plot, cohort), others);
            }
        }
        if (cohorts.stream().allMatch(cohort -> points(plot, cohort).isEmpty())) {
            String why = "Insufficient data: no infusion with " + plan.reporting().leastPatients() + " patients rated";
            sheet.centred(why, plot.area().getCenterX(), plot.y(0.6), TextStyle.STRONG, Palette.GREY);
        }
    }

    private List<Point2D> points(Plot plot, CohortLook cohort) {
        List<Point2D> points = new ArrayList<>();
        for (int j : infusions) {
            share(cohort, j).ifPresent(share -> points.add(new Point2D.Double(x(plot, cohort, j), plot.y(share))));
        }
        return points;
    }

    private double x(Plot plot, CohortLook cohort, int infusion) {
        return plot.x(infusion + APART * (cohort.number() - (cohorts.size() - 1) / 2.0));
    }

    private AxisTable tableOf(CohortLook cohort) {
        long analysed = numbers.count(Key.of("flow", cohort.name()), "analysed");
        return new AxisTable(cohort, analysed, List.of(
                new AxisTable.Row(
                        "Rated",
                        infusions.stream().map(j -> NumberText.count(count(cohort, j))).toList()),
                new AxisTable.Row(
                        "Mean gain, %",
                        infusions.stream().map(j -> improvement(cohort, j)).toList())));
    }

    private String improvement(CohortLook cohort, int infusion) {
        OptionalDouble mean = numbers.value(key(cohort, infusion), "mean_improvement");
        boolean isShown = mean.isPresent() && count(cohort, infusion) >= plan.reporting().leastPatients();
        return isShown ? NumberText.decimal(mean.getAsDouble(), 0) : NumberText.NONE;
    }

    private OptionalDouble share(CohortLook cohort, int infusion) {
        boolean isShown = count(cohort, infusion) >= plan.reporting().leastPatients();
        return isShown ? numbers.value(key(cohort, infusion), "estimate") : OptionalDouble.empty();
    }

    private long count(CohortLook cohort, int infusion) {
        return numbers.count(key(cohort, infusion), "n");
    }

    private static Key key(CohortLook cohort, int infusion) {
        return Key.of("after_infusion", cohort.name()).at(infusion);
    }
}
