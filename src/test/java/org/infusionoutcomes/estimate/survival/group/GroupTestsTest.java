package org.infusionoutcomes.estimate.survival.group;

import static org.infusionoutcomes.estimate.Oracle.assertClose;
import static org.infusionoutcomes.estimate.Oracle.assertRelative;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusionoutcomes.estimate.AdjustedP;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import org.infusionoutcomes.estimate.survival.Cases;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.Subjects;
import org.infusionoutcomes.estimate.survival.curve.CurveContrast;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeier;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.estimate.survival.curve.RestrictedMean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class GroupTestsTest {

    static Stream<String> logRankCases() {
        return Oracle.cases("logrank/cases.json").keySet().stream();
    }

    private static final Map<String, LogRankWeight> WEIGHTS = Map.of(
            "logrank", LogRankWeight.LOG_RANK,
            "petopeto_rho1", LogRankWeight.SURVIVAL_BEFORE,
            "petopeto", LogRankWeight.PETO,
            "petopeto_modified", LogRankWeight.PETO_MODIFIED,
            "gehan", LogRankWeight.GEHAN,
            "tarone", LogRankWeight.TARONE_WARE,
            "fh01", LogRankWeight.flemingHarrington(0, 1),
            "fh11", LogRankWeight.flemingHarrington(1, 1),
            "fh0505", LogRankWeight.flemingHarrington(0.5, 0.5),
            "fh052", LogRankWeight.flemingHarrington(0.5, 2));

    @ParameterizedTest
    @MethodSource("logRankCases")
    void logRankFamilyAgreesWithR(String name) {
        JsonNode wanted = Oracle.cases("logrank/cases.json").get(name);
        List<List<FollowUps>> strata = strata(wanted, Cases.texts(wanted.get("groups")));
        for (Map.Entry<String, JsonNode> test : wanted.get("tests").properties()) {
            if (WEIGHTS.containsKey(test.getKey())) {
                Score score = LogRank.score(strata, WEIGHTS.get(test.getKey()));
                agrees(test.getValue(), score.test().orElseThrow());
                agrees(test.getValue(), score);
            }
        }
        if (wanted.has("trend")) {
            JsonNode expected = wanted.get("trend");
            Score.Trend trend = LogRank.score(strata, LogRankWeight.LOG_RANK)
                    .trend(Oracle.numbers(expected.get("scores")))
                    .orElseThrow();
            assertClose(expected.get("z").doubleValue(), trend.z(), 1e-11, "z");
            assertRelative(expected.get("p").doubleValue(), trend.p(), 1e-10, "p");
        }
    }

    private static void agrees(JsonNode expected, Score score) {
        for (int j = 0; j < score.groups(); j++) {
            assertClose(expected.get("U").get(j).doubleValue(), score.value(j), 1e-10, "U");
            for (int k = 0; k < score.groups(); k++) {
                assertClose(expected.get("var").get(j).get(k).doubleValue(), score.covariance(j, k), 1e-10, "var");
            }
        }
    }

    private static List<List<FollowUps>> strata(JsonNode wanted, List<String> levels) {
        String group = wanted.get("group").stringValue();
        List<Row> rows = Cases.rows(wanted).stream()
                .filter(r -> levels.contains(r.text(group)))
                .toList();
        Map<String, List<Row>> strata = wanted.get("strata").isNull()
                ? Map.of("all", rows)
                : rows.stream()
                        .filter(r -> !r.text(wanted.get("strata").stringValue()).isEmpty())
                        .collect(Collectors.groupingBy(
                                r -> r.text(wanted.get("strata").stringValue())));
        return strata.values().stream()
                .map(each -> FollowUps.groups(
                        Cases.subjects(each, "status", wanted.get("entry"), wanted.path("weights")),
                        Cases.places(each, group, levels),
                        levels.size()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"veteran_celltype", "colon_rx"})
    void pairwiseTestsWithHolmAgreeWithR(String name) {
        JsonNode wanted = Oracle.cases("logrank/cases.json").get(name);
        JsonNode expected = wanted.get("pairwise");
        double[] p = Cases.texts(expected.get("pairs")).stream()
                .map(pair -> List.of(pair.split(" \\| ")))
                .mapToDouble(pair ->
                        LogRank.test(strata(wanted, pair).get(0)).orElseThrow().p())
                .toArray();
        assertArrayEquals(Oracle.numbers(expected.get("p")), p, 1e-11);
        assertArrayEquals(Oracle.numbers(expected.get("holm")), AdjustedP.holm(p), 1e-11);
        assertArrayEquals(Oracle.numbers(expected.get("bh")), AdjustedP.benjaminiHochberg(p), 1e-11);
        assertArrayEquals(Oracle.numbers(expected.get("bonferroni")), AdjustedP.bonferroni(p), 1e-11);
    }

    private static void agrees(JsonNode expected, ChiSquaredTest test) {
        assertClose(expected.get("chisq").doubleValue(), test.chisq(), 1e-10, "chisq");
        assertEquals(expected.get("df").intValue(), test.df());
        assertRelative(expected.get("p").doubleValue(), test.p(), 1e-8, "p");
    }

    /**
     * By hand. First group 1, 3; second 2, 3+. Day 1: 4 at risk, expected in the first 1/2, variance 1/4. Day 2: 3 at
     * risk, one of them of the first: expected 1/3, variance 2/9. Day 3: 2 at risk, expected 1/2, variance 1/4. Observed 2, expected 4/3,
     * variance 13/18: chi-squared (2/3)² · 18/13 = 8/13.
     */
    @Test
    void logRankAgreesWithHandWorkedExample() {
        assertEquals(8 / 13.0, logRank("1 3", "2 3+").orElseThrow().chisq(), 1e-14);
    }

    @Test
    void logRankIsTheSameWithGroupsSwapped() {
        assertEquals(
                logRank("1 3 3 8+ 9", "2 3+ 4 4 7").orElseThrow().chisq(),
                logRank("2 3+ 4 4 7", "1 3 3 8+ 9").orElseThrow().chisq(),
                1e-13);
    }

    @Test
    void logRankIsEmptyWithoutVariance() {
        assertEquals(Optional.empty(), logRank("1+ 3+", "2+ 3+"));
        assertEquals(Optional.empty(), logRank("1+", "2 3"));
        assertEquals(Optional.empty(), logRank("", "2 3"));
    }

    private static Optional<ChiSquaredTest> logRank(String first, String second) {
        return LogRank.test(List.of(Cases.of(first), Cases.of(second)));
    }

    @Test
    void logRankRefusesOneGroup() {
        var e = assertThrows(IllegalArgumentException.class, () -> LogRank.test(List.of(Cases.of("1"))));
        assertEquals("A test needs two groups or more, got 1", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"aml_efron,maintained", "gehan_efron,treated", "tiny1_efron,x"})
    void hazardRatioAgreesWithR(String name, String covariate) {
        JsonNode wanted = Oracle.cases("cox/cases.json").get(name);
        List<FollowUps> groups = Cases.groups(Cases.rows(wanted), "status", covariate, List.of("1", "0"));
        JsonNode expected = wanted.get("coefficients").get(0);
        HazardRatio ratio = HazardRatio.of(groups.get(0), groups.get(1), 0.95).orElseThrow();
        assertClose(expected.get("coef").doubleValue(), ratio.logRatio(), 1e-9, "coef");
        assertClose(expected.get("se_model").doubleValue(), ratio.standardError(), 1e-9, "se");
        assertClose(expected.get("hazard_ratio").doubleValue(), ratio.ratio(), 1e-8, "ratio");
        assertClose(expected.get("hr_lower").doubleValue(), ratio.interval().lower(), 1e-8, "lower");
        assertClose(expected.get("hr_upper").doubleValue(), ratio.interval().upper(), 1e-8, "upper");
    }

    /**
     * By hand. First group 1, 3+; second 2. Day 1: r·2 of 2r + 1; day 2: 1 of r + 1. The score 1 - 2r/(2r + 1)
     * - r/(r + 1) = 0 where 2r² = 1, so r = √½.
     */
    @Test
    void hazardRatioAgreesWithHandWorkedExample() {
        HazardRatio ratio =
                HazardRatio.of(Cases.of("1 3+"), Cases.of("2"), 0.95).orElseThrow();
        assertEquals(Math.sqrt(0.5), ratio.ratio(), 1e-12);
    }

    @Test
    void hazardRatioOfSwappedGroupsIsItsInverse() {
        HazardRatio one = HazardRatio.of(Cases.of("1 3 3 8+ 9"), Cases.of("2 3+ 4 4 7"), 0.9)
                .orElseThrow();
        HazardRatio other = HazardRatio.of(Cases.of("2 3+ 4 4 7"), Cases.of("1 3 3 8+ 9"), 0.9)
                .orElseThrow();
        assertEquals(1, one.ratio() * other.ratio(), 1e-11);
        assertEquals(1, one.interval().lower() * other.interval().upper(), 1e-11);
    }

    @Test
    void hazardRatioIsEmptyWithoutAMaximum() {
        assertEquals(Optional.empty(), HazardRatio.of(Cases.of("1 2"), Cases.of("3+ 4+"), 0.95));
        assertEquals(Optional.empty(), HazardRatio.of(Cases.of("1 2"), Cases.of("3 4"), 0.95));
        assertEquals(Optional.empty(), HazardRatio.of(Cases.of(""), Cases.of("3 4"), 0.95));
    }

    @Test
    void hazardRatioRefusesALevelOutOfRange() {
        var e = assertThrows(IllegalArgumentException.class, () -> HazardRatio.of(Cases.of("1"), Cases.of("2"), 1));
        assertEquals("Level must lie inside (0, 1), got 1.0", e.getMessage());
    }

    static Stream<String> restrictedMeanContrasts() {
        return Oracle.cases("contrasts/cases.json").keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("restrictedMeanContrasts")
    void differenceOfRestrictedMeansAgreesWithR(String name) {
        JsonNode wanted = Oracle.cases("contrasts/cases.json").get(name);
        List<Row> rows = Cases.rows(wanted);
        List<String> levels =
                List.of(wanted.get("a").stringValue(), wanted.get("b").stringValue());
        List<Row> both = rows.stream()
                .filter(r -> levels.contains(r.text(wanted.get("group").stringValue())))
                .toList();
        List<FollowUps> groups =
                Cases.groups(both, "status", wanted.get("group").stringValue(), levels);
        for (JsonNode expected : wanted.get("rmst")) {
            double tau = expected.get("tau").doubleValue();
            RestrictedMean a = RestrictedMean.of(KaplanMeier.estimate(groups.get(0), 0.95), tau);
            RestrictedMean b = RestrictedMean.of(KaplanMeier.estimate(groups.get(1), 0.95), tau);
            RestrictedMean.Difference difference = RestrictedMean.difference(a, b, 0.95);
            assertClose(expected.get("difference").doubleValue(), difference.estimate(), 1e-12, "difference");
            assertClose(expected.get("se_difference").doubleValue(), difference.standardError(), 1e-12, "se");
            assertClose(
                    expected.get("lower_difference").doubleValue(),
                    difference.interval().lower(),
                    1e-11,
                    "lower");
            assertRelative(expected.get("p_difference").doubleValue(), difference.p(), 1e-9, "p");
            agrees(expected, "", RestrictedMean.ratio(a, b, 0.95));
            agrees(expected, "rmtl_", RestrictedMean.lostTimeRatio(a, b, 0.95).orElseThrow());
        }
        for (JsonNode expected : wanted.get("fixed_time")) {
            CurveContrast contrast = CurveContrast.at(
                            KaplanMeier.estimate(groups.get(0), 0.95),
                            KaplanMeier.estimate(groups.get(1), 0.95),
                            expected.get("time").doubleValue(),
                            0.95)
                    .orElseThrow();
            assertClose(expected.get("difference").doubleValue(), contrast.difference(), 1e-13, "difference");
            assertClose(expected.get("se").doubleValue(), contrast.standardError(), 1e-13, "se");
            assertClose(expected.get("upper").doubleValue(), contrast.interval().upper(), 1e-13, "upper");
            assertClose(
                    expected.get("chisq_plain").doubleValue(), contrast.plain().chisq(), 1e-11, "plain");
            assertClose(expected.get("chisq_log").doubleValue(), contrast.log().chisq(), 1e-11, "log");
            ChiSquaredTest logLog = contrast.logLog().orElseThrow();
            assertClose(expected.get("chisq_cloglog").doubleValue(), logLog.chisq(), 1e-11, "cloglog");
            assertRelative(expected.get("p_cloglog").doubleValue(), logLog.p(), 1e-10, "p");
        }
    }

    private static void agrees(JsonNode expected, String kind, RestrictedMean.Ratio ratio) {
        assertClose(expected.get(kind + "ratio").doubleValue(), ratio.estimate(), 1e-12, "ratio");
        assertClose(
                expected.get("lower_" + kind + "ratio").doubleValue(),
                ratio.interval().lower(),
                1e-12,
                "lower");
        assertClose(
                expected.get("upper_" + kind + "ratio").doubleValue(),
                ratio.interval().upper(),
                1e-12,
                "upper");
        assertRelative(expected.get("p_" + kind + "ratio").doubleValue(), ratio.p(), 1e-9, "p");
    }

    @Test
    void contrastIsEmptyWhereACurveHasEnded() {
        KaplanMeierCurve one = KaplanMeier.estimate(Cases.of("1 5+"), 0.95);
        KaplanMeierCurve other = KaplanMeier.estimate(Cases.of("1 9+"), 0.95);
        assertEquals(Optional.empty(), CurveContrast.at(one, other, 6, 0.95));
        assertEquals(Optional.empty(), CurveContrast.at(one, other, 0, 0.95));
    }

    @Test
    void refusesDifferentHorizons() {
        KaplanMeierCurve curve = KaplanMeier.estimate(Cases.of("1 5+"), 0.95);
        RestrictedMean one = RestrictedMean.of(curve, 3);
        RestrictedMean other = RestrictedMean.of(curve, 4);
        var e = assertThrows(IllegalArgumentException.class, () -> RestrictedMean.difference(one, other, 0.95));
        assertEquals("Restricted means need one horizon, got 3.0 and 4.0", e.getMessage());
    }

    @Test
    void refusesAnEntryAfterTheEnd() {
        Subjects subjects = Subjects.of(new double[] {3}, new int[] {1});
        var e = assertThrows(IllegalArgumentException.class, () -> subjects.entering(new double[] {3}));
        assertEquals("Entry must come before the end of follow-up, got 3.0 and 3.0", e.getMessage());
    }
}
