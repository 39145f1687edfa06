package org.infusionoutcomes.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TotalsTest {

    /** Windows of 7 days after day 10: 11-17, 18-24, 25-31; what comes before day 11 stays whole. */
    @Test
    void keepsTheFirstTotalOfEachWindow() {
        Totals totals = Totals.of(new int[] {0, 3, 10, 11, 17, 18, 24, 31, 31}, new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9});

        Totals kept = totals.firstOfEach(7, 10);

        assertThat(IntStream.range(0, kept.size()).map(kept::day)).containsExactly(0, 3, 10, 11, 18, 31);
        assertThat(IntStream.range(0, kept.size()).map(kept::total)).containsExactly(1, 2, 3, 4, 6, 8);
    }
}
