package org.infusionoutcomes.figure.durability;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;

/**
 * One cohort's relapses between visits.
 *
 * @param well the primary curve, each relapse on the day of its visit
 * @param earliest each relapse right after the last total without it
 * @param npmle Turnbull's estimate; its limits are its lowest and highest course
 */
record BetweenVisits(StillWell well, Optional<Curve> earliest, Optional<Curve> npmle) {

    static List<BetweenVisits> of(Comparison comparison) {
        String rule = comparison.plan().durability().primaryRule().key();
        return StillWell.of(comparison).stream()
                .map(well -> new BetweenVisits(
                        well,
                        comparison.curve("interval_left_end", well.look().name(), rule, ""),
                        comparison.curve("interval_npmle", well.look().name(), rule, "")))
                .toList();
    }

    boolean isShown() {
        return well.curve().isPresent() && earliest.isPresent() && npmle.isPresent();
    }

    /** The band between the curves with every relapse as early and as late as it can have been. */
    void addBand(Plot plot, int end) {
        List<Curve.Point> late = well.curve().orElseThrow().points();
        List<Curve.Point> early = earliest.orElseThrow().points();
        SortedSet<Integer> days = new TreeSet<>();
        late.forEach(point -> days.add(Math.min(end, point.day())));
        early.forEach(point -> days.add(Math.min(end, point.day())));
        List<Integer> all = new ArrayList<>(days);
        List<double[]> upper = new ArrayList<>();
        List<double[]> lower = new ArrayList<>();
        for (int i = 0; i + 1 < all.size(); i++) {
            double one = height(late, all.get(i));
            double other = height(early, all.get(i));
            for (int day : List.of(all.get(i), all.get(i + 1))) {
                upper.add(new double[] {day, Math.max(one, other)});
                lower.add(0, new double[] {day, Math.min(one, other)});
            }
        }
        plot.band(upper, lower, Palette.cohort(well.look().number(), 0.25));
    }

    private static double height(List<Curve.Point> points, int day) {
        double height = 1;
        for (Curve.Point point : points) {
            if (point.day() > day) {
                break;
            }
            height = point.estimate();
        }
        return height;
    }

    /**
     * The estimate: level where it is defined, a sloping line across each stretch in which it falls somewhere; dashed
     * after the last day of the solid part.
     */
    void drawEstimate(Sheet sheet, Plot plot, int end, int lastSolid) {
        List<Point2D> corners = corners(end);
        int solid = (int) corners.stream().filter(p -> p.getX() <= lastSolid).count();
        if (solid > 1) {
            sheet.draw(path(plot, corners.subList(0, solid)), Palette.INK, 2);
        }
        if (solid < corners.size()) {
            sheet.dashed(path(plot, corners.subList(Math.max(0, solid - 1), corners.size())), Palette.INK, 2);
        }
    }

    /** Where the estimate turns, as days and shares, up to a day. */
    private List<Point2D> corners(int end) {
        List<Curve.Point> points = npmle.orElseThrow().points();
        List<Point2D> corners = new ArrayList<>(List.of(new Point2D.Double(0, 1)));
        for (int i = 0; i + 1 < points.size() && points.get(i).day() <= end; i++) {
            Curve.Point from = points.get(i);
            Curve.Point to = points.get(i + 1);
            boolean level = from.lower().orElse(0) == from.estimate();
            corners.add(new Point2D.Double(from.day(), from.estimate()));
            if (to.day() > end) {
                corners.add(new Point2D.Double(level ? end : from.day(), from.estimate()));
            } else {
                corners.add(new Point2D.Double(to.day(), level ? from.estimate() : to.estimate()));
                corners.add(new Point2D.Double(to.day(), to.estimate()));
            }
        }
        return corners;
    }

    private static Path2D path(Plot plot, List<Point2D> corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(plot.x(corners.get(0).getX()), plot.y(corners.get(0).getY()));
        corners.forEach(p -> path.lineTo(plot.x(p.getX()), plot.y(p.getY())));
        return path;
    }
}
