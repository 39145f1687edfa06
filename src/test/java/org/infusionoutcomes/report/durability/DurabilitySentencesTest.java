package org.infusionoutcomes.report.durability;

import static org.infusionoutcomes.plan.Estimand.NO_FURTHER_TREATMENT;
import static org.infusionoutcomes.plan.Estimand.WELL_WITHOUT_TREATMENT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.plan.Reporting;
import org.infusionoutcomes.report.DefaultPlan;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.WellTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are made up. */
class DurabilitySentencesTest {

    private static final Reporting REPORTING = DefaultPlan.reporting();
    private static final OptionalDouble NONE = OptionalDouble.empty();

    @Test
    void countsWhoWasFollowed() {
        assertEquals(
                "OCD: 61 responders, 41 of whom relapsed, over 2,085 person-days.",
                DurabilitySentences.followed("OCD", time(61, 41, 41, 29, 48), NO_FURTHER_TREATMENT, REPORTING));
        assertEquals(
                "OCD: 61 responders, 56 of whom relapsed or had a further infusion, over 2,085 person-days.",
                DurabilitySentences.followed("OCD", time(61, 56, 41, 29, 48), WELL_WITHOUT_TREATMENT, REPORTING));
    }

    @ParameterizedTest
    @CsvSource({
        "9, 7, '9 responders, 7 of whom relapsed'",
        "1, 0, '1 responder, 0 of whom relapsed'",
        "30, 4, '30 responders, 4 of whom relapsed'"
    })
    void needsEntrantsAndEvents(long n, long events, String counts) {
        WellTime time = time(n, events, 41, 29, 48);
        assertEquals(
                "OCD: insufficient data on durability (" + counts
                        + "; at least 10 responders and 5 events are needed).",
                DurabilitySentences.followed("OCD", time, NO_FURTHER_TREATMENT, REPORTING));
        assertEquals("", DurabilitySentences.median("OCD", time, NO_FURTHER_TREATMENT, REPORTING, "95%"));
    }

    @Test
    void readsTheCurveWhereEnoughAreAtRisk() {
        // solid from 5 at risk and 10 percent of 61 entrants, so from 7: 33 and 13 are enough, 6 and 0 are not
        List<OnDay> days = List.of(
                onDay(28, 0.6813, 0.5318, 0.7920, 33),
                onDay(56, 0.3307, 0.1978, 0.4697, 13),
                onDay(84, 0.0772, 0.0154, 0.2073, 6),
                onDay(182, 0, 0, 0, 0));
        assertEquals(
                "Estimated still well in OCD: 68% (95% interval 53\u201379%) at 28 days and 33% (20\u201347%) at 56 days."
                        + " At 84 and 182 days too few of OCD are at risk: insufficient data.",
                DurabilitySentences.stillWell("OCD", days, REPORTING, "95%"));
        assertEquals(
                "At 84 days too few of OCD are at risk: insufficient data.",
                DurabilitySentences.stillWell("OCD", days.subList(2, 3), REPORTING, "95%"));
    }

    @Test
    void saysWhenTheMedianIsNotReached() {
        assertEquals(
                "The median time to relapse in OCD was 41 days after the endpoint (95% interval 29\u201348).",
                DurabilitySentences.median("OCD", time(61, 41, 41, 29, 48), NO_FURTHER_TREATMENT, REPORTING, "95%"));
        WellTime open = new WellTime(
                61, 20, NONE, true, NONE, OptionalDouble.of(90), NONE, NONE, Optional.empty(), NONE, NONE, NONE);
        assertEquals(
                "The median time to relapse was not reached in OCD (95% interval 90 to not reached).",
                DurabilitySentences.median("OCD", open, NO_FURTHER_TREATMENT, REPORTING, "95%"));
    }

    @Test
    void comparesCurves() {
        assertEquals(
                "Relapse came sooner in OCD than in MDD: hazard ratio 2.38 (95% interval 1.54\u20133.68; log-rank"
                        + " p\u00A0<\u00A00.001).",
                compared(true, hazard(2.383, 1.542, 3.682, 0.00006)));
        assertEquals(
                "Relapse came later in OCD than in MDD: hazard ratio 0.50 (95% interval 0.30\u20130.83; log-rank"
                        + " p\u00A0=\u00A00.012).",
                compared(true, hazard(0.5, 0.3, 0.833, 0.0121)));
        assertEquals(
                "Relapse came about as soon in OCD as in MDD, as far as these data can tell: hazard ratio 1.36 (95%"
                        + " interval 0.92\u20132.02; log-rank p\u00A0=\u00A00.13).",
                compared(true, hazard(1.3624, 0.9184, 2.0211, 0.12595)));
        assertEquals(
                "Durability: insufficient data to compare OCD with MDD.", compared(false, hazard(2, 1.5, 3, 0.01)));
        assertEquals(
                "Durability: a hazard ratio of OCD to MDD cannot be estimated from these data.",
                compared(true, Optional.empty()));
    }

    @Test
    void givesTheDifferenceOfTheMeans() {
        Contrast less = new Contrast(-24.36, new Limits(-36.45, -12.27), NONE);
        assertEquals(
                "Within the first 113 days OCD responders stayed well 24 days less than MDD responders, on average (95%"
                        + " interval of the difference \u221236 to \u221212 days).",
                DurabilitySentences.meanDays("OCD", "MDD", 113, less, "95%"));
    }

    @Test
    void forbidsTheComparisonWhenVisitGapsDiffer() {
        assertEquals(
                "Responders were scored every 14 days in OCD and every 22 days in MDD (medians). These gaps differ by more"
                        + " than 1.5 times: the curves cannot be compared as they are, because a relapse is seen only at a"
                        + " visit and is seen later where visits are rarer.",
                DurabilitySentences.gaps("OCD", OptionalDouble.of(14), "MDD", OptionalDouble.of(22), 1.5));
        // 21 is exactly 1.5 times 14, and not more
        assertEquals(
                "Responders were scored every 14 days in OCD and every 21 days in MDD (medians). These gaps do not differ"
                        + " by more than 1.5 times, so that visits alone do not forbid comparing the curves.",
                DurabilitySentences.gaps("OCD", OptionalDouble.of(14), "MDD", OptionalDouble.of(21), 1.5));
        assertEquals(
                "Visit gaps: insufficient data, so it cannot be told whether the curves of OCD and MDD can be compared.",
                DurabilitySentences.gaps("OCD", NONE, "MDD", OptionalDouble.of(22), 1.5));
        assertEquals(
                "Durability of OCD and MDD cannot be compared from these curves as they are: the hazard ratio of 2.38 (95%"
                        + " interval 1.54\u20133.68; log-rank p\u00A0<\u00A00.001) may be made by the visits.",
                DurabilitySentences.forbidden("OCD", "MDD", hazard(2.383, 1.542, 3.682, 0.00006), "95%"));
    }

    private static String compared(boolean bothEnough, Optional<Contrast> hazard) {
        return DurabilitySentences.compared("OCD", "MDD", bothEnough, hazard, NO_FURTHER_TREATMENT, "95%");
    }

    private static Optional<Contrast> hazard(double estimate, double lower, double upper, double p) {
        return Optional.of(new Contrast(estimate, new Limits(lower, upper), OptionalDouble.of(p)));
    }

    private static OnDay onDay(int day, double estimate, double lower, double upper, long atRisk) {
        return new OnDay(day, OptionalDouble.of(estimate), Optional.of(new Limits(lower, upper)), atRisk, 61);
    }

    private static WellTime time(long n, long events, double median, double lower, double upper) {
        return new WellTime(
                n,
                events,
                OptionalDouble.of(2085),
                true,
                OptionalDouble.of(median),
                OptionalDouble.of(lower),
                OptionalDouble.of(upper),
                NONE,
                Optional.empty(),
                NONE,
                NONE,
                NONE);
    }
}
