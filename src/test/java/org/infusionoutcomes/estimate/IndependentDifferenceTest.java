package org.infusionoutcomes.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Hand calculations; the arms are chosen so that their squares add up to a square. */
class IndependentDifferenceTest {

    /** −0.1 − √(0.2² + 0.15²) = −0.35; −0.1 + √(0.15² + 0.2²) = 0.15. */
    @Test
    void addsTheSquaresOfTheArms() {
        Interval interval = IndependentDifference.of(0.5, new Interval(0.3, 0.65), 0.6, new Interval(0.4, 0.75));

        assertThat(interval.lower()).isCloseTo(-0.35, within(1e-15));
        assertThat(interval.upper()).isCloseTo(0.15, within(1e-15));
    }

    /** Symmetric arms of 1.96 · 3 and 1.96 · 4 give 1.96 · √(3² + 4²) = 9.8. */
    @Test
    void isTheTextbooksIntervalWhereTheLimitsAreSymmetric() {
        Interval interval =
                IndependentDifference.of(20, Interval.around(20, 1.96 * 3), 5, Interval.around(5, 1.96 * 4));

        assertThat(interval.lower()).isCloseTo(15 - 9.8, within(1e-12));
        assertThat(interval.upper()).isCloseTo(15 + 9.8, within(1e-12));
    }

    /** A difference turned over is the same one with its sign changed. */
    @Test
    void turnsOverWithTheOrder() {
        Interval one = new Interval(0.1, 0.4);
        Interval other = new Interval(0.35, 0.9);

        Interval forth = IndependentDifference.of(0.2, one, 0.5, other);
        Interval back = IndependentDifference.of(0.5, other, 0.2, one);

        assertThat(back.lower()).isCloseTo(-forth.upper(), within(1e-15));
        assertThat(back.upper()).isCloseTo(-forth.lower(), within(1e-15));
    }

    @Test
    void refusesAnEstimateOutsideItsInterval() {
        assertThatThrownBy(() -> IndependentDifference.of(0.5, new Interval(0.6, 0.7), 0.1, new Interval(0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The estimate 0.5 lies outside Interval[lower=0.6, upper=0.7]");
    }
}
