package org.infusionoutcomes.estimate.survival.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.cox.CoxFit;
import org.infusionoutcomes.estimate.cox.CoxModel;
import org.infusionoutcomes.estimate.survival.Cases;
import org.infusionoutcomes.estimate.survival.Subjects;
import org.infusionoutcomes.estimate.survival.curve.CurveContrast;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeier;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.estimate.survival.curve.RestrictedMean;
import org.junit.jupiter.api.Test;

class GroupTestsTest {

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

    /** Two routes, one number: Cox's model with the group as covariate, which is held against R, ties and all. */
    @Test
    void hazardRatioIsThatOfTheCoxModel() {
        Subjects people =
                Subjects.of(new double[] {1, 3, 3, 8, 9, 2, 3, 4, 4, 7}, new int[] {1, 1, 1, 0, 1, 1, 0, 1, 1, 1});
        double[][] group = {{1}, {1}, {1}, {1}, {1}, {0}, {0}, {0}, {0}, {0}};
        CoxFit fit = CoxModel.of(people, group).fit().orElseThrow();
        HazardRatio ratio = HazardRatio.of(Cases.of("1 3 3 8+ 9"), Cases.of("2 3+ 4 4 7"), 0.95)
                .orElseThrow();
        assertEquals(fit.coefficient(0), ratio.logRatio(), 1e-10);
        assertEquals(fit.standardError(0), ratio.standardError(), 1e-10);
        assertEquals(fit.interval(0, 0.95).upper(), ratio.interval().upper(), 1e-9);
    }

    /**
     * One patient against thirteen: the longest step from 0 is 5, and the same step leads back. With the thirteen's event
     * on day 13 (12 of them at risk) and the one's on day 14 (11), the score 1 - r / (r + 12) - r / (r + 11) is 0 at
     * r = sqrt(132).
     */
    @Test
    void aStepFromOneEndOfTheBracketToTheOtherIsHalved() {
        HazardRatio ratio = HazardRatio.of(
                        Cases.of("14"), Cases.of("4+ 13 14+ 14+ 20+ 21 26 42 71+ 97 102 131+ 218"), 0.95)
                .orElseThrow();
        assertEquals(Math.sqrt(132), ratio.ratio(), 1e-12);
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
