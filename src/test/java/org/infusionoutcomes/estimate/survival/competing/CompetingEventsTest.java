package org.infusionoutcomes.estimate.survival.competing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.survival.Cases;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeier;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.estimate.survival.group.GrayTest;
import org.junit.jupiter.api.Test;

class CompetingEventsTest {

    /** By hand: 1 of 4 relapses, then 1 of the other 3 is infused; F jumps by 1/4 and then by 3/4 · 2/3 · 1/2. */
    @Test
    void cumulativeIncidenceAgreesWithHandWorkedExample() {
        CumulativeIncidence relapse = AalenJohansen.estimate(Cases.of("1 2x 3 5+"), 1, 0.95);
        assertEquals(0, relapse.at(0.5).orElseThrow().incidence());
        assertEquals(0.25, relapse.at(2).orElseThrow().incidence(), 1e-15);
        assertEquals(0.5, relapse.at(3).orElseThrow().incidence(), 1e-15);
        // a binomial proportion until the first censoring: 1/2 of 4
        assertEquals(0.25, relapse.at(3).orElseThrow().standardError(), 1e-15);
        assertEquals(Optional.empty(), relapse.at(6));
    }

    @Test
    void incidencesOfAllCausesAndSurvivalMakeOne() {
        FollowUps all = Cases.of("3 5x 5 9+ 12x 12x 20 31+ 40 40x 52+ 60");
        CumulativeIncidence one = AalenJohansen.estimate(all, 1, 0.95);
        CumulativeIncidence two = AalenJohansen.estimate(all, 2, 0.95);
        KaplanMeierCurve free = KaplanMeier.estimate(all, 0.95);
        IntStream.of(4, 12, 30, 52)
                .forEach(t -> assertEquals(
                        1,
                        one.at(t).orElseThrow().incidence()
                                + two.at(t).orElseThrow().incidence()
                                + free.at(t).orElseThrow().survival(),
                        1e-13));
    }

    /**
     * By hand: after 1 of 4 relapsed and 1 of 3 was infused, F = 1/4 at S = 1/2; own (1/4)² (1 - 0)², others nothing:
     * 1/16. At day 3, F = 1/2 and S = 1/4: F rose by 1/4 since, so 1/16 · (1 - 1/4 / (3/4))² + 1/16 · (1/4 / (1/2))² and
     * (1/2)² / 2²: 1/36 + 1/64 + 1/16.
     */
    @Test
    void aalensErrorAgreesWithHandWorkedExample() {
        List<Double> errors = AalenJohansen.aalenErrors(Cases.of("1 2x 3 5+"), 1);
        assertEquals(1 / 4.0, errors.get(1), 1e-15);
        assertEquals(Math.sqrt(1 / 36.0 + 1 / 64.0 + 1 / 16.0), errors.get(2), 1e-15);
    }

    /** Two routes, one number: with one cause only, the incidence is 1 - S and its error is Greenwood's. */
    @Test
    void withOneCauseItIsTheComplementOfKaplanMeier() {
        FollowUps all = Cases.of("1 2 2 4+ 5 6+ 7 9+");
        OptionalDouble greenwood =
                KaplanMeier.estimate(all, 0.95).at(7).orElseThrow().standardError();
        CumulativeIncidence.Value value =
                AalenJohansen.estimate(all, 1, 0.95).at(7).orElseThrow();
        assertEquals(greenwood.orElseThrow(), value.standardError(), 1e-14);
    }

    @Test
    void refusesCauseZero() {
        var e = assertThrows(IllegalArgumentException.class, () -> AalenJohansen.estimate(Cases.of("1"), 0, 0.95));
        assertEquals("A cause must be 1 or more, got 0", e.getMessage());
    }

    @Test
    void grayIsTheSameWithGroupsSwapped() {
        Optional<ChiSquaredTest> one = GrayTest.test(List.of(Cases.of("1 3 3x 8+ 9"), Cases.of("2x 3+ 4 4 7")));
        Optional<ChiSquaredTest> other = GrayTest.test(List.of(Cases.of("2x 3+ 4 4 7"), Cases.of("1 3 3x 8+ 9")));
        assertEquals(one.orElseThrow().chisq(), other.orElseThrow().chisq(), 1e-12);
    }

    @Test
    void grayIsEmptyWithoutAnEventOfInterest() {
        assertEquals(Optional.empty(), GrayTest.test(List.of(Cases.of("1x 3+"), Cases.of("2x 3+"))));
        assertEquals(Optional.empty(), GrayTest.test(List.of(Cases.of(""), Cases.of("2 3+"))));
    }

    @Test
    void grayRefusesOneGroup() {
        var e = assertThrows(IllegalArgumentException.class, () -> GrayTest.test(List.of(Cases.of("1"))));
        assertEquals("A test needs two groups or more, got 1", e.getMessage());
    }
}
