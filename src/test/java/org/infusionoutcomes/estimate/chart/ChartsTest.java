package org.infusionoutcomes.estimate.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {

    /** By hand: ranges 1 1 1 1 1 1 1 and 60, mean 67/8; its limit 27.4 leaves out the 60, and the rest have mean 1. */
    @Test
    void screenedLimitsAgreeWithHandWorkedExample() {
        XmrChart chart = XmrChart.screened(new double[] {1, 2, 1, 2, 1, 2, 1, 2, 62}, 9);
        assertEquals(1, chart.meanRange(), 1e-15);
    }

    /** By hand: six rises in a row make a trend of seven; the fall before and the point after it are none of it. */
    @Test
    void trendAgreesWithHandWorkedExample() {
        double[] values = {9, 1, 2, 3, 4, 5, 6, 7, 7};
        assertEquals(
                List.of(false, true, true, true, true, true, true, true, false),
                XmrChart.of(values, 9).signals(values).trend());
    }

    @Test
    void cusumRefusesSharesThatAreNone() {
        var e = assertThrows(IllegalArgumentException.class, () -> Cusum.upper(List.of(true), 0.2, 1));
        assertEquals("A share must lie inside (0, 1), got 1.0", e.getMessage());
    }

    /** By hand: 2, 4 and 4 of 10: centre 1/3, error √(2/9/10), the last two a run above the centre. */
    @Test
    void pChartAgreesWithHandWorkedExample() {
        PChart chart = PChart.of(new long[] {2, 4, 4}, new long[] {10, 10, 10});
        assertEquals(1 / 3.0, chart.centre(), 1e-15);
        assertEquals(0, chart.points().get(0).lower());
        assertEquals(1 / 3.0 + 3 * Math.sqrt(2 / 90.0), chart.points().get(0).upper(), 1e-15);
        assertEquals(List.of(false, true, true), chart.runs(2));
    }

    @Test
    void refusesMoreEventsThanPeople() {
        var e = assertThrows(IllegalArgumentException.class, () -> PChart.of(new long[] {3}, new long[] {2}));
        assertEquals("A count must be 0 to its size, got 3 of 2", e.getMessage());
    }
}
