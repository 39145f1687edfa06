package org.infusionoutcomes.comparison.comparable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LevelPatternsTest {

    private static final int[] FIRST = {1, 0, 2, 1, 0, 2};
    private static final int[] SECOND = {0, 1, 0, 0, 0, 1};

    private static Covariate covariate(int... levels) {
        return new Covariate("of a hand-made export", row -> levels[row], List.of(), false);
    }

    /** By hand: rows 0, 1, 2, 3, 5 have (1, 0), (0, 1), (2, 0), (1, 0), (2, 1), of which (0, 1) is the least. */
    @Test
    void numbersCombinationsRising() {
        LevelPatterns patterns = LevelPatterns.of(List.of(covariate(FIRST), covariate(SECOND)), 0, 1, 2, 3, 5);
        assertEquals(4, patterns.count());
        assertEquals(
                List.of(1, 0, 2, 1, 3),
                List.of(patterns.of(0), patterns.of(1), patterns.of(2), patterns.of(3), patterns.of(4)));
        assertEquals(2, patterns.level(3, 0));
        assertEquals(1, patterns.level(3, 1));
    }

    @Test
    void hasNoneOfNobody() {
        assertEquals(0, LevelPatterns.of(List.of(covariate(FIRST))).count());
    }
}
