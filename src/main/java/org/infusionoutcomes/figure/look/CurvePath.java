package org.infusionoutcomes.figure.look;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.figure.drawing.FreeSpace;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.plan.Reporting;

/**
 * A step curve in a plot: its band, the line (solid while enough are at risk, dashed after) and its censor marks. It is
 * drawn as one path of our own, since XChart draws each step apart and so begins the dashes anew at each.
 *
 * @param look whose curve
 * @param points up to the end of the axis
 * @param solid how many of the points belong to the solid part
 * @param isJoined whether the points are joined by straight lines, since they are ends of long steps and nothing is said of
 *     the days between
 */
public record CurvePath(CohortLook look, List<Curve.Point> points, int solid, boolean isJoined) {

    private static final double LINE = 2;
    private static final double MARK = 5;
    private static final int MOST_MARKS = 60;

    /** The steps of a curve up to a day, solid as far as the plan's reporting has enough at risk. */
    public static CurvePath of(CohortLook look, Curve curve, Reporting reporting, int lastDay) {
        List<Curve.Point> points = upTo(lastDay, curve);
        int solid = (int) points.stream()
                .filter(p -> reporting.isSolid(p.atRisk(), curve.entrants()))
                .count();
        return new CurvePath(look, points, solid, false);
    }

    /** A curve of which only the ends of steps are known. */
    public static CurvePath joined(CohortLook look, Curve curve, Reporting reporting, int lastDay) {
        List<Curve.Point> points =
                curve.points().stream().filter(p -> p.day() <= lastDay).toList();
        int solid = (int) points.stream()
                .filter(p -> reporting.isSolid(p.atRisk(), curve.entrants()))
                .count();
        return new CurvePath(look, points, solid, true);
    }

    /** The points up to a day; where the curve goes on behind it, it keeps its height until that day. */
    private static List<Curve.Point> upTo(int lastDay, Curve curve) {
        List<Curve.Point> points = new ArrayList<>();
        for (Curve.Point point : curve.points()) {
            if (point.day() > lastDay) {
                Curve.Point before = points.get(points.size() - 1);
                points.add(new Curve.Point(
                        lastDay, point.atRisk(), 0, 0, before.estimate(), before.lower(), before.upper()));
                break;
            }
            points.add(point);
        }
        return points;
    }

    /** Whether the marks are few enough to be told apart; else they are left out and the table below says it. */
    boolean hasMarks() {
        return points.stream().filter(p -> p.censored() > 0).count() <= MOST_MARKS;
    }

    /** The band between the limits, where they are defined. */
    public void addBand(Plot plot) {
        List<double[]> upper = new ArrayList<>();
        List<double[]> lower = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            Curve.Point point = points.get(i);
            if (!isJoined && point.lower().isPresent() && point.upper().isPresent()) {
                for (int day : List.of(point.day(), points.get(i + 1).day())) {
                    upper.add(new double[] {day, point.upper().getAsDouble()});
                    lower.add(0, new double[] {day, point.lower().getAsDouble()});
                }
            }
        }
        if (isJoined) {
            points.forEach(point -> {
                upper.add(new double[] {point.day(), point.upper().orElse(point.estimate())});
                lower.add(0, new double[] {point.day(), point.lower().orElse(point.estimate())});
            });
        }
        plot.band(upper, lower, Palette.cohort(look.number(), 0.17));
    }

    /** Draws line and censor marks without the band; nothing for a curve without points. */
    public void draw(Sheet sheet, Plot plot) {
        if (solid > 0) {
            sheet.draw(path(plot, 0, solid), look.colour(), LINE);
        }
        if (solid < points.size()) {
            sheet.dashed(path(plot, Math.max(0, solid - 1), points.size()), look.colour(), LINE);
        }
        if (hasMarks()) {
            points.stream().filter(p -> p.censored() > 0).forEach(p -> mark(sheet, plot, p));
        }
    }

    private void mark(Sheet sheet, Plot plot, Curve.Point point) {
        double x = plot.x(point.day());
        double y = plot.y(point.estimate());
        sheet.line(x, y - MARK, x, y + MARK, look.textColour(), 1.2);
    }

    /** Keeps labels off the band, the line and the marks. */
    public void occupy(FreeSpace space, Plot plot) {
        if (isJoined) {
            occupyJoined(space, plot);
            return;
        }
        for (int i = 0; i + 1 < points.size(); i++) {
            Curve.Point point = points.get(i);
            double from = plot.x(point.day());
            double to = plot.x(points.get(i + 1).day());
            space.occupy(from, plot.y(point.estimate()) - MARK, to, plot.y(point.estimate()) + MARK);
            space.occupy(
                    to, plot.y(point.estimate()), to, plot.y(points.get(i + 1).estimate()));
            if (point.lower().isPresent() && point.upper().isPresent()) {
                space.occupy(
                        from,
                        plot.y(point.upper().getAsDouble()),
                        to,
                        plot.y(point.lower().getAsDouble()));
            }
        }
    }

    private void occupyJoined(FreeSpace space, Plot plot) {
        for (int i = 0; i + 1 < points.size(); i++) {
            Curve.Point left = points.get(i);
            Curve.Point right = points.get(i + 1);
            space.occupy(
                    plot.x(left.day()),
                    plot.y(left.upper().orElse(left.estimate())),
                    plot.x(right.day()),
                    plot.y(right.lower().orElse(right.estimate())));
        }
    }

    /** Points along the line, for labels to be near. */
    public List<Point2D> along(Plot plot) {
        int stride = Math.max(1, points.size() / 24);
        List<Point2D> along = new ArrayList<>();
        for (int i = 0; i < points.size(); i += stride) {
            along.add(new Point2D.Double(
                    plot.x(points.get(i).day()), plot.y(points.get(i).estimate())));
        }
        return along;
    }

    private Path2D path(Plot plot, int from, int to) {
        Path2D path = new Path2D.Double();
        double y = plot.y(points.get(from).estimate());
        path.moveTo(plot.x(points.get(from).day()), y);
        for (Curve.Point point : points.subList(from + 1, to)) {
            double x = plot.x(point.day());
            if (!isJoined) {
                path.lineTo(x, y);
            }
            y = plot.y(point.estimate());
            path.lineTo(x, y);
        }
        return path;
    }
}
