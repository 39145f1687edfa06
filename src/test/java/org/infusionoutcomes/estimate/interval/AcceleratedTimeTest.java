package org.infusionoutcomes.estimate.interval;

import static org.infusionoutcomes.estimate.Oracle.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AcceleratedTimeTest {

    private static double[][] ones(int n) {
        double[][] rows = new double[n][];
        Arrays.setAll(rows, i -> new double[] {1});
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "cosmesis, weibull, radiation+chemo",
        "cosmesis, exponential, radiation+chemo",
        "cosmesis, lognormal, radiation+chemo",
        "cosmesis, loglogistic, radiation+chemo",
        "toenail, weibull, terbinafine",
        "toenail, exponential, terbinafine",
        "toenail, lognormal, terbinafine",
        "toenail, loglogistic, terbinafine"
    })
    void agreesWithR(String name, String distribution, String term) {
        JsonNode all = Oracle.cases("interval/cases.json").get(name);
        JsonNode wanted = all.get("parametric").get(distribution);
        List<Row> rows = Oracle.table(all.get("data").stringValue());
        Intervals intervals = Intervals.of(
                rows.stream().mapToDouble(r -> r.number("left")).toArray(),
                rows.stream()
                        .mapToDouble(r -> r.value("right").orElse(Double.POSITIVE_INFINITY))
                        .toArray());
        double[][] design = rows.stream()
                .map(r -> new double[] {1, r.text("group").equals(term) ? 1 : 0})
                .toArray(double[][]::new);
        LifeDistribution life = LifeDistribution.valueOf(distribution.toUpperCase(Locale.ROOT));
        AcceleratedTime fit = AcceleratedTime.fit(intervals, design, life).orElseThrow();
        for (int j = 0; j < 2; j++) {
            assertClose(
                    wanted.get("coef").get(j).doubleValue(), fit.coefficients().get(j), 1e-7, "coef");
        }
        assertClose(wanted.get("scale").doubleValue(), fit.scale(), 1e-7, "scale");
        assertEquals(wanted.get("se").size(), fit.standardErrors().size());
        for (int j = 0; j < wanted.get("se").size(); j++) {
            assertClose(
                    wanted.get("se").get(j).doubleValue(), fit.standardErrors().get(j), 1e-7, "se");
        }
        assertClose(wanted.get("loglik").doubleValue(), fit.logLikelihood(), 1e-9, "log-likelihood");
        double none = AcceleratedTime.fit(intervals, ones(rows.size()), life)
                .orElseThrow()
                .logLikelihood();
        assertClose(wanted.get("loglik_null").doubleValue(), none, 1e-9, "without terms");
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
