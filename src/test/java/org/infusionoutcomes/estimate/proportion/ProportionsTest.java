package org.infusionoutcomes.estimate.proportion;

import static org.infusionoutcomes.estimate.Oracle.assertLimits;
import static org.infusionoutcomes.estimate.Oracle.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import org.infusionoutcomes.estimate.proportion.difference.Newcombe;
import org.infusionoutcomes.estimate.proportion.table.FisherExact;
import org.junit.jupiter.api.Test;

class ProportionsTest {

    @Test
    void wilsonAgreesWithR() {
        for (Row row : Oracle.table("proportions/one_sample.csv")) {
            assertLimits(
                    row.number("wilson_lower"),
                    row.number("wilson_upper"),
                    Wilson.interval(row.count("x"), row.count("n"), row.number("level")),
                    1e-13,
                    row.toString());
        }
    }

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

    @Test
    void newcombeAndFisherAgreeWithR() {
        for (Row row : Oracle.table("proportions/two_sample.csv")) {
            long x1 = row.count("x1");
            long n1 = row.count("n1");
            long x2 = row.count("x2");
            long n2 = row.count("n2");
            Interval interval = Newcombe.difference(x1, n1, x2, n2, row.number("level"));
            assertLimits(row.number("newcombe_lower"), row.number("newcombe_upper"), interval, 1e-13, row.toString());
            assertRelative(row.number("fisher_p"), FisherExact.p(x1, n1, x2, n2), 1e-11, row.toString());
        }
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
