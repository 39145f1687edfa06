package org.infusionoutcomes.figure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected texts are rounded by hand. */
class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0.145, 20, 15%", // 14.5 goes up, though the nearest double lies below
        "0.125, 99, 13%",
        "0.125, 100, 12.5%",
        "0.0005, 2000, 0.1%",
        "0.99951, 400, 100.0%",
        "0, 12, 0%",
        "1, 12, 100%",
        "-0.0304, 230, −3.0%",
        "-0.004, 50, 0%" // never minus zero
    })
    void writesSharesAsPercentWholeBelowHundred(double share, long n, String text) {
        assertThat(NumberText.percent(share, n)).isEqualTo(text);
    }

    @Test
    void writesIntervals() {
        OptionalDouble none = OptionalDouble.empty();
        assertThat(NumberText.percentWithRange(of(0.33), of(0.2), of(0.47), 61)).isEqualTo("33% (20–47)");
        assertThat(NumberText.percentRange(of(-0.031), of(0.12), 500)).isEqualTo("−3.1 to 12.0");
        assertThat(NumberText.percentWithRange(of(0), none, none, 61)).isEqualTo("0%");
        assertThat(NumberText.percentWithRange(none, none, none, 61)).isEqualTo("–");
        assertThat(NumberText.ratioWithRange(of(2.383), of(1.542), of(3.681))).isEqualTo("2.38 (1.54–3.68)");
        assertThat(NumberText.medianDays(of(41), of(29), of(48))).isEqualTo("41 (29–48)");
        assertThat(NumberText.medianDays(none, of(115), none)).isEqualTo("not reached (115 or more)");
        assertThat(NumberText.medianDays(none, none, none)).isEqualTo("not reached");
    }

    @ParameterizedTest
    @CsvSource({
        "0.00064, < 0.001",
        "0.000999, < 0.001",
        "0.001, = 0.0010",
        "0.00994, = 0.0099",
        "0.00996, = 0.010",
        "0.0125, = 0.013",
        "0.0996, = 0.10",
        "0.734, = 0.73",
        "0.991, > 0.99"
    })
    void writesPWithTwoSignificantDigits(double p, String text) {
        assertThat(NumberText.p(p)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0;0", "999;999", "1000;1,000", "1234567;1,234,567", "-12345;−12,345"})
    void groupsThousands(long count, String text) {
        assertThat(NumberText.count(count)).isEqualTo(text);
    }

    @Test
    void roundsDaysAwayFromZero() {
        assertThat(NumberText.days(40.5)).isEqualTo("41");
        assertThat(NumberText.days(-2.5)).isEqualTo("−3");
        assertThat(NumberText.decimal(-1.25, 1)).isEqualTo("−1.3");
        assertThat(NumberText.counted(1, "relapse")).isEqualTo("1 relapse");
        assertThat(NumberText.counted(0, "relapse")).isEqualTo("0 relapses");
    }

    private static OptionalDouble of(double value) {
        return OptionalDouble.of(value);
    }
}
