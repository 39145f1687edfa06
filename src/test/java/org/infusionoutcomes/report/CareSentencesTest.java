package org.infusionoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Reporting;
import org.infusionoutcomes.report.care.CauseSentences;
import org.infusionoutcomes.report.care.DeliverySection;
import org.infusionoutcomes.report.care.SafetySentences;
import org.infusionoutcomes.report.durability.DurabilitySection;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.quarter.PendingPatients;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Harm;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.Share;
import org.infusionoutcomes.report.visit.FirstAgainstLast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of care and safety, sentence by sentence; numbers rounded by hand. */
class CareSentencesTest {

    private static final Reporting REPORTING = DefaultPlan.plan().reporting();

    /** 86.78 % from 100 patients on with a decimal; nine patients are too few. */
    @Test
    void deliveryIsToldOfTenPatientsOrMore() {
        assertEquals(
                "OCD: 86.8% (197 of 227; 95% interval 81.8\u201390.6%) had all 6 infusions; 38.3% (87 of 227; 95% interval"
                        + " 32.2\u201344.8%) had them in 14 to 21 days; 30 had fewer, and the export does not say why.",
                DeliverySection.sentence(
                        "OCD", 6, share(197, 227, 0.8176, 0.9058), share(87, 227, 0.32245, 0.4479), material()));
        assertEquals(
                "OCD: insufficient data on how the induction was delivered (9 patients treated).",
                DeliverySection.sentence("OCD", 6, share(8, 9, 0.5, 0.9), share(1, 9, 0.1, 0.5), material()));
        assertEquals(
                "OCD: how the induction was delivered is not in this export.",
                DeliverySection.sentence("OCD", 6, Optional.empty(), Optional.empty(), material()));
    }

    @Test
    void theSamePatientsTwice() {
        Optional<Contrast> more =
                Optional.of(new Contrast(16 / 54.0, new Limits(0.1712, 0.4281), OptionalDouble.of(0.00003)));
        assertEquals(
                "OCD: of 54 patients scored after both, 0% had a response after the first infusion and 30% after the last,"
                        + " 30 percentage points more (95% interval 17\u201343; exact McNemar p\u00A0<\u00A00.001).",
                FirstAgainstLast.sentence("OCD", part(0, 54), part(16, 54), more, material()));
        Optional<Contrast> fewer = Optional.of(new Contrast(-0.1, new Limits(-0.32, 0.14), OptionalDouble.of(0.625)));
        assertEquals(
                "OCD: of 20 patients scored after both, 30% had a response after the first infusion and 20% after the last,"
                        + " 10 percentage points fewer (95% interval \u221232 to 14; exact McNemar p\u00A0=\u00A00.63); that is"
                        + " within what chance alone can give.",
                FirstAgainstLast.sentence("OCD", part(6, 20), part(4, 20), fewer, material()));
        assertEquals(
                "OCD: insufficient data (9 patients scored both after the first infusion and after the last).",
                FirstAgainstLast.sentence("OCD", part(1, 9), part(4, 9), more, material()));
    }

    @Test
    void anAdverseEventHasPatientsAndInfusions() {
        Harm nausea = new Harm(
                share(31, 227, 0.0979, 0.1873).orElseThrow(),
                31,
                1690,
                28,
                OptionalDouble.of(1.8343),
                Optional.of(new Limits(1.2463, 2.6037)));
        assertEquals(
                "Nausea in OCD: 13.7% (31 of 227; 95% interval 9.8\u201318.7%) of the patients; 1.83 per 100 infusions (31 of"
                        + " 1,690; 95% interval 1.25\u20132.60), of these 28 on the infusion\u2019s own day.",
                SafetySentences.occurred("Nausea", "OCD", nausea, REPORTING, "95%"));
    }

    /** 0 of 227: Wilson's upper limit 3.841459 / 230.841459 = 1.66 %; 3.688879 / 16.90 = 0.218 per 100. */
    @Test
    void anEventThatNobodyHadHasItsUpperBound() {
        Harm none = new Harm(
                share(0, 227, 0, 0.016641).orElseThrow(),
                0,
                1690,
                0,
                OptionalDouble.of(0),
                Optional.of(new Limits(0, 0.218277)));
        String bound =
                "recorded in none of 227 patients; the 95% interval still reaches up to 1.7% of patients (Wilson) and"
                        + " 0.22 per 100 infusions (exact).";
        assertEquals("Seizure in OCD: " + bound, SafetySentences.occurred("Seizure", "OCD", none, REPORTING, "95%"));
        assertThat(SafetySentences.neverSeen("OCD", List.of("seizure", "other"), none, REPORTING, "95%"))
                .contains("Not seen in OCD (seizure and other): each " + bound);
        assertThat(SafetySentences.neverSeen("OCD", List.of(), none, REPORTING, "95%"))
                .isEmpty();
    }

    @Test
    void ninePatientsSayNothingOfHarm() {
        Harm few = new Harm(part(0, 9), 0, 50, 0, OptionalDouble.of(0), Optional.of(new Limits(0, 7.4)));
        assertEquals(
                "Seizure in OCD: insufficient data (0 of 9 patients).",
                SafetySentences.occurred("Seizure", "OCD", few, REPORTING, "95%"));
        assertThat(SafetySentences.neverSeen("OCD", List.of("seizure"), few, REPORTING, "95%"))
                .isEmpty();
    }

    @Test
    void whatWasSeldomSaidIsALowerBound() {
        assertEquals(
                "Serious adverse events in OCD: not recorded (the export says of 3 of 41 events whether it was serious); at"
                        + " least 2 patients had one.",
                SafetySentences.seriousNotRecorded("OCD", 3, 41, 2));
    }

    /** Ten of 100 is no longer few. */
    @ParameterizedTest
    @CsvSource({"9, 100, true", "10, 100, false", "0, 40, true"})
    void fewRowsAreCalledLowerBounds(long withRow, long n, boolean few) {
        String said = SafetySentences.rows("OCD", withRow, n);
        assertThat(said).startsWith("OCD: " + withRow + " of " + n + " patients have any row in the table.");
        assertThat(said.contains("lower bounds")).isEqualTo(few);
    }

    @Test
    void whoIsPendingIsToldApart() {
        assertEquals(
                "OCD, not counted above: 1 event before the first infusion or after a new series began; of 8 pending patients"
                        + " with 36 infusions, 2 with an event and 0 with a serious one.",
                SafetySentences.leftOut("OCD", 1, 8, 36, 2, OptionalLong.of(0)));
        assertEquals(
                "OCD, not counted above: 0 events before the first infusion or after a new series began; no patient is"
                        + " pending.",
                SafetySentences.leftOut("OCD", 0, 0, 0, 0, OptionalLong.of(0)));
        assertEquals(
                "Pending in OCD: 9 patients (2026-Q1: 1, 2026-Q2: 8). Their endpoint window had not closed at the cut-off;"
                        + " they are in no share yet.",
                PendingPatients.sentence("OCD", 9, List.of("2026-Q1: 1", "2026-Q2: 8")));
    }

    @Test
    void aCauseHasItsRatio() {
        Optional<Contrast> ratio =
                Optional.of(new Contrast(1.5604, new Limits(1.0224, 2.3814), OptionalDouble.empty()));
        assertEquals(
                "Cause-specific hazard ratio of relapse, OCD : MDD: 1.56 (95% interval 1.02\u20132.38).",
                CauseSentences.sentence("OCD", "MDD", "relapse", true, ratio, "95%"));
        assertEquals(
                "Cause-specific hazard ratio of relapse, OCD : MDD: insufficient data.",
                CauseSentences.sentence("OCD", "MDD", "relapse", false, ratio, "95%"));
    }

    /** Whichever curve is the primary one, it says what it takes for granted of those who leave. */
    @ParameterizedTest
    @EnumSource(Estimand.class)
    void theCurveSaysWhatItAssumes(Estimand estimand) {
        assertThat(DurabilitySection.assumption(estimand))
                .contains("whoever leaves follow-up would relapse like those who stay");
    }

    @Test
    void beingTreatedAgainIsTakenForChance() {
        assertThat(DurabilitySection.assumption(Estimand.NO_FURTHER_TREATMENT))
                .contains("as if that had nothing to do with how they were doing");
    }

    private static Optional<Share> share(long events, long n, double lower, double upper) {
        return Optional.of(
                new Share(events, n, OptionalDouble.of((double) events / n), Optional.of(new Limits(lower, upper))));
    }

    private static Share part(long events, long n) {
        return share(events, n, 0, 0.5).orElseThrow();
    }

    private static Material material() {
        return new Material(ClinicExample.comparison(), ClinicExample.quality(), ClinicExample.provenance(), List.of());
    }
}
