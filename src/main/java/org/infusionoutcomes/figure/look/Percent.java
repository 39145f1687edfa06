package org.infusionoutcomes.figure.look;

import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;

/** How a share and its interval are drawn along a horizontal scale. */
public final class Percent {

    private static final double CAP = 4;

    private Percent() {}

    /** The level of the plan's intervals, such as {@code 95%}. */
    public static String confidence(Plan plan) {
        double level = 100 * plan.confidence();
        return NumberText.decimal(level, Math.abs(level - Math.rint(level)) < 1e-9 ? 0 : 1) + "%";
    }

    /** Heading of a column of shares with their intervals. */
    public static String heading(Plan plan) {
        return "% (" + confidence(plan) + " interval)";
    }

    /** A bar from 0 to a share. */
    public static void bar(Sheet sheet, Plot plot, CohortLook cohort, OptionalDouble share, double top, double height) {
        if (share.isPresent()) {
            double width = plot.x(share.getAsDouble()) - plot.x(0);
            sheet.fill(new Rectangle2D.Double(plot.x(0), top, width, height), Palette.tint(cohort.number(), 0.55));
        }
    }

    /** An interval with its ends, where both limits exist. */
    public static void interval(Sheet sheet, Plot plot, OptionalDouble lower, OptionalDouble upper, double y) {
        if (lower.isPresent() && upper.isPresent()) {
            double from = plot.x(lower.getAsDouble());
            double to = plot.x(upper.getAsDouble());
            sheet.line(from, y, to, y, Palette.INK, 1.4);
            sheet.line(from, y - CAP, from, y + CAP, Palette.INK, 1.4);
            sheet.line(to, y - CAP, to, y + CAP, Palette.INK, 1.4);
        }
    }
}
