package org.infusionoutcomes.verification.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ToleranceTest {

    /** A difference is relative, but absolute near 0, and never hidden by an undefined value. */
    @Test
    void measuresDifferences() {
        assertEquals(0.5, Tolerance.CLOSED_FORM.difference(0.02, 0.03), 1e-12);
        assertEquals(2e-4, Tolerance.CLOSED_FORM.difference(1e-4, 3e-4), 1e-12);
        assertEquals(1, Tolerance.P_VALUE.difference(1e-30, 2e-30), 1e-12);
        assertEquals(0, Tolerance.CLOSED_FORM.difference(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Tolerance.CLOSED_FORM.difference(1, Double.NaN));
        assertEquals(Double.POSITIVE_INFINITY, Tolerance.CLOSED_FORM.difference(Double.POSITIVE_INFINITY, 1e300));
    }
}
