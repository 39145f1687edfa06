package org.infusionoutcomes.estimate.survival;

import static org.infusionoutcomes.estimate.Oracle.assertClose;
import static org.infusionoutcomes.estimate.Oracle.assertRelative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class GroupTestsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"aml", "gehan", "lung_sex", "kidney_catheter_type", "ovarian_rx", "veteran_celltype", "colon_rx"
            })
    void logRankAgreesWithR(String name) {
        JsonNode wanted = Oracle.cases("logrank/cases.json").get(name);
        List<String> levels = StreamSupport.stream(wanted.get("groups").spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
        List<FollowUps> groups =
                Cases.groups(Cases.rows(wanted), "status", wanted.get("group").stringValue(), levels);
        agrees(wanted.get("tests").get("logrank"), LogRank.test(groups).orElseThrow());
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
            RestrictedMean.Difference difference = RestrictedMean.difference(
                    RestrictedMean.of(KaplanMeier.estimate(groups.get(0), 0.95), tau),
                    RestrictedMean.of(KaplanMeier.estimate(groups.get(1), 0.95), tau),
                    0.95);
            assertClose(expected.get("difference").doubleValue(), difference.estimate(), 1e-12, "difference");
            assertClose(expected.get("se_difference").doubleValue(), difference.standardError(), 1e-12, "se");
            assertClose(
                    expected.get("lower_difference").doubleValue(),
                    difference.interval().lower(),
                    1e-11,
                    "lower");
        }
    }
}
