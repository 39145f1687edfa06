package org.infusionoutcomes.estimate.proportion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.proportion.difference.Newcombe;
import org.infusionoutcomes.estimate.proportion.table.FisherExact;
import org.junit.jupiter.api.Test;

class ProportionsTest {

    /** By hand: with z = 1.959963984540054, z² = 3.841458820694124: 0 of 10 has the upper limit z² / (10 + z²). */
    @Test
    void wilsonEndsExactlyAtZeroAndOne() {
        Interval none = Wilson.interval(0, 10, 0.95);
        assertEquals(0, none.lower());
        assertEquals(3.841458820694124 / 13.841458820694124, none.upper(), 1e-15);
        assertEquals(1, Wilson.interval(10, 10, 0.95).upper());
    }

    @Test
    void wilsonOfFailuresMirrorsThatOfSuccesses() {
        Interval successes = Wilson.interval(3, 17, 0.9);
        Interval failures = Wilson.interval(14, 17, 0.9);
        assertEquals(1 - successes.upper(), failures.lower(), 1e-15);
        assertEquals(1 - successes.lower(), failures.upper(), 1e-15);
    }

    @Test
    void refusesMoreSuccessesThanTrials() {
        var e = assertThrows(IllegalArgumentException.class, () -> Wilson.interval(4, 3, 0.95));
        assertEquals("Successes must be 0 to n and n 1 or more, got 4 of 3", e.getMessage());
    }

    /** By hand: 3 of 3 against 0 of 3; two of the 20 tables with these margins are as extreme. */
    @Test
    void fisherAgreesWithHandWorkedExample() {
        assertEquals(2 / 20.0, FisherExact.p(3, 3, 0, 3), 1e-15);
    }

    @Test
    void fisherIsTheSameWithSuccessesAndFailuresExchanged() {
        assertEquals(
                FisherExact.p(149_000, 300_000, 99_900, 200_000),
                FisherExact.p(151_000, 300_000, 100_100, 200_000),
                1e-9);
    }

    /** By hand: swapping the groups turns the interval round 0. */
    @Test
    void newcombeOfSwappedGroupsIsTurned() {
        Interval one = Newcombe.difference(7, 20, 3, 15, 0.95);
        Interval other = Newcombe.difference(3, 15, 7, 20, 0.95);
        assertEquals(-one.lower(), other.upper(), 1e-15);
        assertEquals(-one.upper(), other.lower(), 1e-15);
    }
}
