package org.infusionoutcomes.estimate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DistributionsTest {

    /** By hand: three p-values; 0.01 · 3, then 0.02 · 2 and, never falling, 0.04 again for 0.03 · 1. */
    @Test
    void holmAgreesWithHandWorkedExample() {
        assertArrayEquals(new double[] {0.03, 0.04, 0.04}, AdjustedP.holm(0.01, 0.03, 0.02), 1e-15);
    }

    /** Two routes, one number: a squared normal is a chi-squared on one degree of freedom. */
    @Test
    void squaredNormalIsChiSquared() {
        assertEquals(Tails.normalTwoSided(2.5), Tails.chiSquaredUpper(2.5 * 2.5, 1), 1e-15);
        assertEquals(Level.z(0.9) * Level.z(0.9), Quantiles.chiSquared(0.9, 1), 1e-12);
    }

    @Test
    void refusesImpossibleProbabilitiesAndIntervals() {
        var p = assertThrows(IllegalArgumentException.class, () -> Quantiles.normal(1));
        assertEquals("A quantile needs a probability inside (0, 1), got 1.0", p.getMessage());
        var interval = assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
        assertEquals("An interval cannot go from 2.0 to 1.0", interval.getMessage());
    }
}
