package org.infusionoutcomes.estimate.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Counting whole days with delayed entry; {@link Subjects}, which agrees with R, is the other route. */
class DelayedEntryTest {

    /** Three people, (2, 5] with an event, (0, 3] and (4, 9] censored: at risk 2 on day 3, 2 on day 5, 1 on day 9. */
    @Test
    void countsWhoHasEnteredAndNotLeft() {
        FollowUps counted = FollowUps.ofDays(new int[] {2, 0, 4}, new int[] {5, 3, 9}, new byte[] {1, 0, 0});

        assertEquals(2, counted.atRiskAt(3));
        assertEquals(2, counted.atRiskAt(5));
        assertEquals(1, counted.atRiskAt(9));
        assertEquals(3 + 3 + 5, counted.personTime());
        assertEquals(
                0.5, KaplanMeier.estimate(counted, 0.95).at(5).orElseThrow().survival());
    }

    @RepeatedTest(20)
    void isTheCurveOfTheSamePeopleOneByOne(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        int n = 2 + random.nextInt(30);
        int[] entries = random.ints(n, 0, 12).toArray();
        int[] days = Arrays.stream(entries).map(e -> e + 1 + random.nextInt(20)).toArray();
        byte[] causes = new byte[n];
        int[] same = new int[n];
        for (int i = 0; i < n; i++) {
            causes[i] = (byte) random.nextInt(2);
            same[i] = causes[i];
        }
        Subjects people = Subjects.of(Arrays.stream(days).asDoubleStream().toArray(), same)
                .entering(Arrays.stream(entries).asDoubleStream().toArray());

        assertEquals(
                KaplanMeier.estimate(FollowUps.of(people), 0.95),
                KaplanMeier.estimate(FollowUps.ofDays(entries, days, causes), 0.95));
    }

    @Test
    void refusesWhoLeavesBeforeEntering() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> FollowUps.ofDays(new int[] {4}, new int[] {4}, new byte[] {0}));
        assertEquals("Entry must come before the end of follow-up, got 4 and 4", e.getMessage());
    }
}
