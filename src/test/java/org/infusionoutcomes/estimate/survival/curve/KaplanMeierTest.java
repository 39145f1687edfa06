package org.infusionoutcomes.estimate.survival.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.survival.Cases;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Quantile;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Step;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    /** Six people, worked by hand: a tie, an event with a censoring, each of them alone. */
    @Test
    void agreesWithHandWorkedExample() {
        KaplanMeierCurve curve = KaplanMeier.estimate(Cases.of("9 1 6 8+ 1+ 6"), 0.95);

        assertEquals(
                List.of(1.0, 6.0, 8.0, 9.0),
                curve.steps().stream().map(Step::time).toList());
        assertEquals(5 / 6.0, curve.at(1).orElseThrow().survival(), 1e-15);
        assertEquals(5 / 12.0, curve.at(6).orElseThrow().survival(), 1e-15);
        assertEquals(5 / 12.0, curve.at(8.5).orElseThrow().survival(), 1e-15);
        // reached 0 on day 9 and stays there
        assertEquals(0, curve.at(100).orElseThrow().survival());
        assertEquals(Optional.empty(), curve.at(9).orElseThrow().interval());
        assertEquals(Optional.empty(), curve.at(0).orElseThrow().interval());
        assertEquals(1, curve.at(0).orElseThrow().survival());
    }

    /** Events on days 1 and 2 of four people: S is exactly one half from day 2 to the end of follow-up on day 8. */
    @Test
    void takesTheMiddleOfAFlatPieceThatReachesTheEnd() {
        Quantile median = KaplanMeier.estimate(Cases.of("1 2 5+ 8+"), 0.95).median();
        assertEquals(OptionalDouble.of((2 + 8) / 2.0), median.time());
        assertEquals(OptionalDouble.empty(), median.upper());
    }

    @Test
    void saysNothingAfterTheLastTime() {
        KaplanMeierCurve curve = KaplanMeier.estimate(Cases.of("1 5+"), 0.95);
        assertEquals(0.5, curve.at(5).orElseThrow().survival());
        assertEquals(Optional.empty(), curve.at(5.5));
    }

    @RepeatedTest(50)
    void isTheShareStillFreeWhenNobodyIsCensored(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        double[] times =
                random.ints(1 + random.nextInt(40), 0, 20).asDoubleStream().toArray();
        FollowUps all =
                FollowUps.of(times, IntStream.range(0, times.length).map(i -> 1).toArray());
        for (Step step : KaplanMeier.estimate(all, 0.95).steps()) {
            long free = IntStream.range(0, times.length)
                    .filter(i -> times[i] > step.time())
                    .count();
            assertEquals((double) free / times.length, step.survival(), 1e-13);
        }
    }

    /** Two routes, one number: the variance of a mean of uncensored times is the sample's, divisor n. */
    @Test
    void restrictedMeanOfUncensoredTimesIsTheirMean() {
        // times 1 2 4 9: mean 4, squares about it 9 + 4 + 0 + 25 = 38, variance of the mean 38 / 4 / 4
        RestrictedMean mean = RestrictedMean.of(KaplanMeier.estimate(Cases.of("1 2 4 9"), 0.95), 20);
        assertEquals(4, mean.mean(), 1e-14);
        assertEquals(Math.sqrt(38 / 16.0), mean.standardError(), 1e-14);
    }

    @Test
    void refusesAnEmptyGroup() {
        var e = assertThrows(IllegalArgumentException.class, () -> KaplanMeier.estimate(Cases.of(""), 0.95));
        assertEquals("No follow-ups: a curve needs at least one person", e.getMessage());
    }

    @Test
    void refusesAHorizonBeyondFollowUp() {
        KaplanMeierCurve curve = KaplanMeier.estimate(Cases.of("1 5+"), 0.95);
        var e = assertThrows(IllegalArgumentException.class, () -> RestrictedMean.of(curve, 6));
        assertEquals(
                "The horizon must lie above 0 and within follow-up, got 6.0 with the last time 5.0", e.getMessage());
    }

    @Test
    void refusesAQuantileOutsideItsRange() {
        KaplanMeierCurve curve = KaplanMeier.estimate(Cases.of("1 5+"), 0.95);
        var e = assertThrows(IllegalArgumentException.class, () -> curve.quantile(1));
        assertEquals("A quantile needs a share inside (0, 1), got 1.0", e.getMessage());
    }
}
