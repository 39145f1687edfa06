package org.infusionoutcomes.check.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

    private final Numeral numeral = new Numeral(true);

    private boolean reads(String text) {
        char[] chars = ("9" + text + "9").toCharArray();
        return numeral.reads(chars, 1, chars.length - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | true",
                "7 | 7 | true",
                "007 | 7 | true",
                "-3 | -3 | true",
                "\u22123 | -3 | true",
                "32.0 | 32 | true",
                "18. | 18 | true",
                ".5 | 0.5 | false",
                "0,25 | 0.25 | false",
                "-0.50 | -0.5 | false",
                "1234567890 | 1234567890 | true",
                "0.17 | 0.17 | false",
                "2147483648 | 2147483648 | true",
                "123456789012345678901234567890 | 123456789012345678901234567890 | true",
                "0.1000000000000000055511151231257827 | 0.1 | false"
            })
    void readsPlainNumbers(String text, double value, boolean whole) {
        assertTrue(reads(text));
        assertEquals(value, numeral.value());
        assertEquals(whole, numeral.isWhole());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", ".", ",", "--5", "+5", "1e5", "1.8e1", "24h", "1.2.3", "1 000", "1,000.5", "NaN", "\u0661"
            })
    void refusesWhatPeopleDoNotWrite(String text) {
        assertFalse(reads(text));
    }

    @Test
    void takesNoDecimalCommaBetweenCommas() {
        assertFalse(new Numeral(false).reads("0,5".toCharArray(), 0, 3));
    }

    @Test
    void zeroIsNeverNegative() {
        assertTrue(reads("-0"));
        assertEquals(0L, Double.doubleToLongBits(numeral.value()));
    }

    /** The nearest double, as the JDK finds it. */
    @Test
    void agreesWithTheJdk() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            String text = (random.nextBoolean() ? "-" : "") + random.nextInt(1_000_000) + "."
                    + Long.toString(random.nextLong(1L << 62)).substring(0, 1 + random.nextInt(12));
            assertTrue(reads(text));
            assertEquals(Double.parseDouble(text) + 0.0, numeral.value());
        }
    }
}
