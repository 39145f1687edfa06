package org.infusionoutcomes.figure.look;

import java.awt.Color;
import java.awt.Shape;
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
            whiskers(sheet, colour, x, plot.y(lower.getAsDouble()), plot.y(upper.getAsDouble()), CAP, 1.4);
        }
    }

    /** An upright line with a cap at both ends, so far to each side. */
    public static void whiskers(
            Sheet sheet, Color colour, double x, double low, double high, double cap, double width) {
        sheet.line(x, low, x, high, colour, width);
        sheet.line(x - cap, low, x + cap, low, colour, width);
        sheet.line(x - cap, high, x + cap, high, colour, width);
    }

    /** A point that is of no cohort alone. */
    public static void diamond(Sheet sheet, double x, double y) {
        sheet.fill(Marker.polygon(x, y, 0, -6, 6, 0, 0, 6, -6, 0), Palette.INK);
    }

    /** A point that is of no cohort alone, hollow. */
    public static void triangle(Sheet sheet, double x, double y, Color colour) {
        Shape shape = Marker.polygon(x, y, 0, -6, 5.5, 4.5, -5.5, 4.5);
        sheet.fill(shape, Color.WHITE);
        sheet.draw(shape, colour, 1.6);
    }

    /** The shape of a cohort's points. */
    public static Marker marker(CohortLook cohort) {
        return SHAPES.get(cohort.number() % SHAPES.size());
    }
}
