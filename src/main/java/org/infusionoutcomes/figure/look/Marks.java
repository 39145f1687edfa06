package org.infusionoutcomes.figure.look;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.figure.drawing.Marker;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;

/** Points and upright intervals; a cohort has its own shape beside its colour. */
public final class Marks {

    private static final List<Marker> SHAPES = List.of(Marker.values());
    private static final double CAP = 3;

    private Marks() {}

    /** A cohort's point, filled or hollow. */
    public static void point(Sheet sheet, CohortLook cohort, double x, double y, boolean filled) {
        marker(cohort).draw(sheet, x, y, cohort.colour(), filled);
    }

    /** An interval up and down, where both limits exist. */
    public static void upright(
            Sheet sheet, Plot plot, Color colour, OptionalDouble lower, OptionalDouble upper, double x) {
        if (lower.isPresent() && upper.isPresent()) {
            double low = plot.y(lower.getAsDouble());
            double high = plot.y(upper.getAsDouble());
            sheet.line(x, low, x, high, colour, 1.4);
            sheet.line(x - CAP, low, x + CAP, low, colour, 1.4);
            sheet.line(x - CAP, high, x + CAP, high, colour, 1.4);
        }
    }

    /** A point that is of no cohort alone. */
    public static void diamond(Sheet sheet, double x, double y) {
        sheet.fill(polygon(x, y, 0, -6, 6, 0, 0, 6, -6, 0), Palette.INK);
    }

    /** A point that is of no cohort alone, hollow. */
    public static void triangle(Sheet sheet, double x, double y, Color colour) {
        Shape shape = polygon(x, y, 0, -6, 5.5, 4.5, -5.5, 4.5);
        sheet.fill(shape, Color.WHITE);
        sheet.draw(shape, colour, 1.6);
    }

    /** The shape of a cohort's points. */
    public static Marker marker(CohortLook cohort) {
        return SHAPES.get(cohort.number() % SHAPES.size());
    }

    private static Path2D polygon(double x, double y, double... offsets) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + offsets[0], y + offsets[1]);
        for (int i = 2; i < offsets.length; i += 2) {
            path.lineTo(x + offsets[i], y + offsets[i + 1]);
        }
        path.closePath();
        return path;
    }
}
