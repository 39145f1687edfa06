package org.infusionoutcomes.comparison.number;

import java.util.OptionalDouble;
import org.infusionoutcomes.outcome.care.Counted;

/** Middles of samples. */
public final class Medians {

    private Medians() {}

    /** The middle value, or the mean of the two in the middle; empty without anybody. */
    public static OptionalDouble of(double[] rising) {
        return quantile(rising, 0.5);
    }

    /**
     * The quantile between order statistics, R's type 7: {@code h = (n - 1) p}, linear between the values at its two
     * sides.
     */
    public static OptionalDouble quantile(double[] rising, double p) {
        if (rising.length == 0) {
            return OptionalDouble.empty();
        }
        double h = (rising.length - 1) * p;
        int below = (int) Math.floor(h);
        int above = Math.min(below + 1, rising.length - 1);
        return OptionalDouble.of(rising[below] + (h - below) * (rising[above] - rising[below]));
    }

    /** The same of counted numbers. */
    static OptionalDouble quantile(Counted numbers, double p) {
        if (numbers.size() == 0) {
            return OptionalDouble.empty();
        }
        double h = (numbers.size() - 1) * p;
        long below = (long) Math.floor(h);
        double low = numbers.at(below);
        double high = numbers.at(Math.min(below + 1, numbers.size() - 1));
        return OptionalDouble.of(low + (h - below) * (high - low));
    }

    /** Three rows: the median between the quartiles, empty where there is no number. */
    public static void addTo(Rows rows, Key key, Counted numbers) {
        rows.add(key, "quartile_lower", quantile(numbers, 0.25));
        rows.add(key, "median", quantile(numbers, 0.5));
        rows.add(key, "quartile_upper", quantile(numbers, 0.75));
    }

    /** The same of rising numbers. */
    public static void addTo(Rows rows, Key key, double[] rising) {
        rows.add(key, "quartile_lower", quantile(rising, 0.25));
        rows.add(key, "median", quantile(rising, 0.5));
        rows.add(key, "quartile_upper", quantile(rising, 0.75));
    }
}
