package org.infusionoutcomes.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeterogeneityTest {

    /**
     * Hazard ratios of men in survival's lung data by ECOG 0, 1, 2, fitted apart, against Wald's test of the interaction
     * in the stratified model: src/test/r/heterogeneity.R, R 4.2.2, survival 3.5.3.
     */
    @Test
    void isTheInteractionOfAStratifiedCoxModel() {
        double[] logRatios = {0.61505627486162850, 0.63321851027858689, 0.36377163011992308};
        double[] errors = {0.38722086223649876, 0.23722184015682068, 0.31888419024305148};

        ChiSquaredTest test = Heterogeneity.test(logRatios, errors).orElseThrow();

        assertEquals(0.49215376951823941, test.chisq(), 1e-8);
        assertEquals(2, test.df());
        assertEquals(0.78186210933457945, test.p(), 1e-8);
    }

    /** 1 and 3 with errors 1 and 1: mean 2, Q = 1 + 1; with two estimates Q = (difference)² / (sum of variances). */
    @Test
    void agreesWithHandWorkedExample() {
        assertEquals(
                2,
                Heterogeneity.test(new double[] {1, 3}, new double[] {1, 1})
                        .orElseThrow()
                        .chisq(),
                1e-15);
        assertEquals(
                4 / 5.0,
                Heterogeneity.test(new double[] {1, 3}, new double[] {1, 2})
                        .orElseThrow()
                        .chisq(),
                1e-15);
    }

    @Test
    void oneEstimateCannotDiffer() {
        assertEquals(Optional.empty(), Heterogeneity.test(new double[] {1}, new double[] {1}));
    }

    @Test
    void refusesAnErrorOfZero() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> Heterogeneity.test(new double[] {1, 2}, new double[] {1, 0}));
        assertEquals("An estimate must be finite and its standard error above 0, got 2.0 and 0.0", e.getMessage());
    }
}
