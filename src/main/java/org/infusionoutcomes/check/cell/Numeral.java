package org.infusionoutcomes.check.cell;

/**
 * Reads a number as people write it: a sign, digits, perhaps a decimal mark and more digits. No exponent, no grouping,
 * no {@code +}; the minus may be the one that a document program sets (U+2212). Reused from cell to cell.
 */
public final class Numeral {

    private static final double[] POWERS = powers();

    private final boolean decimalComma;
    private boolean negative;
    private int places;
    private double value;

    /** Whether a decimal comma is understood beside the point: only where cells are not separated by commas. */
    public Numeral(boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    /** Reads a cell; the other methods then tell about it. */
    public boolean reads(char[] text, int from, int to) {
        return readsDigits(text, from, to) || readsAny(text, from, to);
    }

    /** The usual cell: one to nine digits. */
    private boolean readsDigits(char[] text, int from, int to) {
        if (from == to || to - from > 9) {
            return false;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            number = 10 * number + digit;
        }
        negative = false;
        places = 0;
        value = number;
        return true;
    }

    private boolean readsAny(char[] text, int from, int to) {
        negative = from < to && (text[from] == '-' || text[from] == '\u2212');
        long digits = 0;
        places = 0;
        int first = negative ? from + 1 : from;
        int mark = -1;
        int zeros = 0;
        int count = 0;
        for (int i = first; i < to; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                count++;
                if (mark >= 0 && c == '0') {
                    zeros++;
                } else {
                    places += mark >= 0 ? zeros + 1 : 0;
                    for (; zeros > 0; zeros--) {
                        digits *= 10;
                    }
                    digits = 10 * digits + (c - '0');
                }
            } else if (mark < 0 && (c == '.' || (decimalComma && c == ','))) {
                mark = i;
            } else {
                return false;
            }
        }
        if (count == 0) {
            return false;
        }
        value = count <= 15 ? digits / POWERS[places] : slowly(text, first, to);
        return true;
    }

    /** Whether nothing but zeros stands behind the decimal mark. */
    public boolean isWhole() {
        return places == 0;
    }

    /** The number, to the nearest double. */
    public double value() {
        return negative ? 0.0 - value : value;
    }

    private static double slowly(char[] text, int from, int to) {
        return Double.parseDouble(new String(text, from, to - from).replace(',', '.'));
    }

    private static double[] powers() {
        double[] powers = new double[16];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }
}
