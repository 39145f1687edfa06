package org.infusionoutcomes.estimate.survival.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.infusionoutcomes.estimate.survival.curve.LifeTable.Span;
import org.infusionoutcomes.estimate.survival.curve.LifeTable.Step;
import org.junit.jupiter.api.Test;

class LifeTableTest {

    /**
     * 20 enter; 4 events and 2 censored: 19 exposed, S = 15/19, variance of the log 4/(19·15). 14 enter; 3 events and 4
     * censored: 12 exposed, S = 15/19 · 9/12 = 135/228, variance 4/(19·15) + 3/(12·9). Errors and limits
     * {@code S^exp(±z √v / -ln S)} from these by R 4.2.2's {@code qnorm}, {@code log} and {@code exp}.
     */
    @Test
    void agreesWithHandWorkedExample() {
        List<Step> steps =
                LifeTable.of(20, List.of(new Span(4, 2), new Span(3, 4)), 0.95).steps();

        assertThat(steps.get(0).entered()).isEqualTo(20);
        assertThat(steps.get(0).survival()).isCloseTo(0.789473684210526, within(1e-14));
        assertThat(steps.get(0).standardError()).isCloseTo(0.093528770172488, within(1e-14));
        assertThat(steps.get(0).interval().orElseThrow().lower()).isCloseTo(0.531912666192693, within(1e-12));
        assertThat(steps.get(0).interval().orElseThrow().upper()).isCloseTo(0.915286101028581, within(1e-12));
        assertThat(steps.get(1).entered()).isEqualTo(14);
        assertThat(steps.get(1).survival()).isCloseTo(0.592105263157895, within(1e-14));
        assertThat(steps.get(1).standardError()).isCloseTo(0.121074835371827, within(1e-14));
        assertThat(steps.get(1).interval().orElseThrow().lower()).isCloseTo(0.324350345679909, within(1e-12));
        assertThat(steps.get(1).interval().orElseThrow().upper()).isCloseTo(0.783541158552620, within(1e-12));
    }

    @Test
    void isTheShareStillFreeWhenNobodyIsCensored() {
        List<Step> steps = LifeTable.of(50, List.of(new Span(5, 0), new Span(0, 0), new Span(15, 0)), 0.95)
                .steps();

        assertThat(steps.get(2).survival()).isCloseTo(0.6, within(1e-15));
        assertThat(steps.get(1).survival()).isEqualTo(steps.get(0).survival());
    }

    @Test
    void anEndHasNoLimits() {
        List<Step> steps =
                LifeTable.of(3, List.of(new Span(0, 0), new Span(3, 0)), 0.95).steps();

        assertThat(steps.get(0).interval()).isEmpty();
        assertThat(steps.get(1).survival()).isZero();
        assertThat(steps.get(1).standardError()).isNaN();
        assertThat(steps.get(1).interval()).isEmpty();
    }

    @Test
    void refusesMoreThanEntered() {
        assertThatThrownBy(() -> LifeTable.of(5, List.of(new Span(4, 2)), 0.95))
                .hasMessage("Span[events=4, censored=2] cannot happen among 5");
    }
}
