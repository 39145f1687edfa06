package org.infusionoutcomes.figure.look;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.text.NumberText;

/**
 * The upright scale of percent improvement: 100 (no symptom left) above, below 0 what got worse. It ends at a multiple
 * of 25 that holds all, at most at -100; what lies below is drawn at its end.
 *
 * @param lowest lower end
 */
public record ImprovementScale(int lowest) {

    private static final int HIGHEST = 100;
    private static final int STEP = 25;
    private static final int LABELLED = 50;
    private static final int LOWEST = -100;

    /** The scale that holds some improvements. */
    public static ImprovementScale holding(DoubleStream improvements) {
        double least = improvements.min().orElse(0);
        return new ImprovementScale(Math.max(LOWEST, STEP * (int) Math.floor(Math.min(0, least) / STEP)));
    }

    /** A plot with this scale upright. */
    public Plot plot(Rectangle2D area, double xMin, double xMax) {
        return new Plot(area, xMin, xMax, (double) HIGHEST - lowest);
    }

    /** Where an improvement lies. */
    public double y(Plot plot, double improvement) {
        return plot.y(Math.max(lowest, improvement) - lowest);
    }

    /** Labels at the left, and lines across: the one at 0 dark. */
    public void draw(Sheet sheet, Plot plot) {
        double left = plot.area().getMinX();
        for (int tick : ticks()) {
            double y = y(plot, tick);
            sheet.line(left, y, plot.area().getMaxX(), y, tick == 0 ? Palette.GREY : Palette.GRID, 1);
            sheet.line(left - 5, y, left, y, Palette.INK, 1);
            String label = NumberText.decimal(tick, 0);
            sheet.right(label, left - 9, y + TextStyle.SMALL.capital() / 2, TextStyle.SMALL, Palette.INK);
        }
        sheet.line(left, plot.area().getMinY(), left, plot.area().getMaxY(), Palette.INK, 1);
    }

    private List<Integer> ticks() {
        return IntStream.rangeClosed(lowest / LABELLED, HIGHEST / LABELLED)
                .map(i -> i * LABELLED)
                .boxed()
                .toList();
    }
}
