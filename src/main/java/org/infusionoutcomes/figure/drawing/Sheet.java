package org.infusionoutcomes.figure.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.List;

/** Where a figure is drawn: real text, lines and filled shapes, in user units from the upper left corner. */
public final class Sheet {

    private final Graphics2D g;

    /** Draws smoothed and at fractional positions, so that nothing is moved to the next pixel. */
    public Sheet(Graphics2D g) {
        this.g = g;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    Graphics2D graphics() {
        return g;
    }

    /** Text that begins at {@code x}. */
    public void text(String text, double x, double baseline, TextStyle style, Color colour) {
        if (text.isBlank()) {
            return;
        }
        g.setFont(style.font());
        g.setColor(colour);
        g.drawString(text, (float) x, (float) baseline);
    }

    /** Text with its middle at {@code x}. */
    public void centred(String text, double x, double baseline, TextStyle style, Color colour) {
        text(text, x - style.width(text) / 2, baseline, style, colour);
    }

    /** Text that ends at {@code x}. */
    public void right(String text, double x, double baseline, TextStyle style, Color colour) {
        text(text, x - style.width(text), baseline, style, colour);
    }

    /** Lines of text below each other; gives the baseline that the next line would have. */
    public double lines(List<String> lines, double x, double baseline, TextStyle style, Color colour) {
        double y = baseline;
        for (String line : lines) {
            text(line, x, y, style, colour);
            y += style.leading();
        }
        return y;
    }

    /** An unbroken straight line; the width is in user units. */
    public void line(double x1, double y1, double x2, double y2, Color colour, double width) {
        draw(new Line2D.Double(x1, y1, x2, y2), colour, width);
    }

    /** A broken straight line; the width is in user units. */
    public void dashed(double x1, double y1, double x2, double y2, Color colour, double width) {
        dashed(new Line2D.Double(x1, y1, x2, y2), colour, width);
    }

    /** The outline of a shape with sharp corners, its ends not drawn beyond its points; the width is in user units. */
    public void draw(Shape shape, Color colour, double width) {
        stroke(shape, colour, new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4));
    }

    /** The outline of a shape, broken: 5 units drawn, 4 left out, going on around corners. */
    public void dashed(Shape shape, Color colour, double width) {
        float[] dashes = {5, 4};
        stroke(
                shape,
                colour,
                new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, dashes, 0));
    }

    /** The inside of a shape, without an outline. */
    public void fill(Shape shape, Color colour) {
        g.setColor(colour);
        g.fill(shape);
    }

    private void stroke(Shape shape, Color colour, BasicStroke stroke) {
        g.setColor(colour);
        g.setStroke(stroke);
        g.draw(shape);
    }
}
