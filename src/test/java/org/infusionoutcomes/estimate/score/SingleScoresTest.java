package org.infusionoutcomes.estimate.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.infusionoutcomes.estimate.score.ReliableChange.Course;
import org.junit.jupiter.api.Test;

class SingleScoresTest {

    /** Jacobson and Truax (1991), their example: SD 7.5 and reliability 0.80 make 4.74; 32.5 to 47.5 is 3.16 of it. */
    @Test
    void reliableChangeAgreesWithJacobsonAndTruax() {
        double error = ReliableChange.standardError(7.5, 0.8);
        assertEquals(4.74, error, 0.005);
        assertEquals(3.16, (47.5 - 32.5) / error, 0.005);
        double points = ReliableChange.points(7.5, 0.8, 1.96);
        assertEquals(9.297, points, 0.0005);
        assertEquals(Course.DETERIORATED, ReliableChange.course(32.5, 47.5, points, 14));
        assertEquals(Course.UNCHANGED, ReliableChange.course(30, 22, points, 14));
        assertEquals(Course.IMPROVED, ReliableChange.course(35, 15, points, 14));
        assertEquals(Course.RECOVERED, ReliableChange.course(35, 14, points, 14));
    }

    @Test
    void refusesAReliabilityAboveOne() {
        var e = assertThrows(IllegalArgumentException.class, () -> ReliableChange.standardError(3, 1.5));
        assertEquals(
                "Reliable change needs an SD of 0 or more and a reliability in [0, 1], got 3.0 and 1.5",
                e.getMessage());
    }

    /** By hand, 1 2 4 8: type 2 is the mean of both middle values, 6 lies at 1.25, 7 at 1.75. */
    @Test
    void quantilesAgreeWithHandWorkedExample() {
        double[] sample = {8, 1, 4, 2};
        assertEquals(3, SampleQuantile.TYPE_2.of(sample, 0.5));
        assertEquals(1.5, SampleQuantile.TYPE_2.of(sample, 0.25));
        assertEquals(1.25, SampleQuantile.TYPE_6.of(sample, 0.25));
        assertEquals(1.75, SampleQuantile.TYPE_7.of(sample, 0.25));
        assertEquals(8, SampleQuantile.TYPE_6.of(sample, 0.95));
        var e = assertThrows(IllegalArgumentException.class, () -> SampleQuantile.TYPE_7.of(sample, 1.5));
        assertEquals("A quantile needs a value and a share in [0, 1], got 4 values and 1.5", e.getMessage());
    }
}
