package org.infusionoutcomes.figure.drawing;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Where in a plot there is room for a label: places that touch nothing that has been drawn. The plot is a grid of cells
 * 3 units wide; what is drawn occupies cells, and labels are tried every 6 units.
 */
public final class FreeSpace {

    private static final double CELL = 3;
    private static final double STEP = 6;
    private static final double CLEARANCE = 4;

    private final Rectangle2D area;
    private final boolean[][] occupied;

    /** A plot area in the sheet's units with nothing in it yet. */
    public FreeSpace(Rectangle2D area) {
        this.area = area;
        this.occupied = new boolean[(int) (area.getHeight() / CELL)][(int) (area.getWidth() / CELL)];
    }

    /** Takes the box between two opposite corners; a line is a box without width. */
    public void occupy(double x1, double y1, double x2, double y2) {
        int left = column(Math.min(x1, x2));
        int right = column(Math.max(x1, x2));
        int bottom = row(Math.max(y1, y2));
        for (int row = row(Math.min(y1, y2)); row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                if (row >= 0 && row < occupied.length && column >= 0 && column < occupied[row].length) {
                    occupied[row][column] = true;
                }
            }
        }
    }

    /** Takes a straight line in any direction. */
    public void occupyLine(Point2D from, Point2D to) {
        int pieces = (int) Math.ceil(from.distance(to) / CELL) + 1;
        for (int i = 0; i <= pieces; i++) {
            double x = from.getX() + (to.getX() - from.getX()) * i / pieces;
            double y = from.getY() + (to.getY() - from.getY()) * i / pieces;
            occupy(x, y, x, y);
        }
    }

    /** Takes a box. */
    public void occupy(Rectangle2D box) {
        occupy(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    /**
     * The free box of that size with the least cost, the uppermost and leftmost of several; empty if there is no room.
     *
     * @param cost of a box, any number
     */
    public Optional<Rectangle2D> place(double width, double height, ToDoubleFunction<Rectangle2D> cost) {
        int[][] sums = sums();
        Rectangle2D best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double y = area.getMinY(); y + height <= area.getMaxY(); y += STEP) {
            for (double x = area.getMinX() + CLEARANCE; x + width <= area.getMaxX(); x += STEP) {
                if (isFree(sums, x, y, width, height)) {
                    Rectangle2D box = new Rectangle2D.Double(x, y, width, height);
                    double price = cost.applyAsDouble(box);
                    if (price < least) {
                        least = price;
                        best = box;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isFree(int[][] sums, double x, double y, double width, double height) {
        int top = clamp(row(y - CLEARANCE), occupied.length);
        int bottom = clamp(row(y + height + CLEARANCE) + 1, occupied.length);
        int left = clamp(column(x - CLEARANCE), occupied[0].length);
        int right = clamp(column(x + width + CLEARANCE) + 1, occupied[0].length);
        return sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left] == 0;
    }

    /** How many occupied cells lie above and to the left of each corner. */
    private int[][] sums() {
        int[][] sums = new int[occupied.length + 1][occupied[0].length + 1];
        for (int row = 0; row < occupied.length; row++) {
            for (int column = 0; column < occupied[0].length; column++) {
                sums[row + 1][column + 1] = sums[row][column + 1]
                        + sums[row + 1][column]
                        - sums[row][column]
                        + (occupied[row][column] ? 1 : 0);
            }
        }
        return sums;
    }

    private int row(double y) {
        return (int) Math.floor((y - area.getMinY()) / CELL);
    }

    private int column(double x) {
        return (int) Math.floor((x - area.getMinX()) / CELL);
    }

    private static int clamp(int index, int length) {
        return Math.max(0, Math.min(index, length));
    }
}
