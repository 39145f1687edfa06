package org.infusionoutcomes.estimate.cox.competing;

import static org.infusionoutcomes.estimate.Oracle.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.StreamSupport;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import org.infusionoutcomes.estimate.cox.CoxFit;
import org.infusionoutcomes.estimate.cox.CoxModel;
import org.infusionoutcomes.estimate.cox.Ties;
import org.infusionoutcomes.estimate.survival.Subjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FineGrayTest {

    @ParameterizedTest
    @CsvSource({"tiny,1", "tiny,2", "mgus2,1", "mgus2,2"})
    void agreesWithR(String name, int cause) {
        JsonNode wanted = Oracle.cases("competing/cases.json").get(name);
        List<Row> rows = Oracle.table(wanted.get("data").stringValue());
        JsonNode fineGray = wanted.get("fine_gray").get("cause_" + cause);
        JsonNode specific = wanted.get("cause_specific_cox").get("cause_" + cause);
        List<String> terms = StreamSupport.stream(fineGray.get("terms").spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
        Subjects subjects = Subjects.of(
                rows.stream().mapToDouble(r -> r.number("time")).toArray(),
                rows.stream().mapToInt(r -> (int) r.count("cause")).toArray());
        double[][] x = rows.stream()
                .map(r -> terms.stream().mapToDouble(r::number).toArray())
                .toArray(double[][]::new);
        CoxFit fit = FineGray.fit(subjects, x, cause).orElseThrow();
        CoxFit own = CoxModel.of(subjects.onlyCause(cause), x).fit().orElseThrow();
        for (int j = 0; j < terms.size(); j++) {
            assertClose(value(fineGray, "coef_finegray_breslow", j), fit.coefficient(j), 1e-7, "coef");
            assertClose(value(fineGray, "se_finegray_robust", j), fit.standardError(j), 1e-7, "se");
            assertClose(value(specific, "coef", j), own.coefficient(j), 1e-8, "coef");
            assertClose(value(specific, "se", j), own.standardError(j), 1e-8, "se");
        }
        assertClose(specific.get("loglik").doubleValue(), own.logLikelihood(), 1e-11, "log-likelihood");
    }

    private static double value(JsonNode parent, String list, int j) {
        JsonNode node = parent.get(list);
        return (node.isArray() ? node.get(j) : node).doubleValue();
    }

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

    @Test
    void refusesDelayedEntry() {
        Subjects subjects = Subjects.of(new double[] {3}, new int[] {1}).entering(new double[] {1});
        var e = assertThrows(IllegalArgumentException.class, () -> FineGray.fit(subjects, new double[][] {{1}}, 1));
        assertEquals("Fine and Gray's model needs people from the beginning, of weight 1", e.getMessage());
    }
}
