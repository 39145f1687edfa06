package org.infusionoutcomes.estimate.score.mean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.estimate.score.rank.MannWhitney;
import org.junit.jupiter.api.Test;

class TwoSamplesTest {

    /** By hand: 1 2 against 3 3: of the 6 ways to draw two, the rank sum 3 and the sum 7 are as far out: 1/6 + 1/6. */
    @Test
    void exactTestWithTiesAgreesWithHandWorkedExample() {
        assertEquals(2 / 6.0, MannWhitney.exactP(new double[] {1, 2}, new double[] {3, 3}), 1e-15);
    }

    /**
     * By hand: 2 4 6 and 1 2 3. Means 4 and 2, variances 4 and 1, pooled SD √2.5; J = 1 - 3/15. g = 0.8 · 2/√2.5, its
     * variance 6/9 + g²/12.
     */
    @Test
    void hedgesGAgreesWithHandWorkedExample() {
        HedgesG effect =
                HedgesG.of(new double[] {2, 4, 6}, new double[] {1, 2, 3}, 0.95).orElseThrow();
        double g = 0.8 * 2 / Math.sqrt(2.5);
        assertEquals(g, effect.g(), 1e-15);
        double reach = 1.959963984540054 * Math.sqrt(6 / 9.0 + g * g / 12);
        assertEquals(g - reach, effect.interval().lower(), 1e-14);
        assertEquals(g + reach, effect.interval().upper(), 1e-14);
    }

    /** By hand: before 10 20 30 (SD 10), changes 5 5 11 (mean 7), J = 1 - 3/7: 4/7 · 0.7 = 0.4. */
    @Test
    void standardizedMeanChangeAgreesWithHandWorkedExample() {
        double[] before = {10, 20, 30};
        assertEquals(
                0.4, StandardizedMeanChange.of(before, new double[] {5, 15, 19}).orElseThrow(), 1e-15);
        assertEquals(OptionalDouble.empty(), StandardizedMeanChange.of(new double[] {3}, new double[] {1}));
    }

    @Test
    void everythingOfSwappedSamplesIsTurned() {
        double[] x = {3, 8.5, 2, 2, 9};
        double[] y = {1, 2, 7, 4};
        assertEquals(
                -WelchTest.of(x, y, 0.95).orElseThrow().t(),
                WelchTest.of(y, x, 0.95).orElseThrow().t(),
                1e-15);
        assertEquals(5 * 4, MannWhitney.of(x, y).u() + MannWhitney.of(y, x).u());
        assertEquals(
                MannWhitney.of(x, y).p().orElseThrow(), MannWhitney.of(y, x).p().orElseThrow(), 1e-15);
        assertEquals(
                -HedgesG.of(x, y, 0.9).orElseThrow().g(),
                HedgesG.of(y, x, 0.9).orElseThrow().g(),
                1e-15);
    }

    @Test
    void whatDoesNotVaryHasNoTest() {
        double[] same = {4, 4, 4};
        assertEquals(Optional.empty(), WelchTest.of(same, same, 0.95));
        assertEquals(Optional.empty(), HedgesG.of(same, same, 0.95));
        assertEquals(OptionalDouble.empty(), MannWhitney.of(same, same).p());
        assertEquals(OptionalDouble.empty(), MeanAndSd.of(new double[] {4}).sd());
    }

    @Test
    void refusesEmptySamplesAndUnevenPairs() {
        var none = assertThrows(IllegalArgumentException.class, () -> MeanAndSd.of(new double[0]));
        assertEquals("No values: a mean needs at least one", none.getMessage());
        var one = assertThrows(IllegalArgumentException.class, () -> MannWhitney.of(new double[0], new double[] {1}));
        assertEquals("Both samples need a value, got 0 and 1", one.getMessage());
        var uneven = assertThrows(
                IllegalArgumentException.class, () -> StandardizedMeanChange.of(new double[] {1, 2}, new double[] {1}));
        assertEquals("Pairs need two values each, got 2 and 1", uneven.getMessage());
    }
}
