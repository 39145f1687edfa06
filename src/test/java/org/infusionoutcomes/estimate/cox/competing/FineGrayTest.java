package org.infusionoutcomes.estimate.cox.competing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.infusionoutcomes.estimate.cox.CoxFit;
import org.infusionoutcomes.estimate.cox.CoxModel;
import org.infusionoutcomes.estimate.cox.Ties;
import org.infusionoutcomes.estimate.survival.Subjects;
import org.junit.jupiter.api.Test;

class FineGrayTest {

    /** Two routes, one number: without other causes it is Cox's model with Breslow's ties and robust errors. */
    @Test
    void isCoxWithoutCompetingEvents() {
        Subjects subjects = Subjects.of(new double[] {1, 2, 2, 4, 5, 6}, new int[] {1, 1, 0, 1, 0, 1});
        double[][] x = {{1}, {0}, {1}, {0}, {1}, {1}};
        CoxFit one = FineGray.fit(subjects, x, 1).orElseThrow();
        CoxFit other =
                CoxModel.of(subjects, x).ties(Ties.BRESLOW).robust().fit().orElseThrow();
        assertEquals(other.coefficient(0), one.coefficient(0), 1e-10);
        assertEquals(other.standardError(0), one.standardError(0), 1e-10);
    }

    /** Two routes, one number: where nobody is censored the weights are 1 and nothing is estimated but the model. */
    @Test
    void isTheWeightedCoxModelWithoutCensoring() {
        Subjects subjects = Subjects.of(new double[] {1, 2, 2, 4, 5, 6, 7, 7}, new int[] {1, 2, 1, 1, 2, 1, 1, 2});
        double[][] x = {{1, 3}, {0, 1}, {1, 2}, {0, 2}, {1, 5}, {1, 1}, {0, 4}, {1, 4}};
        CoxFit one = FineGray.fit(subjects, x, 1).orElseThrow();
        SubdistributionHazard other = SubdistributionHazard.fit(subjects, x, 1).orElseThrow();
        for (int j = 0; j < 2; j++) {
            assertEquals(one.coefficient(j), other.coefficients().get(j), 1e-9);
            assertEquals(one.standardError(j), other.standardErrors().get(j), 1e-9);
        }
        assertEquals(one.logLikelihood(), other.logLikelihood(), 1e-9);
    }

    @Test
    void hasNoFitWhereACovariateIsAConstant() {
        Subjects subjects = Subjects.of(new double[] {1, 2, 3}, new int[] {1, 2, 1});
        assertEquals(Optional.empty(), SubdistributionHazard.fit(subjects, new double[][] {{1}, {1}, {1}}, 1));
    }

    @Test
    void refusesDelayedEntry() {
        Subjects subjects = Subjects.of(new double[] {3}, new int[] {1}).entering(new double[] {1});
        var e = assertThrows(IllegalArgumentException.class, () -> FineGray.fit(subjects, new double[][] {{1}}, 1));
        assertEquals("Fine and Gray's model needs people from the beginning, of weight 1", e.getMessage());
    }
}
