package org.infusionoutcomes.press.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text: the fewest digits that read back to the same double.
 *
 * <p>Not {@link Double#toString(double)}, whose digits differ between releases of the JDK (JDK-4511638, mended in 19) and
 * which writes {@code 2.0} and {@code 1.0E-5}.
 */
public final class ShortestDecimal {

    /** Every decimal of so many digits survives the way to a normal double and back, so a shorter one shows by its zeros. */
    private static final int ALWAYS_KEPT = 15;

    private static final int ALWAYS_ENOUGH = 17;

    private static final double LARGEST_PLAIN = 1e21;
    private static final double SMALLEST_PLAIN = 1e-6;

    private ShortestDecimal() {}

    /**
     * Writes a number with a point and at most 17 significant digits; a whole one without a point; with an exponent
     * ({@code 1.5e-7}, {@code 1e21}) only below 1e-6 and from 1e21 on. Zero has no sign.
     *
     * @param value finite
     * @return the shortest text; of several equally short ones the nearest to the value
     * @throws IllegalArgumentException if the value is not finite
     */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Only a finite number has a text, got " + value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= SMALLEST_PLAIN && size < LARGEST_PLAIN ? shortest.toPlainString() : scientific(shortest);
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        int fewest = Math.abs(value) < Double.MIN_NORMAL ? 1 : ALWAYS_KEPT;
        for (int digits = fewest; digits < ALWAYS_ENOUGH; digits++) {
            // the nearest first; at a power of two only its neighbour may read back, as the doubles below lie closer
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.UP}) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == value) {
                    return rounded;
                }
            }
        }
        return exact.round(new MathContext(ALWAYS_ENOUGH, RoundingMode.HALF_EVEN));
    }

    private static String scientific(BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - number.scale();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
    }
}
