package org.infusionoutcomes.estimate;

import static org.infusionoutcomes.estimate.Oracle.assertRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.infusionoutcomes.estimate.Oracle.Row;
import org.infusionoutcomes.estimate.score.mean.NoncentralT;
import org.infusionoutcomes.estimate.score.rank.RankSums;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DistributionsTest {

    private static final Map<String, ToDoubleFunction<Row>> FUNCTIONS = Map.ofEntries(
            entry("pnorm", r -> Tails.normalBelow(r.number("a1"))),
            entry("pf_upper", r -> Tails.fUpper(r.number("a1"), r.number("a2"), r.number("a3"))),
            entry("pbinom", r -> Tails.binomialUpTo(r.count("a1"), r.count("a2"), r.number("a3"))),
            entry("pbeta", r -> Tails.betaBelow(r.number("a1"), r.number("a2"), r.number("a3"))),
            entry("qbeta", r -> Quantiles.beta(r.number("a1"), r.number("a2"), r.number("a3"))),
            entry("dbinom", r -> Chances.binomial(r.count("a1"), r.count("a2"), r.number("a3"))),
            entry("dhyper", r -> Chances.hypergeometric(r.count("a1"), r.count("a2"), r.count("a3"), r.count("a4"))),
            entry("pwilcox", r -> RankSums.mannWhitneyUpTo(r.count("a1"), (int) r.count("a2"), (int) r.count("a3"))),
            entry("psignrank", r -> RankSums.signedUpTo(r.count("a1"), (int) r.count("a2"))),
            entry("ppois", r -> Tails.poissonUpTo(r.count("a1"), r.number("a2"))),
            entry("ptukey_upper", r -> StudentizedRange.upper(r.number("a1"), r.count("a2"), r.number("a3"))),
            entry("pnorm_upper", r -> Tails.normalBelow(-r.number("a1"))),
            entry("pchisq_upper", r -> Tails.chiSquaredUpper(r.number("a1"), r.number("a2"))),
            entry("pt", r -> student(r.number("a1"), r.number("a2"))),
            entry("qnorm", r -> Quantiles.normal(r.number("a1"))),
            entry("qt", r -> Quantiles.student(r.number("a1"), r.number("a2"))),
            entry("qchisq", r -> Quantiles.chiSquared(r.number("a1"), r.number("a2"))),
            entry("pt_noncentral", r -> NoncentralT.cumulative(r.number("a1"), r.number("a2"), r.number("a3"))));

    private static Map.Entry<String, ToDoubleFunction<Row>> entry(String name, ToDoubleFunction<Row> function) {
        return Map.entry(name, function);
    }

    private static double student(double t, double df) {
        double beyond = Tails.studentTwoSided(t, df) / 2;
        return t < 0 ? beyond : 1 - beyond;
    }

    static Stream<String> functions() {
        return FUNCTIONS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void agreesWithR(String name) {
        var rows = Oracle.table("functions/distributions.csv", r -> r.text("fn").equals(name));
        assertTrue(rows.size() > 1, name);
        for (Row row : rows) {
            double expected = row.number("value");
            double actual = FUNCTIONS.get(name).applyAsDouble(row);
            if (expected == 0) {
                assertEquals(expected, actual, 1e-15, row.toString());
            } else {
                assertRelative(expected, actual, 1e-9, row.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"adjust_1", "adjust_ties"})
    void adjustedPValuesAgreeWithR(String name) {
        JsonNode expected = Oracle.cases("continuous/cases.json").get(name);
        double[] p = Oracle.numbers(expected.get("p"));
        assertArrayEquals(Oracle.numbers(expected.get("holm")), AdjustedP.holm(p), 1e-15);
        assertArrayEquals(Oracle.numbers(expected.get("hochberg")), AdjustedP.hochberg(p), 1e-15);
        assertArrayEquals(Oracle.numbers(expected.get("hommel")), AdjustedP.hommel(p), 1e-15);
        assertArrayEquals(Oracle.numbers(expected.get("bh")), AdjustedP.benjaminiHochberg(p), 1e-15);
        assertArrayEquals(Oracle.numbers(expected.get("by")), AdjustedP.benjaminiYekutieli(p), 1e-15);
        assertArrayEquals(Oracle.numbers(expected.get("bonferroni")), AdjustedP.bonferroni(p), 1e-15);
    }

    /** By hand: three p-values; 0.01 · 3, then 0.02 · 2 and, never falling, 0.04 again for 0.03 · 1. */
    @Test
    void holmAgreesWithHandWorkedExample() {
        assertArrayEquals(new double[] {0.03, 0.04, 0.04}, AdjustedP.holm(0.01, 0.03, 0.02), 1e-15);
    }

    /** Two routes, one number: a squared normal is a chi-squared on one degree of freedom. */
    @Test
    void squaredNormalIsChiSquared() {
        assertEquals(Tails.normalTwoSided(2.5), Tails.chiSquaredUpper(2.5 * 2.5, 1), 1e-15);
        assertEquals(Level.z(0.9) * Level.z(0.9), Quantiles.chiSquared(0.9, 1), 1e-12);
    }

    @Test
    void refusesImpossibleProbabilitiesAndIntervals() {
        var p = assertThrows(IllegalArgumentException.class, () -> Quantiles.normal(1));
        assertEquals("A quantile needs a probability inside (0, 1), got 1.0", p.getMessage());
        var interval = assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
        assertEquals("An interval cannot go from 2.0 to 1.0", interval.getMessage());
    }
}
