package org.infusionoutcomes.comparison.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.result.Curve;
import org.junit.jupiter.api.Test;

class WeeksTest {

    private static final SmallCounts SMALL = new SmallCounts(10);

    /** Day 0 is a week of its own; days 1 to 7 are week 1, days 8 to 14 week 2. */
    @Test
    void daysAreRoundedUpToWeeks() {
        Curve curve = new Curve(
                "durability",
                "OCD",
                "",
                "",
                List.of(point(0, 30, 0, 2), point(1, 28, 1, 0), point(7, 27, 3, 1), point(8, 23, 0, 23)));

        assertThat(Weeks.of(curve)).containsExactly(new Weeks(0, 0, 2), new Weeks(1, 4, 1), new Weeks(2, 0, 23));
    }

    /** 5 and 7 events make 12; a week without anything stands alone. */
    @Test
    void weeksAreJoinedUntilNoneHasFew() {
        assertThat(Weeks.joined(weeks("5:0 7:0 0:11 0:0"), SMALL))
                .containsExactly(new Weeks(1, 12, 0), new Weeks(2, 0, 11), new Weeks(3, 0, 0));
    }

    /** 4 events at the end are few with the 0 before them and with the 11 censored before that; with the 12 they are 16. */
    @Test
    void whatIsLeftGoesBackUntilItIsNotFew() {
        assertThat(Weeks.joined(weeks("0:12 12:0 0:11 0:0 4:0"), SMALL))
                .containsExactly(new Weeks(0, 0, 12), new Weeks(4, 16, 11));
    }

    @Test
    void nothingIsJoinedWhereEvenAllAreFew() {
        assertThat(Weeks.joined(weeks("2:0 3:0 1:20"), SMALL)).isEmpty();
    }

    @Test
    void aSpanIsNeverSmall() {
        for (int seed = 1; seed <= 200; seed++) {
            int start = seed;
            List<Weeks> weeks = IntStream.range(0, 30)
                    .mapToObj(i -> new Weeks(i, start * (i + 3) % 7, start * (i + 5) % 5))
                    .toList();
            List<Weeks> joined = Weeks.joined(weeks, SMALL);

            assertThat(joined).allMatch(w -> w.isLarge(SMALL));
            assertThat(joined.stream().mapToLong(Weeks::events).sum())
                    .isIn(0L, weeks.stream().mapToLong(Weeks::events).sum());
        }
    }

    private static List<Weeks> weeks(String counts) {
        String[] each = counts.split(" ", -1);
        return IntStream.range(0, each.length)
                .mapToObj(i -> new Weeks(
                        i,
                        Long.parseLong(each[i].substring(0, each[i].indexOf(':'))),
                        Long.parseLong(each[i].substring(each[i].indexOf(':') + 1))))
                .toList();
    }

    private static Curve.Point point(int day, long atRisk, long events, long censored) {
        return new Curve.Point(day, atRisk, events, censored, 1, OptionalDouble.empty(), OptionalDouble.empty());
    }
}
