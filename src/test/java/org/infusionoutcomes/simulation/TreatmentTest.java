package org.infusionoutcomes.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreatmentTest {

    private static final Treatment TWO = new Treatment(
            List.of(new Infusion(0, "0.5", "induction", "", 10, 0.5), new Infusion(7, "0.5", "induction", "", 10, 1)),
            7);

    @Test
    void relievesNobodyBeforeTheFirstInfusionOrOnItsDay() {
        assertThat(TWO.relief(-5, 0.8)).isEqualTo(0);
        assertThat(TWO.relief(0, 0.8)).isEqualTo(0);
    }

    /**
     * By hand, gain 0.8: half of it after the first infusion, which still counts on the day of the second; all of it while the
     * second holds (to day 17); 18 days later (the model's decline) 0.15 + 0.85 / e of it.
     */
    @Test
    void buildsUpHoldsAndWearsOff() {
        assertThat(TWO.relief(7, 0.8)).isEqualTo(0.4);
        assertThat(TWO.relief(17, 0.8)).isEqualTo(0.8);
        assertThat(TWO.relief(35, 0.8)).isCloseTo(0.8 * (0.15 + 0.85 / Math.E), within(1e-12));
    }
}
