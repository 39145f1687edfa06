package org.infusionoutcomes.estimate.repeated;

import static org.infusionoutcomes.estimate.Oracle.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MixedModelTest {

    @ParameterizedTest
    @ValueSource(strings = {"lmm_sleepstudy_reml", "lmm_sleepstudy_ml"})
    void agreesWithR(String name) {
        JsonNode wanted = Oracle.cases("mmrm/cases.json").get(name);
        List<Row> rows = Oracle.table("data/lmm_sleepstudy.csv");
        double[][] lines =
                rows.stream().map(r -> new double[] {1, r.number("t")}).toArray(double[][]::new);
        MixedModel model = MixedModel.fit(
                        rows.stream().mapToInt(r -> (int) r.count("id")).toArray(),
                        rows.stream().mapToDouble(r -> r.number("y")).toArray(),
                        lines,
                        lines,
                        name.endsWith("reml"))
                .orElseThrow();
        for (int j = 0; j < 2; j++) {
            assertClose(
                    wanted.get("coef").get(j).doubleValue(),
                    model.coefficients().get(j),
                    1e-6,
                    "coef");
            assertClose(
                    wanted.get("se").get(j).doubleValue(),
                    model.standardErrors().get(j),
                    1e-4,
                    "se");
        }
        assertClose(wanted.get("loglik").doubleValue(), model.logLikelihood(), 1e-8, "log-likelihood");
        JsonNode parts = wanted.get("variance_components");
        assertClose(parts.get(0).get("value").doubleValue(), model.effects().get(0), 1e-4, "level");
        assertClose(parts.get(1).get("value").doubleValue(), model.effects().get(2), 1e-4, "slope");
        assertClose(parts.get(2).get("value").doubleValue(), model.effects().get(1), 1e-4, "both");
        assertClose(parts.get(3).get("value").doubleValue(), model.residual(), 1e-4, "residual");
    }

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
