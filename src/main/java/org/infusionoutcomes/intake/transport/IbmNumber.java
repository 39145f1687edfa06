package org.infusionoutcomes.intake.transport;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/** Numbers as IBM mainframes keep them: a sign, seven bits of an exponent of 16, and a fraction. */
final class IbmNumber {

    private static final int BYTES = 8;
    private static final int FRACTION_BITS = 56;

    private IbmNumber() {}

    /**
     * The number in some bytes.
     *
     * @param length 2 to 8; the bytes that lack are 0
     * @return empty for one of SAS's missing values: {@code .}, {@code ._}, {@code .A} to {@code .Z}
     */
    static Optional<BigDecimal> read(byte[] bytes, int from, int length) {
        long word = 0;
        for (int i = 0; i < BYTES; i++) {
            word = (word << 8) | (i < length ? bytes[from + i] & 0xFF : 0);
        }
        long fraction = word & ((1L << FRACTION_BITS) - 1);
        int first = (int) (word >>> FRACTION_BITS);
        if (fraction == 0) {
            return first == 0 || first == 0x80 ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }
        int exponent = 4 * ((first & 0x7F) - 64) - FRACTION_BITS;
        BigDecimal size = exponent >= 0
                ? new BigDecimal(BigInteger.valueOf(fraction).shiftLeft(exponent))
                : new BigDecimal(fraction)
                        .divide(new BigDecimal(BigInteger.ONE.shiftLeft(-exponent)), MathContext.DECIMAL128);
        return Optional.of((first & 0x80) != 0 ? size.negate() : size);
    }

    /** A number with the fewest digits that tell it from its neighbours: 0.1 and not 0.1000000000000000055. */
    static String text(BigDecimal number) {
        BigDecimal shortest = new BigDecimal(Double.toString(number.doubleValue()));
        return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }
}
