package org.infusionoutcomes.press.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortestDecimalTest {

    /**
     * Digits: Python 3.11's repr (David Gay's shortest). 2e-3, 2e23 and 2^-44 are those that JDK 17 writes longer or off;
     * 2^-44 needs the neighbour of its nearest 16-digit decimal.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "2.0, 2",
        "-17, -17",
        "0.1, 0.1",
        "2e-3, 0.002",
        "0.273542600896861, 0.273542600896861",
        "0.30000000000000004, 0.30000000000000004",
        "0.3333333333333333, 0.3333333333333333",
        "1e-6, 0.000001",
        "9.99999999999999e-7, 9.99999999999999e-7",
        "-1.5e-7, -1.5e-7",
        "123456789012345680000, 123456789012345680000",
        "1e21, 1e21",
        "2e23, 2e23",
        "5.684341886080802e-14, 5.684341886080802e-14",
        "9007199254740993, 9007199254740992",
        "4.9e-324, 5e-324",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "1.7976931348623157e308, 1.7976931348623157e308"
    })
    void writesTheShortestText(double value, String text) {
        assertThat(ShortestDecimal.of(value)).isEqualTo(text);
    }

    @Test
    void readsBackToTheSameDoubleWithAtMostSeventeenDigits() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value) && value != 0) {
                String text = ShortestDecimal.of(value);
                assertThat(Double.parseDouble(text)).as(text).isEqualTo(value);
                assertThat(new BigDecimal(text).stripTrailingZeros().precision())
                        .isLessThanOrEqualTo(17);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNotFinite(double value) {
        assertThatThrownBy(() -> ShortestDecimal.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Only a finite number has a text, got " + value);
    }
}
