package org.infusionoutcomes.press.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

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

    /** Below it a whole number has at most 15 digits, and they are the text. */
    private static final double LARGEST_COUNT = 1e15;

    private static final double LARGEST_PLAIN = 1e21;
    private static final double SMALLEST_PLAIN = 1e-6;

    /** The bits of a double behind its leading one. */
    private static final long FRACTION = (1L << 52) - 1;

    private static final List<RoundingMode> NEAREST = List.of(RoundingMode.HALF_EVEN);
    private static final List<RoundingMode> NEAREST_THEN_AWAY = List.of(RoundingMode.HALF_EVEN, RoundingMode.UP);

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
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_COUNT) {
            return Long.toString((long) value);
        }
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= SMALLEST_PLAIN && size < LARGEST_PLAIN ? shortest.toPlainString() : scientific(shortest);
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        int fewest = Math.abs(value) < Double.MIN_NORMAL ? 1 : ALWAYS_KEPT;
        for (int digits = fewest; digits < ALWAYS_ENOUGH; digits++) {
            for (RoundingMode mode : roundings(value)) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == value) {
                    return rounded;
                }
            }
        }
        return exact.round(new MathContext(ALWAYS_ENOUGH, RoundingMode.HALF_EVEN));
    }

    /**
     * The nearest first. As many digits farther away read back only at a power of two, where the doubles below lie closer
     * than those above; elsewhere what reads back lies as far on either side.
     */
    private static List<RoundingMode> roundings(double value) {
        boolean powerOfTwo = (Double.doubleToRawLongBits(value) & FRACTION) == 0;
        return powerOfTwo ? NEAREST_THEN_AWAY : NEAREST;
    }

    private static String scientific(BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - number.scale();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
    }
}
