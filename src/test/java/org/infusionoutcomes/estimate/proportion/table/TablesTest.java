package org.infusionoutcomes.estimate.proportion.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Level;
import org.infusionoutcomes.estimate.proportion.difference.MiettinenNurminen;
import org.junit.jupiter.api.Test;

class TablesTest {

    /** R: {@code uniroot} on the noncentral hypergeometric mean and lower tail with {@code tol = 1e-14}. */
    @Test
    void conditionalOddsRatioIsExact() {
        ConditionalOddsRatio ratio = ConditionalOddsRatio.of(9, 10, 3, 10, 0.95);
        assertEquals(17.2690339379717, ratio.estimate(), 1e-11);
        assertEquals(1047.83998170381, ratio.interval().upper(), 1e-9);
    }

    /**
     * By hand: 0 of 2, 1 of 2, 2 of 2 with scores 0 1 2. Of the 20 ways to place 3 successes on 6 people the sum of
     * scores is 5 in 2 and 1 in 2; so p = 4/20.
     */
    @Test
    void exactTrendAgreesWithHandWorkedExample() {
        assertEquals(
                0.2, CochranArmitage.exactP(new long[] {0, 1, 2}, new long[] {2, 2, 2}, new int[] {0, 1, 2}), 1e-14);
    }

    /** Two routes, one number: with two groups of one size the exact trend is Fisher's test. */
    @Test
    void exactTrendOfTwoGroupsIsFishers() {
        double trend = CochranArmitage.exactP(new long[] {7, 2}, new long[] {12, 12}, new int[] {0, 1});
        assertEquals(FisherExact.p(7, 12, 2, 12), trend, 1e-13);
    }

    /** By hand: the limits of Miettinen and Nurminen solve the score equation; swapping the groups turns them round 0. */
    @Test
    void miettinenNurminenOfSwappedGroupsIsTurned() {
        Interval one = MiettinenNurminen.difference(7, 20, 3, 15, 0.95);
        Interval other = MiettinenNurminen.difference(3, 15, 7, 20, 0.95);
        assertEquals(-one.lower(), other.upper(), 1e-12);
        assertEquals(1.959963984540054, Level.z(0.95), 1e-15);
    }

    @Test
    void refusesAnUnevenTable() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> new CrossTable(List.of(List.of(1L, 2L), List.of(3L))));
        assertEquals("A table needs two rows and columns or more with counts, got [[1, 2], [3]]", e.getMessage());
    }

    /** Two routes, one number: a fourfold table is one of two rows and two columns. */
    @Test
    void fisherOfFourCellsIsThatOfTwoProportions() {
        CrossTable table = new CrossTable(List.of(List.of(8L, 2L), List.of(1L, 5L)));
        assertEquals(FisherExact.p(8, 10, 1, 6), table.fisherP(), 1e-12);
    }

    /** R: {@code fisher.test(matrix(c(3, 1, 2, 0, 4, 1, 2, 2, 6), 3))} and one of three by four. */
    @Test
    void fisherOfLargerTablesAgreesWithR() {
        CrossTable square = new CrossTable(List.of(List.of(3L, 0L, 2L), List.of(1L, 4L, 2L), List.of(2L, 1L, 6L)));
        assertEquals(0.1359414579228805, square.fisherP(), 1e-11);
        CrossTable wide =
                new CrossTable(List.of(List.of(12L, 3L, 2L, 6L), List.of(5L, 8L, 7L, 11L), List.of(9L, 14L, 10L, 4L)));
        assertEquals(0.01238889180220543, wide.fisherP(), 1e-11);
    }

    /** Two routes, one number: rows and columns can change places, and so can rows among themselves. */
    @Test
    void fisherIsTheSameTurned() {
        CrossTable table = new CrossTable(List.of(List.of(3L, 0L, 2L, 5L), List.of(1L, 4L, 2L, 0L)));
        CrossTable turned = new CrossTable(List.of(List.of(0L, 5L), List.of(2L, 2L), List.of(4L, 0L), List.of(1L, 3L)));
        assertEquals(table.fisherP(), turned.fisherP(), 1e-13);
    }

    /** Hair and eye colour of 592 students (R's HairEyeColor), where R's own test gives up too. */
    @Test
    void fisherRefusesATableThatWouldTakeTooLong() {
        CrossTable table = new CrossTable(List.of(
                List.of(68L, 119L, 26L, 7L),
                List.of(20L, 84L, 17L, 94L),
                List.of(15L, 54L, 14L, 10L),
                List.of(5L, 29L, 14L, 16L)));
        var e = assertThrows(IllegalArgumentException.class, table::fisherP);
        assertEquals(
                "The table has too many people for Fisher's exact test: read the chi-squared test", e.getMessage());
    }
}
