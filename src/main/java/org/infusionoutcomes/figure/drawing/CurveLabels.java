package org.infusionoutcomes.figure.drawing;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Writes the name of a curve beside it: as near as there is room, nearer to its own curve than to any other, with a thin
 * line to the curve where the name stands apart from it.
 */
public final class CurveLabels {

    private static final double LEADER_FROM = 16;
    private static final double WIDER_FONT = 1.03;
    private static final double CROSSING = 300;

    /** Widths to which a name is broken, the likeliest first. */
    private static final List<Double> WIDTHS = List.of(200.0, 150.0, 110.0);

    private final Sheet sheet;
    private final FreeSpace space;

    /** Labels on a sheet, each of which takes its place from the free space, so that no two of them touch. */
    public CurveLabels(Sheet sheet, FreeSpace space) {
        this.sheet = sheet;
        this.space = space;
    }

    /**
     * Writes a name beside a curve, in as many lines as it takes to bring it near.
     *
     * @param own points along the curve
     * @param others points along the other curves
     * @return whether there was room
     */
    public boolean name(String name, Color colour, List<Point2D> own, List<Point2D> others) {
        TextStyle style = TextStyle.STRONG;
        ToDoubleFunction<Rectangle2D> cost = box -> cost(box, own, others);
        Optional<Placed> best = WIDTHS.stream()
                .flatMap(width -> place(style.wrap(name, width), style, cost).stream())
                .min(Comparator.comparingDouble(placed -> cost.applyAsDouble(placed.box())));
        best.ifPresent(placed -> {
            write(placed, style, colour);
            leader(placed.box(), own, colour);
        });
        return best.isPresent();
    }

    /** Writes lines of text as near as there is room to a corner of the plot. */
    public boolean note(List<String> lines, Point2D corner) {
        Optional<Placed> place = place(lines, TextStyle.SMALL, box -> distance(box, corner));
        place.ifPresent(placed -> write(placed, TextStyle.SMALL, Palette.INK));
        return place.isPresent();
    }

    private Optional<Placed> place(List<String> lines, TextStyle style, ToDoubleFunction<Rectangle2D> cost) {
        double width = lines.stream().mapToDouble(style::width).max().orElse(0) * WIDER_FONT;
        return space.place(width, lines.size() * style.leading(), cost).map(box -> new Placed(lines, box));
    }

    private void write(Placed placed, TextStyle style, Color colour) {
        Rectangle2D box = placed.box();
        sheet.fill(box, Color.WHITE);
        sheet.lines(placed.lines(), box.getX(), box.getY() + style.font().getSize2D() * 0.9, style, colour);
        space.occupy(box);
    }

    private void leader(Rectangle2D box, List<Point2D> own, Color colour) {
        Point2D target = nearest(box, own);
        if (distance(box, target) > LEADER_FROM) {
            Point2D from = edge(box, target);
            sheet.line(from.getX(), from.getY(), target.getX(), target.getY(), colour, 1);
            space.occupyLine(from, target);
        }
    }

    private static double cost(Rectangle2D box, List<Point2D> own, List<Point2D> others) {
        Point2D target = nearest(box, own);
        double near = distance(box, target);
        if (others.isEmpty()) {
            return near;
        }
        double far = distance(box, nearest(box, others));
        return near + 3 * Math.max(0, near + 12 - far) + (crosses(box, target, others) ? CROSSING : 0);
    }

    /** Whether another curve has points on both sides of the line from the box to its own curve. */
    private static boolean crosses(Rectangle2D box, Point2D target, List<Point2D> others) {
        Point2D from = edge(box, target);
        Line2D leader = new Line2D.Double(from, target);
        Point2D before = null;
        for (Point2D point : others) {
            if (before != null
                    && point.getX() >= before.getX()
                    && leader.intersectsLine(new Line2D.Double(before, point))) {
                return true;
            }
            before = point;
        }
        return false;
    }

    private static Point2D nearest(Rectangle2D box, List<Point2D> points) {
        Point2D best = points.get(0);
        double least = distance(box, best);
        for (Point2D point : points) {
            double distance = distance(box, point);
            if (distance < least) {
                least = distance;
                best = point;
            }
        }
        return best;
    }

    private static double distance(Rectangle2D box, Point2D point) {
        double dx = Math.max(0, Math.max(box.getMinX() - point.getX(), point.getX() - box.getMaxX()));
        double dy = Math.max(0, Math.max(box.getMinY() - point.getY(), point.getY() - box.getMaxY()));
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** The point of the box that is nearest. */
    private static Point2D edge(Rectangle2D box, Point2D point) {
        return new Point2D.Double(
                Math.max(box.getMinX(), Math.min(point.getX(), box.getMaxX())),
                Math.max(box.getMinY(), Math.min(point.getY(), box.getMaxY())));
    }

    private record Placed(List<String> lines, Rectangle2D box) {}
}
