package org.infusionoutcomes.figure.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Shapes of points, told apart without colour. */
public enum Marker {
    /** A circle. */
    CIRCLE {
        @Override
        Shape at(double x, double y) {
            return new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        }
    },
    /** A square, a little smaller than the circle is wide, so that both seem of one size. */
    SQUARE {
        @Override
        Shape at(double x, double y) {
            return new Rectangle2D.Double(x - RADIUS + 0.5, y - RADIUS + 0.5, 2 * RADIUS - 1, 2 * RADIUS - 1);
        }
    },
    /** A triangle, its point up. */
    TRIANGLE {
        @Override
        Shape at(double x, double y) {
            return polygon(x, y - 1, 0, -RADIUS, RADIUS + 0.5, RADIUS, -RADIUS - 0.5, RADIUS);
        }
    },
    /** A square on its corner, larger than the circle, so that both seem of one size. */
    DIAMOND {
        @Override
        Shape at(double x, double y) {
            double reach = RADIUS + 1;
            return polygon(x, y, 0, -reach, reach, 0, 0, reach, -reach, 0);
        }
    };

    private static final double RADIUS = 4.5;

    /** The outline with its middle at a point. */
    abstract Shape at(double x, double y);

    /** Draws the shape, filled or hollow. */
    public void draw(Sheet sheet, double x, double y, Color colour, boolean filled) {
        Shape shape = at(x, y);
        sheet.fill(shape, filled ? colour : Color.WHITE);
        sheet.draw(shape, colour, 1.6);
    }

    /** A closed outline: each pair of offsets from a point is a corner. */
    public static Path2D polygon(double x, double y, double... offsets) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + offsets[0], y + offsets[1]);
        for (int i = 2; i < offsets.length; i += 2) {
            path.lineTo(x + offsets[i], y + offsets[i + 1]);
        }
        path.closePath();
        return path;
    }
}
