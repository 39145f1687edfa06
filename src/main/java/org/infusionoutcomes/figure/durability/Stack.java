package org.infusionoutcomes.figure.durability;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.plan.Reporting;

/** The three parts of a cohort above each other: relapsed below, treated again in the middle, still well on top. */
final class Stack {

    private static final double LABEL_GAP = 17;

    /** White lines so far apart: a paler colour would be that of another part. */
    private static final double HATCH = 5;

    private final Competing cohort;
    private final int lastDay;
    private final Curve relapse;
    private final Curve further;

    Stack(Competing cohort, int axisEnd) {
        this.cohort = cohort;
        this.lastDay = Math.min(axisEnd, cohort.lastDay());
        this.relapse = cohort.relapse().orElse(null);
        this.further = cohort.further().orElse(null);
    }

    void addAreas(Plot plot) {
        int number = cohort.look().number();
        List<double[]> ground = List.of(new double[] {0, 0}, new double[] {lastDay, 0});
        List<double[]> first = steps(false);
        List<double[]> both = steps(true);
        List<double[]> roof = List.of(new double[] {0, 1}, new double[] {lastDay, 1});
        between(plot, ground, first, Palette.tint(number, 0.85));
        between(plot, first, both, Palette.tint(number, 0.42));
        between(plot, both, roof, Palette.tint(number, 0.1));
    }

    /** The names of the parts at the right, and where too few are at risk. */
    void drawEnds(Sheet sheet, Plot plot, Reporting reporting) {
        int solid = cohort.lastSolidDay(reporting);
        double end = plot.x(lastDay);
        if (solid < lastDay) {
            double from = plot.x(solid);
            for (double x = from + HATCH / 2; x < end; x += HATCH) {
                sheet.line(x, plot.y(1), x, plot.y(0), Color.WHITE, 1.6);
            }
            sheet.dashed(from, plot.y(1), from, plot.y(0), Palette.INK, 1);
        }
        double low = at(relapse, lastDay);
        double high = low + at(further, lastDay);
        List<String> names = List.of("Still well", "Treated again first", "Relapsed");
        double[] middles = {plot.y((high + 1) / 2), plot.y((low + high) / 2), plot.y(low / 2)};
        double[] places = spread(middles, plot.y(1) + LABEL_GAP / 2, plot.y(0) - LABEL_GAP / 2);
        double x = plot.area().getMaxX() + 12;
        for (int i = 0; i < places.length; i++) {
            sheet.line(end, middles[i], x - 3, places[i], Palette.GREY, 1);
            sheet.text(names.get(i), x, places[i] + 4.5, TextStyle.SMALL, Palette.INK);
        }
    }

    /** Moves heights apart so that labels there do not touch, from the top down and then up from the bottom. */
    private static double[] spread(double[] middles, double top, double bottom) {
        double[] places = middles.clone();
        double least = top;
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(places[i], least);
            least = places[i] + LABEL_GAP;
        }
        double most = bottom;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], most);
            most = places[i] - LABEL_GAP;
        }
        return places;
    }

    /** The upper edge of the lowest part, or of the lowest two together, as corners of steps. */
    private List<double[]> steps(boolean both) {
        TreeSet<Integer> days = new TreeSet<>();
        relapse.points().forEach(p -> days.add(p.day()));
        further.points().forEach(p -> days.add(p.day()));
        List<double[]> corners = new ArrayList<>();
        double height = 0;
        corners.add(new double[] {0, 0});
        for (int day : days.headSet(lastDay, true)) {
            corners.add(new double[] {day, height});
            height = at(relapse, day) + (both ? at(further, day) : 0);
            corners.add(new double[] {day, height});
        }
        corners.add(new double[] {lastDay, height});
        return corners;
    }

    private static double at(Curve curve, int day) {
        double height = 0;
        for (Curve.Point point : curve.points()) {
            if (point.day() > day) {
                break;
            }
            height = point.estimate();
        }
        return height;
    }

    private static void between(Plot plot, List<double[]> lower, List<double[]> upper, Color fill) {
        List<double[]> outline = new ArrayList<>(lower);
        for (int i = upper.size() - 1; i >= 0; i--) {
            outline.add(upper.get(i));
        }
        plot.area(
                outline.stream().mapToDouble(p -> p[0]).toArray(),
                outline.stream().mapToDouble(p -> p[1]).toArray(),
                fill);
    }
}
