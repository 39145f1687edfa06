package org.infusionoutcomes.estimate.score.mean;

import static org.infusionoutcomes.estimate.Oracle.assertClose;
import static org.infusionoutcomes.estimate.Oracle.assertLimits;
import static org.infusionoutcomes.estimate.Oracle.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.infusionoutcomes.estimate.Interval;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.score.ReliableChange;
import org.infusionoutcomes.estimate.score.rank.MannWhitney;
import org.infusionoutcomes.estimate.score.rank.SignTest;
import org.infusionoutcomes.estimate.score.rank.SignedRank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TwoSamplesTest {

    static Stream<String> cases() {
        return Oracle.cases("continuous/cases.json").keySet().stream().filter(name -> name.startsWith("two_sample"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(String name) {
        JsonNode expected = Oracle.cases("continuous/cases.json").get(name);
        double[] x = Oracle.numbers(expected.get("x"));
        double[] y = Oracle.numbers(expected.get("y"));
        MeanAndSd summary = MeanAndSd.of(x);
        assertClose(expected.get("x_summary").get("mean").doubleValue(), summary.mean(), 1e-14, "mean");
        assertClose(
                expected.get("x_summary").get("sd").doubleValue(), summary.sd().orElseThrow(), 1e-14, "sd");
        WelchTest welch = WelchTest.of(x, y).orElseThrow();
        assertClose(expected.get("welch").get("t").doubleValue(), welch.t(), 1e-13, "t");
        assertClose(expected.get("welch").get("df").doubleValue(), welch.df(), 1e-13, "df");
        assertRelative(expected.get("welch").get("p").doubleValue(), welch.p(), 1e-12, "p");
        MannWhitney ranks = MannWhitney.of(x, y);
        assertClose(expected.get("mann_whitney").get("U_x").doubleValue(), ranks.u(), 0, "U");
        double p = expected.get("mann_whitney").get("normal_p_continuity").doubleValue();
        assertRelative(p, ranks.p().orElseThrow(), 1e-12, "p");
        HedgesG g = HedgesG.of(x, y, 0.95).orElseThrow();
        assertClose(expected.get("hedges_g_approx_correction").doubleValue(), g.g(), 1e-13, "g");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void exactTestsAndEffectSizesAgreeWithR(String name) {
        JsonNode expected = Oracle.cases("continuous/cases.json").get(name);
        double[] x = Oracle.numbers(expected.get("x"));
        double[] y = Oracle.numbers(expected.get("y"));
        JsonNode ranks = expected.get("mann_whitney");
        assertRelative(ranks.get("exact_p").doubleValue(), MannWhitney.exactP(x, y), 1e-10, "exact p");
        assertClose(ranks.get("auc").doubleValue(), MannWhitney.share(x, y), 1e-14, "share");
        assertClose(ranks.get("hodges_lehmann").doubleValue(), MannWhitney.shift(x, y), 1e-12, "shift");
        Optional<Interval> shift = MannWhitney.shiftInterval(x, y, 0.95);
        OptionalDouble lower =
                shift.map(Interval::lower).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        assertClose(Oracle.value(ranks.get("hl_lower_exact")), lower, 1e-12, "lower");
        StudentTest student = StudentTest.independent(x, y, 0.95).orElseThrow();
        agrees(expected.get("student"), student);
        EffectSize d = EffectSize.independent(x, y, 0.95).orElseThrow();
        assertClose(expected.get("cohen_d").doubleValue(), d.d(), 1e-13, "d");
        assertClose(
                expected.get("cohen_d_lower_nct").doubleValue(), d.interval().lower(), 1e-8, "lower");
        assertClose(
                expected.get("cohen_d_upper_nct").doubleValue(), d.interval().upper(), 1e-8, "upper");
        assertClose(expected.get("hedges_g").doubleValue(), d.correction() * d.d(), 1e-12, "g");
        assertLimits(
                number(expected, "hedges_g_lower_nct"),
                number(expected, "hedges_g_upper_nct"),
                d.hedges().interval(),
                1e-8,
                "exact");
        HedgesG g = HedgesG.exact(x, y, 0.95).orElseThrow();
        assertClose(number(expected, "hedges_g"), g.g(), 1e-12, "g");
        assertLimits(
                number(expected, "hedges_g_lower_normal"),
                number(expected, "hedges_g_upper_normal"),
                g.interval(),
                1e-12,
                "normal");
        double delta = StandardizedDifference.glass(x, y).orElseThrow();
        assertClose(number(expected, "glass_delta_sd_y"), delta, 1e-12, "delta");
        FTest ratio = FTest.variances(x, y).orElseThrow();
        assertClose(number(expected.get("variance_ratio"), "f"), ratio.f(), 1e-12, "F");
        assertClose(number(expected.get("variance_ratio"), "p"), ratio.p(), 1e-10, "p");
    }

    private static double number(JsonNode node, String name) {
        return node.get(name).doubleValue();
    }

    private static void agrees(JsonNode expected, StudentTest test) {
        assertClose(expected.get("t").doubleValue(), test.t(), 1e-12, "t");
        assertEquals(expected.get("df").doubleValue(), test.df());
        assertRelative(expected.get("p").doubleValue(), test.p(), 1e-10, "p");
        assertClose(expected.get("lower").doubleValue(), test.interval().lower(), 1e-11, "lower");
        assertClose(expected.get("upper").doubleValue(), test.interval().upper(), 1e-11, "upper");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paired_hollander_wolfe_depression", "paired_sleep", "paired_btheb_pre_3m_treated"})
    void pairsAgreeWithR(String name) {
        JsonNode expected = Oracle.cases("continuous/cases.json").get(name);
        double[] x = Oracle.numbers(expected.get("x"));
        double[] y = Oracle.numbers(expected.get("y"));
        agrees(expected, StudentTest.paired(x, y, 0.95).orElseThrow());
        EffectSize d = EffectSize.paired(x, y, 0.95).orElseThrow();
        assertClose(expected.get("cohen_dz").doubleValue(), d.d(), 1e-13, "d");
        assertClose(expected.get("dz_lower_nct").doubleValue(), d.interval().lower(), 1e-8, "lower");
        assertClose(expected.get("dz_upper_nct").doubleValue(), d.interval().upper(), 1e-8, "upper");
        assertClose(expected.get("hedges_gz").doubleValue(), d.correction() * d.d(), 1e-12, "g");
        assertClose(
                number(expected, "cohen_d_av"),
                StandardizedDifference.average(x, y).orElseThrow(),
                1e-12,
                "d_av");
        assertClose(
                number(expected, "cohen_d_rm"),
                StandardizedDifference.repeated(x, y).orElseThrow(),
                1e-12,
                "d_rm");
        assertClose(number(expected, "correlation"), Correlation.pearson(x, y).orElseThrow(), 1e-13, "r");
        SignTest signs = SignTest.of(x, y).orElseThrow();
        assertEquals(expected.get("sign_test").get("positive").intValue(), signs.positive());
        assertEquals(expected.get("sign_test").get("nonzero").intValue(), signs.nonzero());
        assertRelative(number(expected.get("sign_test"), "p"), signs.p(), 1e-10, "sign test");
        JsonNode ranks = expected.get("wilcoxon");
        SignedRank test = SignedRank.of(x, y);
        assertEquals(ranks.get("V").doubleValue(), test.v());
        assertEquals(ranks.get("zeros_dropped").intValue(), test.zeros());
        assertRelative(ranks.get("exact_p").doubleValue(), test.exactP().orElseThrow(), 1e-10, "exact");
        assertRelative(
                ranks.get("normal_p_continuity").doubleValue(), test.normalP().orElseThrow(), 1e-10, "normal");
        assertClose(
                ranks.get("hodges_lehmann").doubleValue(),
                SignedRank.centre(x, y).orElseThrow(),
                1e-12,
                "centre");
    }

    @Test
    void reliableChangeAgreesWithJacobsonAndTruax() {
        JsonNode expected = Oracle.cases("continuous/cases.json").get("reliable_change_example");
        double sd = expected.get("sd_baseline").doubleValue();
        double reliability = expected.get("reliability").doubleValue();
        assertClose(
                expected.get("s_diff").doubleValue(), ReliableChange.standardError(sd, reliability), 1e-13, "error");
        double points = ReliableChange.points(sd, reliability, 1.96);
        assertClose(expected.get("reliable_change_points").doubleValue(), points, 1e-12, "points");
        var e = assertThrows(IllegalArgumentException.class, () -> ReliableChange.standardError(3, 1.5));
        assertEquals(
                "Reliable change needs an SD of 0 or more and a reliability in [0, 1], got 3.0 and 1.5",
                e.getMessage());
    }

    /** By hand: 1 2 against 3 3: of the 6 ways to draw two, the rank sum 3 and the sum 7 are as far out: 1/6 + 1/6. */
    @Test
    void exactTestWithTiesAgreesWithHandWorkedExample() {
        assertEquals(2 / 6.0, MannWhitney.exactP(new double[] {1, 2}, new double[] {3, 3}), 1e-15);
    }

    /**
     * By hand: 2 4 6 and 1 2 3. Means 4 and 2, variances 4 and 1, pooled SD √2.5; J = 1 - 3/15. g = 0.8 · 2/√2.5, its
     * variance 6/9 + g²/12.
     */
    @Test
    void hedgesGAgreesWithHandWorkedExample() {
        HedgesG effect =
                HedgesG.of(new double[] {2, 4, 6}, new double[] {1, 2, 3}, 0.95).orElseThrow();
        double g = 0.8 * 2 / Math.sqrt(2.5);
        assertEquals(g, effect.g(), 1e-15);
        double reach = 1.959963984540054 * Math.sqrt(6 / 9.0 + g * g / 12);
        assertEquals(g - reach, effect.interval().lower(), 1e-14);
        assertEquals(g + reach, effect.interval().upper(), 1e-14);
    }

    /** By hand: before 10 20 30 (SD 10), changes 5 5 11 (mean 7), J = 1 - 3/7: 4/7 · 0.7 = 0.4. */
    @Test
    void standardizedMeanChangeAgreesWithHandWorkedExample() {
        double[] before = {10, 20, 30};
        assertEquals(
                0.4, StandardizedMeanChange.of(before, new double[] {5, 15, 19}).orElseThrow(), 1e-15);
        assertEquals(OptionalDouble.empty(), StandardizedMeanChange.of(new double[] {3}, new double[] {1}));
    }

    @Test
    void everythingOfSwappedSamplesIsTurned() {
        double[] x = {3, 8.5, 2, 2, 9};
        double[] y = {1, 2, 7, 4};
        assertEquals(
                -WelchTest.of(x, y).orElseThrow().t(),
                WelchTest.of(y, x).orElseThrow().t(),
                1e-15);
        assertEquals(5 * 4, MannWhitney.of(x, y).u() + MannWhitney.of(y, x).u());
        assertEquals(
                MannWhitney.of(x, y).p().orElseThrow(), MannWhitney.of(y, x).p().orElseThrow(), 1e-15);
        assertEquals(
                -HedgesG.of(x, y, 0.9).orElseThrow().g(),
                HedgesG.of(y, x, 0.9).orElseThrow().g(),
                1e-15);
    }

    @Test
    void whatDoesNotVaryHasNoTest() {
        double[] same = {4, 4, 4};
        assertEquals(Optional.empty(), WelchTest.of(same, same));
        assertEquals(Optional.empty(), HedgesG.of(same, same, 0.95));
        assertEquals(OptionalDouble.empty(), MannWhitney.of(same, same).p());
        assertEquals(OptionalDouble.empty(), MeanAndSd.of(new double[] {4}).sd());
    }

    @Test
    void refusesEmptySamplesAndUnevenPairs() {
        var none = assertThrows(IllegalArgumentException.class, () -> MeanAndSd.of(new double[0]));
        assertEquals("No values: a mean needs at least one", none.getMessage());
        var one = assertThrows(IllegalArgumentException.class, () -> MannWhitney.of(new double[0], new double[] {1}));
        assertEquals("Both samples need a value, got 0 and 1", one.getMessage());
        var uneven = assertThrows(
                IllegalArgumentException.class, () -> StandardizedMeanChange.of(new double[] {1, 2}, new double[] {1}));
        assertEquals("Pairs need two values each, got 2 and 1", uneven.getMessage());
    }
}
