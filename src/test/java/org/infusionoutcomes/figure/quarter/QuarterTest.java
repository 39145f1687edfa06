package org.infusionoutcomes.figure.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Control chart around 0.40 with limits 0.20 and 0.60; the signals are read off by eye. */
class QuarterTest {

    @Test
    void ringsAPointOutsideItsLimits() {
        assertThat(signals(List.of(0.41, 0.39, 0.61, 0.38, 0.19), 0)).isEqualTo(List.of(2, 4));
        assertThat(signals(List.of(0.41, 0.39, 0.60, 0.38, 0.20), 0)).isEmpty();
    }

    @Test
    void ringsSevenInARowOnOneSide() {
        assertThat(signals(List.of(0.39, 0.41, 0.42, 0.43, 0.44, 0.45, 0.46, 0.39), 0))
                .isEmpty();
        assertThat(signals(List.of(0.39, 0.41, 0.42, 0.43, 0.44, 0.45, 0.46, 0.47, 0.39), 0))
                .isEqualTo(List.of(1, 2, 3, 4, 5, 6, 7));
        // a point on the line neither counts nor ends the run
        assertThat(signals(List.of(0.41, 0.42, 0.43, 0.40, 0.44, 0.45, 0.46, 0.47), 0))
                .isEqualTo(List.of(0, 1, 2, 4, 5, 6, 7));
    }

    /** Seven above 0.4, but no control limits are due: a run chart signals nothing. */
    @Test
    void withoutLimitsNothingIsASignal() {
        OptionalDouble none = OptionalDouble.empty();
        List<Quarter> quarters = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            OptionalDouble centre = OptionalDouble.of(0.4);
            quarters.add(new Quarter("q" + i, 20, 12, OptionalDouble.of(0.6), none, none, centre, none, none, false));
        }
        assertThat(Quarter.signals(quarters)).isEmpty();
    }

    @Test
    void tellsTheLimitsFromTheRun() {
        List<Quarter> quarters = new ArrayList<>();
        List.of(0.7, 0.3, 0.41, 0.42, 0.43, 0.44, 0.45, 0.46, 0.47)
                .forEach(share -> quarters.add(quarter("q" + quarters.size(), share, false)));
        assertThat(Quarter.outside(quarters)).extracting(Quarter::name).containsExactly("q0");
        assertThat(Quarter.inARow(quarters))
                .extracting(Quarter::name)
                .containsExactly("q2", "q3", "q4", "q5", "q6", "q7", "q8");
    }

    @Test
    void leavesHollowQuartersOut() {
        assertThat(signals(List.of(0.41, 0.42, 0.43, 0.44, 0.45, 0.46, 0.70), 1))
                .isEmpty();
    }

    @Test
    void readsTheName() {
        Quarter quarter = quarter("2026-Q3", 0.4, false);
        assertThat(quarter.year()).isEqualTo("2026");
        assertThat(quarter.quarterOfYear()).isEqualTo("Q3");
    }

    private static List<Integer> signals(List<Double> shares, int hollow) {
        List<Quarter> quarters = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            quarters.add(quarter("q" + i, shares.get(i), i >= shares.size() - hollow));
        }
        return Quarter.signals(quarters).stream()
                .map(quarters::indexOf)
                .sorted()
                .toList();
    }

    private static Quarter quarter(String name, double share, boolean isHollow) {
        OptionalDouble none = OptionalDouble.empty();
        return new Quarter(
                name,
                20,
                8,
                OptionalDouble.of(share),
                none,
                none,
                OptionalDouble.of(0.4),
                OptionalDouble.of(0.2),
                OptionalDouble.of(0.6),
                isHollow);
    }
}
