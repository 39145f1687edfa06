package org.infusionoutcomes.figure.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.result.Curve;
import org.junit.jupiter.api.Test;

class RiskCountAfterTest {

    /** 100 enter; 12 events and 20 censored up to day 28, 15 events up to day 56; 53 are followed on. */
    private static final Curve CURVE = new Curve(
            "durability", "OCD", "", "", List.of(point(0, 100, 0, 0), point(28, 100, 12, 20), point(56, 68, 15, 0)));

    @Test
    void countsStandOnlyWhereAStepEnds() {
        assertThat(RiskCount.after(0, CURVE)).isEqualTo(new RiskCount(true, 100, 0, 0));
        assertThat(RiskCount.after(28, CURVE)).isEqualTo(new RiskCount(true, 68, 20, 12));
        assertThat(RiskCount.after(56, CURVE)).isEqualTo(new RiskCount(true, 53, 20, 27));
        assertThat(RiskCount.after(42, CURVE).isKnown()).isFalse();
        assertThat(RiskCount.after(84, CURVE).isKnown()).isFalse();
    }

    private static Curve.Point point(int day, long atRisk, long events, long censored) {
        return new Curve.Point(day, atRisk, events, censored, 1, OptionalDouble.empty(), OptionalDouble.empty());
    }
}
