package org.infusionoutcomes.estimate.cox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.infusionoutcomes.estimate.survival.Subjects;
import org.junit.jupiter.api.Test;

class CoxModelTest {

    /** Therneau and Grambsch, appendix E.1: six people, an event beside a censoring and two events at one time. */
    private static final CoxModel SIX = CoxModel.of(
            Subjects.of(new double[] {1, 1, 6, 6, 8, 9}, new int[] {1, 0, 1, 1, 0, 1}),
            new double[][] {{1}, {1}, {1}, {0}, {0}, {0}});

    /** As they print it: under Breslow's approximation the hazard ratio solves r² - 3r - 6 = 0: (3 + √33) / 2. */
    @Test
    void agreesWithTherneauAndGrambsch() {
        CoxFit fit = SIX.ties(Ties.BRESLOW).fit().orElseThrow();
        assertEquals((3 + Math.sqrt(33)) / 2, fit.hazardRatio(0), 1e-9);
    }

    /** Martingale residuals add up to 0, and so do scores at the maximum. */
    @Test
    void residualsAddUpToZero() {
        Residuals residuals = SIX.fit().orElseThrow().residuals();
        double martingales = 0;
        double scores = 0;
        for (int i = 0; i < 6; i++) {
            martingales += residuals.martingale(i);
            scores += residuals.score(i, 0);
        }
        assertEquals(0, martingales, 1e-12);
        assertEquals(0, scores, 1e-9);
    }

    @Test
    void hasNoFitWithoutAMaximum() {
        Subjects subjects = Subjects.of(new double[] {1, 2, 3, 4}, new int[] {1, 1, 0, 0});
        assertEquals(
                Optional.empty(),
                CoxModel.of(subjects, new double[][] {{1}, {1}, {0}, {0}}).fit());
        assertEquals(
                Optional.empty(),
                CoxModel.of(subjects, new double[][] {{1}, {1}, {1}, {1}}).fit());
    }

    @Test
    void refusesRowsThatDoNotFit() {
        Subjects subjects = Subjects.of(new double[] {1, 2}, new int[] {1, 1});
        var e = assertThrows(IllegalArgumentException.class, () -> CoxModel.of(subjects, new double[][] {{1}}));
        assertEquals("Each subject needs a row of covariates, got 1 for 2 subjects", e.getMessage());
    }
}
