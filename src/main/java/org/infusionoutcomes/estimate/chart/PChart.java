package org.infusionoutcomes.estimate.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A control chart of proportions.
 *
 * @param centre share over all points together
 * @param points in the order given
 * @param spread Laney's ratio of the spread between points to that within them; empty for one point or without variance
 */
public record PChart(double centre, List<Point> points, OptionalDouble spread) {

    private static final double SIGMAS = 3;

    /** Copies the points, so that nobody can change them later. */
    public PChart {
        points = List.copyOf(points);
    }

    /**
     * One point.
     *
     * @param share of the point
     * @param lower centre less three standard errors, at least 0
     * @param upper centre and three standard errors, at most 1
     * @param error standard error of the share at the centre
     */
    public record Point(double share, double lower, double upper, double error) {

        /** Distance from a centre in standard errors, 0 without variance. */
        public double z(double centre) {
            return error > 0 ? (share - centre) / error : 0;
        }

        /** Whether the share lies outside the limits. */
        public boolean outside() {
            return share < lower || share > upper;
        }
    }

    /**
     * Makes the chart: {@code p ± 3 √(p (1 - p) / n)}, {@code p} the centre. R: {@code qcc::qcc(x, type = "p", sizes =
     * n)}.
     *
     * @param x events of each point, 0 to its {@code n}
     * @param n size of each point, 1 or more
     * @throws IllegalArgumentException if there is no point, the lengths differ or a count is out of range
     */
    public static PChart of(long[] x, long[] n) {
        if (x.length != n.length || x.length == 0) {
            throw new IllegalArgumentException(
                    "Each point needs a count and a size, got " + x.length + " and " + n.length);
        }
        double events = 0;
        double size = 0;
        for (int i = 0; i < x.length; i++) {
            if (n[i] < 1 || x[i] < 0 || x[i] > n[i]) {
                throw new IllegalArgumentException("A count must be 0 to its size, got " + x[i] + " of " + n[i]);
            }
            events += x[i];
            size += n[i];
        }
        double centre = events / size;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            points.add(point((double) x[i] / n[i], centre, Math.sqrt(centre * (1 - centre) / n[i])));
        }
        return new PChart(centre, points, spread(points, centre));
    }

    private static Point point(double share, double centre, double error) {
        double lower = Math.max(0, centre - SIGMAS * error);
        double upper = Math.min(1, centre + SIGMAS * error);
        return new Point(share, lower, upper, error);
    }

    /** Mean moving range of the points' z, over what it would be for independent normal numbers. */
    private static OptionalDouble spread(List<Point> points, double centre) {
        if (points.size() < 2) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += Math.abs(points.get(i).z(centre) - points.get(i - 1).z(centre));
        }
        double spread = sum / (points.size() - 1) / XmrChart.RANGE_OF_TWO;
        return spread > 0 ? OptionalDouble.of(spread) : OptionalDouble.empty();
    }

    /**
     * The same chart with Laney's limits, widened (or narrowed) by the spread between points.
     *
     * @return this chart where there is no spread
     */
    public PChart laney() {
        if (spread.isEmpty()) {
            return this;
        }
        List<Point> widened = points.stream()
                .map(p -> point(p.share(), centre, p.error() * spread.getAsDouble()))
                .toList();
        return new PChart(centre, widened, spread);
    }

    /** For each point whether it belongs to a run of at least so many on one side of the centre. */
    public List<Boolean> runs(int length) {
        return Runs.sameSide(points.stream().mapToDouble(Point::share).toArray(), centre, length);
    }
}
