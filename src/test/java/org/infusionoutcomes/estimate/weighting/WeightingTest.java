package org.infusionoutcomes.estimate.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeightingTest {

    /** By hand: of 4 with x = 0 one is treated, of 4 with x = 1 three are: e = 1/4 and 3/4, coefficients -ln 3, 2 ln 3. */
    @Test
    void agreesWithHandWorkedExample() {
        double[][] x = {{0}, {0}, {0}, {0}, {1}, {1}, {1}, {1}};
        boolean[] treated = {true, false, false, false, true, true, true, false};
        LogisticRegression model = LogisticRegression.fit(x, treated).orElseThrow();
        assertEquals(-StrictMath.log(3), model.coefficient(0), 1e-10);
        assertEquals(2 * StrictMath.log(3), model.coefficient(1), 1e-10);
        double[] weights = Weights.EVERYBODY.of(model.probabilities(x), treated);
        assertEquals(4, weights[0], 1e-10);
        Balance balance = Balance.of(Arrays.stream(x).mapToDouble(row -> row[0]).toArray(), treated, weights);
        assertEquals(0.5, balance.meanTreated(), 1e-10);
        assertEquals(0, balance.standardized().orElseThrow(), 1e-10);
    }

    /** The example above counted; of the treated 3 of 4 have x = 1, of the others 1 of 4. */
    @Test
    void countsPeopleWhoAreAlike() {
        LogisticRegression model = LogisticRegression.fit(
                        new double[][] {{0}, {1}}, new double[] {4, 4}, new double[] {1, 3})
                .orElseThrow();
        assertEquals(-StrictMath.log(3), model.coefficient(0), 1e-10);
        assertEquals(2 * StrictMath.log(3), model.coefficient(1), 1e-10);
        // by hand: -2 * 2 * (ln(1/4) + 3 ln(3/4)) = 8.997362
        assertEquals(8.997362, model.deviance(), 1e-6);
        boolean[] treated = {true, false, true, false};
        Balance balance =
                Balance.of(new double[] {0, 0, 1, 1}, treated, new double[] {1, 1, 1, 1}, new double[] {1, 3, 3, 1});
        assertEquals(0.75, balance.meanTreated(), 1e-15);
        assertEquals(0.25, balance.meanControl(), 1e-15);
        // by hand: 0.5 / sqrt(3/16)
        assertEquals(1.154701, balance.standardized().orElseThrow(), 1e-6);
    }

    @Test
    void hasNoFitWhereCovariatesTellGroupsApart() {
        boolean[] treated = {false, false, true, true};
        assertEquals(Optional.empty(), LogisticRegression.fit(new double[][] {{1}, {2}, {3}, {4}}, treated));
    }

    @Test
    void refusesAPropensityOfOne() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> Weights.OVERLAP.of(new double[] {0.5, 1}, new boolean[] {true, false}));
        assertEquals("A propensity must lie inside (0, 1), got 1.0", e.getMessage());
    }
}
