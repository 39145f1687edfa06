package org.infusionoutcomes.estimate.repeated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
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

    /**
     * By hand: all of (1, 2), (2, 4), (3, 3) seen twice, so the change is judged by the paired t-test: 1 with standard
     * deviation 1 of 3 people, t = √3 with 2 degrees of freedom, p = 1 - t / √(t² + 2).
     */
    @Test
    void judgesPeopleSummedUpAsOneByOne() {
        SeenAlike people = new SeenAlike(new int[] {0, 1}, new double[][] {{1, 0}, {0, 1}});
        people.add(1, 2);
        people.add(2, new double[] {5, 7}, new double[][] {{13, 17}, {17, 25}});
        RepeatedFit.Contrast change =
                RepeatedMeasures.of(List.of(people), 2).fit().orElseThrow().contrast(new double[] {-1, 1}, 0.95);
        assertEquals(1, change.estimate(), 1e-9);
        assertEquals(2, change.df(), 1e-6);
        assertEquals(0.2254033, change.p(), 1e-7);
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
