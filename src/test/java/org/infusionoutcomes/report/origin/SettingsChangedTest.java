package org.infusionoutcomes.report.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.plan.Cohort;
import org.infusionoutcomes.plan.Durability;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.plan.RelapseBar;
import org.junit.jupiter.api.Test;

class SettingsChangedTest {

    private static final Plan DEFAULTS = PlanReader.defaultPlan();

    @Test
    void theDefaultPlanHasNone() {
        assertThat(SettingsChanged.of(DEFAULTS, DEFAULTS)).isEmpty();
    }

    @Test
    void namesEachSettingWithBothValues() {
        Durability before = DEFAULTS.durability();
        assertThat(before.days()).containsExactly(28, 56, 84, 182);
        Durability now = new Durability(
                RelapseBar.LOSS_OF_RESPONSE,
                true,
                Estimand.AS_TREATED,
                before.confirmWithinDays(),
                before.seenWithinDays(),
                List.of(28, 56),
                before.restrictedMeanDays());

        assertThat(SettingsChanged.of(with(0.9, DEFAULTS.cohorts(), now), DEFAULTS))
                .containsExactly(
                        "confidence: 0.9 (default 0.95)",
                        "durability.rule: loss-of-response (default half-of-gain-lost)",
                        "durability.confirmed: yes (default no)",
                        "durability.estimand: as-treated (default no-further-treatment)",
                        "durability.days: 28 and 56 (default 28, 56, 84 and 182)");
    }

    @Test
    void namesCohortsAddedAndChanged() {
        Map<String, Cohort> cohorts = new LinkedHashMap<>(DEFAULTS.cohorts());
        Cohort mdd = cohorts.get("MDD");
        cohorts.put("MDD", new Cohort("mood", mdd.instruments()));
        cohorts.put("PTSD", new Cohort("trauma", mdd.instruments()));

        assertThat(SettingsChanged.of(with(0.95, cohorts, DEFAULTS.durability()), DEFAULTS))
                .containsExactly("cohorts.MDD.label: mood (default " + mdd.label() + ")", "cohorts.PTSD: added");
    }

    private static Plan with(double confidence, Map<String, Cohort> cohorts, Durability durability) {
        return new Plan(
                confidence,
                DEFAULTS.compare(),
                cohorts,
                DEFAULTS.instruments(),
                DEFAULTS.series(),
                DEFAULTS.baseline(),
                DEFAULTS.response(),
                durability,
                DEFAULTS.reporting(),
                DEFAULTS.reading());
    }
}
