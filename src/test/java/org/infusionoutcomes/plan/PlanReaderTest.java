package org.infusionoutcomes.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.infusionoutcomes.plan.scale.Instrument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanReaderTest {

    /** The bold values of the definitions, sections 2 to 6, typed from that page. */
    @Test
    void theDefaultPlanHoldsTheValuesOfTheDefinitions() {
        Plan plan = PlanReader.defaultPlan();

        assertThat(plan.cohortNames()).containsExactly("OCD", "MDD");
        assertThat(plan.instrumentNames()).containsExactly("YBOCS", "MADRS", "HAMD17", "PHQ9", "QIDS");
        Instrument ybocs = plan.instruments().get("YBOCS");
        assertThat(ybocs.maximum()).isEqualTo(40);
        assertThat(ybocs.responsePercent()).isEqualTo(35);
        assertThat(ybocs.remissionAtMost()).isEqualTo(12);
        assertThat(plan.instruments().get("PHQ9").endpointFrom()).isEqualTo(14);
        assertThat(plan.series()).isEqualTo(new Series(6, 28, 90, false));
        assertThat(plan.durability().primaryRule().key()).isEqualTo("half-of-gain-lost");
        assertThat(plan.durability().days()).containsExactly(28, 56, 84, 182);
        assertThat(plan.confidence()).isEqualTo(0.95);
    }

    @Test
    void aPlanFileChangesOnlyWhatItSays() throws PlanRefused {
        Plan plan = PlanReader.read("mine.yaml", "instruments:\n  YBOCS:\n    response_percent: 30\n");

        assertThat(plan.instruments().get("YBOCS").responsePercent()).isEqualTo(30);
        assertThat(plan.instruments().get("YBOCS").partialPercent()).isEqualTo(25);
        assertThat(plan.instruments().get("MADRS"))
                .isEqualTo(PlanReader.defaultPlan().instruments().get("MADRS"));
    }

    @Test
    void anEmptyFileIsTheDefaultPlan() throws PlanRefused {
        assertThat(PlanReader.read("mine.yaml", "# nothing yet\n")).isEqualTo(PlanReader.defaultPlan());
    }

    @Test
    void theDefaultTextReadsBackAsTheDefaultPlan() throws PlanRefused {
        assertThat(PlanReader.read("mine.yaml", PlanReader.defaultText())).isEqualTo(PlanReader.defaultPlan());
        assertThat(PlanReader.read("mine.yaml", PlanReader.text(PlanReader.defaultPlan())))
                .isEqualTo(PlanReader.defaultPlan());
    }

    /** A scale and a cohort that the program has never heard of. */
    @Test
    void aNewInstrumentAndCohortAreEntriesInThePlan() throws PlanRefused {
        Plan plan = PlanReader.read("mine.yaml", """
                compare: [OCD, PTSD]
                cohorts:
                  PTSD: {label: post-traumatic stress, instruments: [PCL5]}
                instruments:
                  PCL5: {label: PCL-5, spellings: [PCL-5], maximum: 80, recall_days: 30, response_percent: 50,
                    partial_percent: 25, remission_at_most: 20, least_baseline: 33, relapse_limit: 33,
                    endpoint_from: 30, endpoint_to: 45}
                """);

        assertThat(plan.cohortNames()).containsExactly("OCD", "MDD", "PTSD");
        assertThat(plan.comparisonName()).isEqualTo("OCD-PTSD");
        assertThat(plan.instruments().get("PCL5").maximum()).isEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            confidense: 0.9 | mine.yaml:1:1  confidense: there is no such setting | did you mean confidence?
            instruments:\\n  YBOCS:\\n    respons_percent: 30 | mine.yaml:3:5  instruments.YBOCS.respons_percent: there is no such setting | did you mean response_percent?
            zzz: 1 | mine.yaml:1:1  zzz: there is no such setting | the command plan prints the settings that there are
            confidence: high | mine.yaml:1:13  confidence: is not a number | change the value
            confidence: 95 | mine.yaml:1:13  confidence: must lie inside (0, 1), got 95 | change the value
            series:\\n  align_days: maybe | mine.yaml:2:15  series.align_days: is not true or false | change the value
            series:\\n  induction_infusions: 6.5 | mine.yaml:2:24  series.induction_infusions: is not a whole number | change the value
            durability:\\n  rule: half | mine.yaml:2:9  durability.rule: 'half' is not one of [half-of-gain-lost, loss-of-response, above-limit, rise-of-5, left-remission] | choose one of these
            durability:\\n  days: [56, 28] | mine.yaml:2:9  durability.days: must rise, got [56, 28] | change the value
            cohorts:\\n  OCD:\\n    instruments: [YBOX] | mine.yaml:3:18  cohorts.OCD.instruments: 'YBOX' is not one of the plan's instruments [YBOCS, MADRS, HAMD17, PHQ9, QIDS] | change the value
            compare: [OCD, PTSD] | mine.yaml:1:10  compare: 'PTSD' is not one of the plan's cohorts [OCD, MDD] | change the value
            instruments:\\n  PCL5: {maximum: 80} | mine.yaml:2:9  instruments.PCL5: lacks label, spellings, recall_days, response_percent, partial_percent, remission_at_most, least_baseline, relapse_limit, endpoint_from, endpoint_to | give every setting of a new entry
            cohorts:\\n  PTSD: {label: stress} | mine.yaml:2:9  cohorts.PTSD: lacks instruments | give every setting of a new entry
            series:\\n  align_days: 1 | mine.yaml:2:15  series.align_days: is not true or false | change the value
            instruments:\\n  YBOCS: {maximum: 99999999999999} | mine.yaml:2:20  instruments.YBOCS.maximum: is not a number that fits here | change the value
            - 1 | mine.yaml:1:1  the plan is not a list of settings (key: value) | write settings as the command plan prints them
            """)
    void aMistakeIsRefusedWithItsPlace(String text, String problem, String advice) {
        PlanRefused refused =
                catchThrowableOfType(PlanRefused.class, () -> PlanReader.read("mine.yaml", text.replace("\\n", "\n")));

        assertThat(refused).hasMessage(problem);
        assertThat(refused.advice()).isEqualTo(advice);
    }

    @Test
    void aDuplicateKeyIsRefused() {
        PlanRefused refused = catchThrowableOfType(
                PlanRefused.class, () -> PlanReader.read("mine.yaml", "confidence: 0.9\nconfidence: 0.8\n"));

        assertThat(refused).hasMessageStartingWith("mine.yaml:2:").hasMessageContaining("confidence");
    }

    @Test
    void brokenYamlIsRefused() {
        PlanRefused refused =
                catchThrowableOfType(PlanRefused.class, () -> PlanReader.read("mine.yaml", "compare: [OCD, MDD\n"));

        assertThat(refused).hasMessageStartingWith("mine.yaml:").hasMessageContaining("not YAML");
    }
}
