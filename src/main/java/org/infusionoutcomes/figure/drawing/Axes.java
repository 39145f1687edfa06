package org.infusionoutcomes.figure.drawing;

import java.util.List;

/** Axis lines, ticks and their labels around a painted {@link Plot}. */
public final class Axes {

    private static final double TICK = 5;
    private static final List<Integer> QUARTERS = List.of(0, 25, 50, 75, 100);

    private final Sheet sheet;
    private final Plot plot;

    /** Axes of a plot that is on the sheet already, since they are drawn over its edge. */
    public Axes(Sheet sheet, Plot plot) {
        this.sheet = sheet;
        this.plot = plot;
    }

    /** The vertical axis of a share, labelled 0 to 100, with its title above its upper end, and pale lines across. */
    public void percentUp(String title) {
        double left = plot.area().getMinX();
        for (int percent : QUARTERS) {
            double y = plot.y(percent / 100.0);
            if (percent > 0) {
                sheet.line(left, y, plot.area().getMaxX(), y, Palette.GRID, 1);
            }
            sheet.line(left - TICK, y, left, y, Palette.INK, 1);
            sheet.right(
                    Integer.toString(percent),
                    left - TICK - 4,
                    y + TextStyle.SMALL.capital() / 2,
                    TextStyle.SMALL,
                    Palette.INK);
        }
        sheet.line(left, plot.y(1), left, plot.y(0), Palette.INK, 1);
        sheet.text(title, 8, plot.area().getMinY() - 14, TextStyle.BODY, Palette.INK);
    }

    /** The horizontal axis of a share, labelled 0 to 100, with its title below. */
    public void percentAcross(String title) {
        QUARTERS.forEach(percent -> tick(plot.x(percent / 100.0), Integer.toString(percent)));
        base();
        title(title);
    }

    /** The upright lines of {@link #percentAcross} behind some rows: strong at 0, pale at the other labels. */
    public void uprights(double top, double bottom) {
        for (int percent : QUARTERS) {
            double x = plot.x(percent / 100.0);
            sheet.line(x, top, x, bottom, percent == 0 ? Palette.INK : Palette.GRID, 1);
        }
    }

    /** A tick below the plot with its label. */
    public void tick(double x, String label) {
        double bottom = plot.area().getMaxY();
        sheet.line(x, bottom, x, bottom + TICK, Palette.INK, 1);
        sheet.centred(label, x, bottom + TICK + 14, TextStyle.SMALL, Palette.INK);
    }

    /** The line of the horizontal axis. */
    public void base() {
        double bottom = plot.area().getMaxY();
        sheet.line(plot.area().getMinX() - 0.5, bottom, plot.area().getMaxX(), bottom, Palette.INK, 1);
    }

    /** The title of the horizontal axis, in the middle below the labels of its ticks. */
    public void title(String title) {
        sheet.centred(title, plot.area().getCenterX(), plot.area().getMaxY() + TICK + 34, TextStyle.BODY, Palette.INK);
    }
}
