package org.infusionoutcomes.figure.drawing;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A column of a forest: estimates with their intervals on one scale. */
public final class ForestPanel {

    /** Room below the rows for ticks, their labels and the title. */
    public static final double AXIS = 46;

    private static final double CAP = 3;

    private final Sheet sheet;
    private final ForestScale scale;
    private final Plot plot;

    /**
     * A panel whose rows lie between {@code top} and {@code bottom}.
     *
     * @param left where its scale begins
     * @param width of the scale, whole
     */
    public ForestPanel(Sheet sheet, ForestScale scale, double left, double width, double top, double bottom) {
        this.sheet = sheet;
        this.scale = scale;
        this.plot = new Plot(
                new Rectangle2D.Double(left, top, width, Math.max(1, Math.floor(bottom - top))),
                scale.lowest(),
                scale.highest(),
                1);
        plot.paint(sheet);
    }

    /** Lines above the rows, in the middle. */
    public void heading(List<String> lines) {
        double y = plot.area().getMinY() - 8 - TextStyle.SMALL.leading() * (lines.size() - 1);
        for (String line : lines) {
            sheet.centred(line, plot.area().getCenterX(), y, TextStyle.SMALL, Palette.INK);
            y += TextStyle.SMALL.leading();
        }
    }

    /** The upright lines behind some rows: strong at the reference, pale at the other ticks. */
    public void uprights(double top, double bottom) {
        for (double tick : scale.ticks()) {
            double x = x(tick);
            sheet.line(x, top, x, bottom, tick == scale.reference() ? Palette.INK : Palette.GRID, 1);
        }
    }

    /** The axis below the rows. */
    public void axis() {
        double bottom = plot.area().getMaxY();
        for (double tick : scale.ticks()) {
            double x = x(tick);
            sheet.line(x, bottom, x, bottom + 5, Palette.INK, 1);
            sheet.centred(scale.label().apply(tick), x, bottom + 19, TextStyle.SMALL, Palette.INK);
        }
        sheet.line(plot.area().getMinX(), bottom, plot.area().getMaxX(), bottom, Palette.INK, 1);
        sheet.centred(scale.title(), plot.area().getCenterX(), bottom + 38, TextStyle.SMALL, Palette.INK);
    }

    /** An estimate with its interval, cut with an arrow where it leaves the scale, or why there is none. */
    public void mark(ForestMark mark, double y) {
        if (mark.estimate().isEmpty()) {
            note(mark.lack(), y);
            return;
        }
        if (mark.lower().isPresent() && mark.upper().isPresent()) {
            interval(x(mark.lower().getAsDouble()), x(mark.upper().getAsDouble()), y, mark.colour());
        }
        double x = x(mark.estimate().getAsDouble());
        if (x >= plot.area().getMinX() && x <= plot.area().getMaxX()) {
            mark.marker().draw(sheet, x, y, mark.colour(), mark.filled());
        }
    }

    /** A few words at the reference, in place of an estimate. */
    public void note(String text, double y) {
        double half = TextStyle.SMALL.width(text) / 2 + 3;
        double middle = Math.max(
                plot.area().getMinX() + half,
                Math.min(x(scale.reference()), plot.area().getMaxX() - half));
        sheet.fill(new Rectangle2D.Double(middle - half, y - 7, 2 * half, 14), Color.WHITE);
        sheet.centred(text, middle, y + 4.5, TextStyle.SMALL, Palette.GREY);
    }

    private void interval(double lower, double upper, double y, Color colour) {
        double low = Math.max(plot.area().getMinX(), lower);
        double high = Math.min(plot.area().getMaxX(), upper);
        sheet.line(low, y, high, y, colour, 1.6);
        end(lower < low, low, y, -1, colour);
        end(upper > high, high, y, 1, colour);
    }

    /** An end of an interval: an upright where it lies in the panel, an arrow where it goes on. */
    private void end(boolean goesOn, double x, double y, int direction, Color colour) {
        if (!goesOn) {
            sheet.line(x, y - CAP, x, y + CAP, colour, 1.6);
            return;
        }
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x, y);
        arrow.lineTo(x - 7 * direction, y - 4);
        arrow.lineTo(x - 7 * direction, y + 4);
        arrow.closePath();
        sheet.fill(arrow, colour);
    }

    private double x(double value) {
        return plot.x(scale.place().applyAsDouble(value));
    }
}
