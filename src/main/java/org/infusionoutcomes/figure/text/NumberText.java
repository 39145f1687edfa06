package org.infusionoutcomes.figure.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * How numbers are written in figures, tables and sentences. Halves go away from zero, as a reader with a pencil rounds:
 * the number is rounded as it is printed, so that 0.145 is 15% and not the 14% of its binary neighbour.
 */
public final class NumberText {

    /** Stands where a number does not exist. */
    public static final String NONE = "\u2013";

    /** Stands where a number may not be published. */
    public static final String NOT_SHOWN = "hidden";

    private static final String MINUS = "\u2212";
    private static final int ONE_DECIMAL_FROM = 100;

    private NumberText() {}

    /** A count with commas between thousands: {@code 1,234}. */
    public static String count(long count) {
        StringBuilder text = new StringBuilder().append(Math.abs(count));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return count < 0 ? MINUS + text : text.toString();
    }

    /** A count with its noun: {@code 1 relapse}, {@code 2 relapses}. */
    public static String counted(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** Days, whole: {@code 41}. */
    public static String days(double days) {
        return decimal(days, 0);
    }

    /** Days, or a dash. */
    public static String days(OptionalDouble days) {
        return days.isPresent() ? days(days.getAsDouble()) : NONE;
    }

    /** A share as percent, whole below n = 100, else with one decimal: {@code 26%}, {@code 26.3%}. */
    public static String percent(double share, long n) {
        return percentNumber(share, n) + "%";
    }

    /** A share as percent, or a dash. */
    public static String percent(OptionalDouble share, long n) {
        return share.isPresent() ? percent(share.getAsDouble(), n) : NONE;
    }

    /** An interval of shares in percent, without the sign: {@code 21–32}, {@code −3 to 12}; a dash if half is missing. */
    public static String percentRange(OptionalDouble lower, OptionalDouble upper, long n) {
        if (lower.isEmpty() || upper.isEmpty()) {
            return NONE;
        }
        return range(percentNumber(lower.getAsDouble(), n), percentNumber(upper.getAsDouble(), n));
    }

    /** A share with its interval, {@code 26% (21–32)}; without the brackets where it has none, a dash without share. */
    public static String percentWithRange(OptionalDouble share, OptionalDouble lower, OptionalDouble upper, long n) {
        if (share.isEmpty() || lower.isEmpty() || upper.isEmpty()) {
            return percent(share, n);
        }
        return percent(share, n) + " (" + percentRange(lower, upper, n) + ")";
    }

    /** A ratio with two decimals and its interval, {@code 2.38 (1.54–3.68)}; a dash where any of it is missing. */
    public static String ratioWithRange(OptionalDouble ratio, OptionalDouble lower, OptionalDouble upper) {
        if (ratio.isEmpty() || lower.isEmpty() || upper.isEmpty()) {
            return NONE;
        }
        return decimal(ratio.getAsDouble(), 2) + " ("
                + range(decimal(lower.getAsDouble(), 2), decimal(upper.getAsDouble(), 2)) + ")";
    }

    /** Days with their interval, {@code 41 (29–48)}, {@code not reached (115 or more)}, {@code not reached}. */
    public static String medianDays(OptionalDouble median, OptionalDouble lower, OptionalDouble upper) {
        String value = median.isPresent() ? days(median.getAsDouble()) : "not reached";
        if (lower.isEmpty()) {
            return value;
        }
        String limits = upper.isPresent() ? range(days(lower), days(upper)) : days(lower) + " or more";
        return value + " (" + limits + ")";
    }

    /** A p-value with its relation and two significant digits: {@code = 0.012}, {@code < 0.001}, {@code > 0.99}. */
    public static String p(double p) {
        if (p < 0.001) {
            return "< 0.001";
        }
        if (p > 0.99) {
            return "> 0.99";
        }
        int digits = p < 0.00995 ? 4 : p < 0.0995 ? 3 : 2;
        return "= " + decimal(p, digits);
    }

    /** A number with so many decimals, {@code −1.5}; never minus zero. */
    public static String decimal(double value, int decimals) {
        return decimal(new BigDecimal(Double.toString(value)), decimals);
    }

    /** The same of a number that may not exist. */
    public static String decimal(OptionalDouble value, int decimals) {
        return value.isPresent() ? decimal(value.getAsDouble(), decimals) : NONE;
    }

    private static String percentNumber(double share, long n) {
        BigDecimal percent = new BigDecimal(Double.toString(share)).movePointRight(2);
        return decimal(percent, n < ONE_DECIMAL_FROM ? 0 : 1);
    }

    private static String decimal(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String text = rounded.abs().toPlainString();
        return rounded.signum() < 0 ? MINUS + text : text;
    }

    private static String range(String lower, String upper) {
        return lower.startsWith(MINUS) ? lower + " to " + upper : lower + "\u2013" + upper;
    }
}
