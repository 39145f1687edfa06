package org.infusionoutcomes.estimate.repeated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepeatedMeasuresTest {

    @Test
    void hasNoFitWhereNobodyHasTwoVisits() {
        double[][] design = {{1, 0}, {1, 0}, {1, 0}, {1, 1}, {1, 1}, {1, 1}};
        assertEquals(
                Optional.empty(),
                RepeatedMeasures.of(
                                new int[] {1, 2, 3, 4, 5, 6},
                                new int[] {0, 0, 0, 1, 1, 1},
                                new double[] {3, 5, 4, 2, 8, 6},
                                design,
                                2)
                        .fit());
    }

    @Test
    void refusesAVisitTwice() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> RepeatedMeasures.of(
                        new int[] {1, 1}, new int[] {0, 0}, new double[] {3, 4}, new double[][] {{1}, {1}}, 2));
        assertEquals("A visit must lie inside 0..1 and be there once a person, got 0", e.getMessage());
    }
}
