package org.infusionoutcomes.figure.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.figure.FollowUps;
import org.junit.jupiter.api.Test;

class RiskCountTest {

    /** Eight responders, by hand: relapses on days 10, 28, 30 (two), censored on 0, 28, 40 and 56. */
    private static final Curve CURVE =
            FollowUps.of("0+ 10 28 28+ 30 30 40+ 56+").survival("OCD", "rule", "estimand");

    @Test
    void countsThoseBeforeTheDay() {
        assertThat(RiskCount.on(0, CURVE)).isEqualTo(new RiskCount(true, 8, 0, 0));
        assertThat(RiskCount.on(28, CURVE)).isEqualTo(new RiskCount(true, 6, 1, 1));
        assertThat(RiskCount.on(29, CURVE)).isEqualTo(new RiskCount(true, 4, 2, 2));
        assertThat(RiskCount.on(56, CURVE)).isEqualTo(new RiskCount(true, 1, 3, 4));
        assertThat(RiskCount.on(84, CURVE)).isEqualTo(new RiskCount(true, 0, 4, 4));
    }

    @Test
    void knowsNothingBehindACurveThatWasCutShort() {
        Curve cut = new Curve(
                "durability", "OCD", "rule", "estimand", CURVE.points().subList(0, 3));
        assertThat(RiskCount.on(28, cut).isKnown()).isTrue();
        assertThat(RiskCount.on(56, cut).isKnown()).isFalse();
    }

    @Test
    void labelsEveryFourWeeksWhereThereIsRoom() {
        assertThat(DayAxis.reaching(100, 500, 40).days()).isEqualTo(List.of(0, 28, 56, 84, 112));
        assertThat(DayAxis.reaching(112, 500, 40).days()).isEqualTo(List.of(0, 28, 56, 84, 112));
        // 28-day steps would leave 500 / 14 = 36 units for a label of 40, so every eighth week
        assertThat(DayAxis.reaching(380, 500, 40).days()).isEqualTo(List.of(0, 56, 112, 168, 224, 280, 336, 392));
        assertThat(DayAxis.reaching(0, 500, 40).days()).isEqualTo(List.of(0, 28));
    }
}
