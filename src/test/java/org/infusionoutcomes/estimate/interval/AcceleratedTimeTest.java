package org.infusionoutcomes.estimate.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcceleratedTimeTest {

    private static double[][] ones(int n) {
        double[][] rows = new double[n][];
        Arrays.setAll(rows, i -> new double[] {1});
        return rows;
    }

    /** By hand: exact times 1, 2, 3 and one censored at 4: the rate is 3 events / 10, so β = ln(10/3), error 1/√3. */
    @Test
    void exponentialOfExactTimesAgreesWithHandWorkedExample() {
        Intervals times = Intervals.of(new double[] {1, 2, 3, 4}, new double[] {1, 2, 3, Double.POSITIVE_INFINITY});
        AcceleratedTime fit = AcceleratedTime.fit(times, ones(4), LifeDistribution.EXPONENTIAL)
                .orElseThrow();
        assertEquals(Math.log(10 / 3.0), fit.coefficients().get(0), 1e-9);
        assertEquals(1 / Math.sqrt(3), fit.standardErrors().get(0), 1e-9);
        assertEquals(3 * Math.log(0.3) - 3, fit.logLikelihood(), 1e-12);
    }

    /** By hand: of exact times the log-normal fit is the mean and the standard deviation (divisor n) of logarithms. */
    @Test
    void lognormalOfExactTimesAgreesWithHandWorkedExample() {
        double[] times = {Math.exp(1), Math.exp(2), Math.exp(6)};
        AcceleratedTime fit = AcceleratedTime.fit(Intervals.of(times, times), ones(3), LifeDistribution.LOGNORMAL)
                .orElseThrow();
        assertEquals(3, fit.coefficients().get(0), 1e-8);
        assertEquals(Math.sqrt(14 / 3.0), fit.scale(), 1e-8);
        assertEquals(Math.sqrt(14 / 9.0), fit.standardErrors().get(0), 1e-8);
        assertEquals(Math.sqrt(1 / 6.0), fit.standardErrors().get(1), 1e-8);
    }

    @Test
    void isEmptyWhereTermsDetermineEachOther() {
        double[] times = {1, 2, 3};
        double[][] twice = {{1, 1}, {1, 1}, {1, 1}};
        assertEquals(
                Optional.empty(), AcceleratedTime.fit(Intervals.of(times, times), twice, LifeDistribution.WEIBULL));
    }

    @Test
    void refusesAnEventAtZero() {
        Intervals zero = Intervals.of(new double[] {0}, new double[] {0});
        var e = assertThrows(
                IllegalArgumentException.class, () -> AcceleratedTime.fit(zero, ones(1), LifeDistribution.WEIBULL));
        assertEquals("An event at 0 has no logarithm", e.getMessage());
    }
}
