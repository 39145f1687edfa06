package org.infusionoutcomes.estimate.repeated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MixedModelTest {

    /**
     * By hand: two visits of three people, 1 3, 4 6, 7 9. Within people 2 · 3 = 6 on 3, so 2; person means 2 5 8 have the
     * variance 9 = level + 2/2, so the level's is 8; the grand mean 5 has the error √(9/3).
     */
    @Test
    void levelsAgreeWithHandWorkedExample() {
        double[][] ones = {{1}, {1}, {1}, {1}, {1}, {1}};
        double[] scores = {1, 3, 4, 6, 7, 9};
        MixedModel model = MixedModel.fit(new int[] {1, 1, 2, 2, 3, 3}, scores, ones, ones, true)
                .orElseThrow();
        assertEquals(5, model.coefficients().get(0), 1e-12);
        assertEquals(Math.sqrt(3), model.standardErrors().get(0), 1e-6);
        assertEquals(8, model.effects().get(0), 1e-5);
        assertEquals(2, model.residual(), 1e-6);
    }

    @Test
    void refusesAnObservationWithoutAPerson() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> MixedModel.fit(new int[0], new double[] {1}, new double[][] {{1}}, new double[][] {{1}}, true));
        assertEquals("Each observation needs a person, a score and two rows, got 0, 1, 1 and 1", e.getMessage());
    }
}
