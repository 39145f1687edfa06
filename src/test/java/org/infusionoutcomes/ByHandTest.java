package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.plan.PlanRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the acceptance exports do not hold, worked by hand from the definitions. */
class ByHandTest {

    private static final String SIX = "0 2 4 7 9 11";

    @TempDir
    private Path folder;

    /**
     * 13 from 20 is an improvement of 35 % and a response; 15 from 23 is one of 34.8 % and none; so one of two, and
     * Wilson's interval of 1 of 2 is 0.0945 to 0.9055 (z = 1.959964: centre (1 + z²/2)/(2 + z²) = 0.5, reach
     * z √(0.5 + z²/4)/(2 + z²) = 0.405470).
     */
    @Test
    void aThresholdIsComparedUnrounded() throws IOException {
        SmallExport export = new SmallExport()
                .patient("A", "OCD")
                .infusions("A", SIX)
                .totals("A", "YBOCS", "-1:20 18:13")
                .patient("B", "OCD")
                .infusions("B", SIX)
                .totals("B", "YBOCS", "-1:23 18:15");
        Numbers numbers = compare(export);
        Key key = Key.of("response_all", "OCD");

        assertThat(numbers.count(key, "events")).isEqualTo(1);
        assertThat(numbers.count(key, "n")).isEqualTo(2);
        assertThat(numbers.value(key, "lower").getAsDouble()).isCloseTo(0.5 - 0.405470, within(1e-5));
        assertThat(numbers.value(key, "upper").getAsDouble()).isCloseTo(0.5 + 0.405470, within(1e-5));
    }

    /**
     * Infusions on days 0 to 25, of which the first four are marked induction: L = 9 and not 14, so that the endpoint
     * window is days 16 to 40 and ends at M = 12: the total of day 12 comes before it opens. Without the marks L = 14,
     * the window is days 21 to 45, and the total of day 24 is the endpoint.
     */
    @ParameterizedTest
    @CsvSource({
        "0:induction 3:induction 6:induction 9:induction 12:maintenance 14:maintenance, 0, 1",
        "0 3 6 9 12 14, 1, 0"
    })
    void aFilledPhaseSaysWhatTheInductionIs(String infusions, long withEndpoint, long treatedBefore)
            throws IOException {
        Numbers numbers = compare(new SmallExport()
                .patient("A", "OCD")
                .infusions("A", infusions)
                .totals("A", "YBOCS", "0:30 12:20 24:12"));

        assertThat(numbers.count(Key.of("flow", "OCD"), "with_endpoint")).isEqualTo(withEndpoint);
        assertThat(numbers.count(Key.of("flow", "OCD"), "treated_before_window"))
                .isEqualTo(treatedBefore);
    }

    /**
     * Day 0: 30 before the infusion, 18 six hours after its start. The hours total serves the hours analysis (change 12,
     * 6 hours, 12 of 30 = 40 % is a response) and is neither the baseline nor a total after infusion 1, which is 24 on
     * day 2, before the second infusion.
     */
    @ParameterizedTest
    @CsvSource({"0:30 0.25:18 2:24, 6", "0:30:pre 0:18:post 2:24,", "-1:30 0.25:18 2:24, 6"})
    void anHoursTotalServesTheHoursAnalysisOnly(String totals, Double hours) throws IOException {
        Numbers numbers = compare(
                new SmallExport().patient("A", "OCD").infusions("A", SIX).totals("A", "YBOCS", totals));
        Key hoursKey = Key.of("hours", "OCD").instrument("YBOCS");
        Key first = Key.of("after_infusion", "OCD").at(1);

        assertThat(numbers.count(hoursKey, "n")).isEqualTo(1);
        assertThat(numbers.count(hoursKey, "events")).isEqualTo(1);
        assertThat(numbers.value(hoursKey, "mean_change")).hasValue(12);
        assertThat(numbers.value(hoursKey, "median_hours").isPresent()).isEqualTo(hours != null);
        assertThat(numbers.value(hoursKey, "median_hours").orElse(0)).isEqualTo(hours == null ? 0 : hours);
        assertThat(numbers.count(first, "n")).isEqualTo(1);
        assertThat(numbers.value(first, "mean_improvement").getAsDouble()).isCloseTo(20, within(1e-12));
    }

    /** The clinician's 30 is the baseline where the patient's own 20 stands beside it; alone, the patient's counts. */
    @Test
    void theCliniciansRatingIsAnalysedWhereBothAreThere() throws IOException {
        Numbers numbers = compare(new SmallExport()
                .patient("A", "OCD")
                .infusions("A", SIX)
                .totals("A", "YBOCS", "-1:20::self -1:30::clinician 18:24::self"));

        assertThat(numbers.value(Key.of("change", "OCD").instrument("YBOCS"), "mean_baseline"))
                .hasValue(30);
        assertThat(numbers.value(Key.of("change", "OCD").instrument("YBOCS"), "mean_change"))
                .hasValue(6);
    }

    /** Three responders: one without a further infusion, one for symptoms on day 60, one scheduled on day 40. */
    @Test
    void furtherInfusionsAreCountedByReason() throws IOException {
        SmallExport export = new SmallExport();
        responder(export, "A", SIX, "40:10");
        responder(export, "B", SIX + " 60::symptom", "40:10");
        responder(export, "C", SIX + " 40::scheduled 50::symptom", "38:10");
        Numbers numbers = compare(export);
        Key key = Key.of("further_infusion", "OCD");

        assertThat(numbers.count(key, "n")).isEqualTo(3);
        assertThat(numbers.count(key, "events")).isEqualTo(2);
        assertThat(numbers.count(key, "symptom")).isEqualTo(1);
        assertThat(numbers.count(key, "scheduled")).isEqualTo(1);
        assertThat(numbers.count(key, "unknown_reason")).isZero();
    }

    /**
     * One responder, baseline 30, endpoint 10 on day 18 (T0): half of the gain is lost at 20 or more. Follow-up totals
     * and further infusions as given; time and event under each estimand worked by hand.
     *
     * <ul>
     *   <li>Two totals of 20 on days 30 and 44: confirmed at day 30, 12 days after T0.
     *   <li>20 on day 30, next total 14 on day 44: not confirmed; censored at day 44, 26 days.
     *   <li>20 on day 30, next total 20 on day 73, 43 days later: day 30 is not confirmed, and nothing follows day 73:
     *       censored at day 73, 55 days.
     *   <li>20 on day 30 and an infusion on day 72, 42 days later, no total between: confirmed at day 30. On day 73 it
     *       would be one day too late: under no further treatment censored at day 30 (12 days); as treated likewise; well
     *       without treatment the infusion, 43 days after the last total, is the event at day 73, 55 days.
     *   <li>20 on day 30 and an infusion that same day: confirmed at once, 12 days.
     *   <li>20 on day 30, infusion on day 40, and a total of 14 on that day, which lies between: not confirmed. Under no
     *       further treatment censored at day 40 (22 days); as treated the same total is the last; well without treatment
     *       event at day 40 (22 days).
     *   <li>20 on day 38, infusion on day 40, 20 on day 50: under every estimand the infusion confirms day 38, 20 days.
     *   <li>15 on day 30, infusion on day 40, 20 on days 50 and 60: as treated relapse at day 50 (32 days); no further
     *       treatment censored at day 30 (12 days); without treatment event at day 40 (22 days).
     * </ul>
     */
    @ParameterizedTest
    @CsvSource({
        "30:20 44:20,            , 12 1, 12 1, 12 1",
        "30:20 44:14,            , 26 0, 26 0, 26 0",
        "30:20 73:20,            , 55 0, 55 0, 55 0",
        "30:20,                72, 12 1, 12 1, 12 1",
        "30:20,                73, 12 0, 12 0, 55 1",
        "30:20,                30, 12 1, 12 1, 12 1",
        "30:20 40:14,          40, 22 0, 22 0, 22 1",
        "38:20 50:20,          40, 20 1, 20 1, 20 1",
        "30:15 50:20 60:20,    40, 12 0, 32 1, 22 1",
    })
    void aConfirmedRelapseUnderEachEstimand(
            String followUp, String infusion, String untilFurther, String asTreated, String without)
            throws IOException {
        SmallExport export = new SmallExport();
        responder(export, "A", infusion == null ? SIX : SIX + " " + infusion, followUp);
        Numbers numbers = compare(export);

        assertThat(timeAndEvent(numbers, "half-of-gain-lost confirmed", "no-further-treatment"))
                .isEqualTo(untilFurther);
        assertThat(timeAndEvent(numbers, "half-of-gain-lost confirmed", "as-treated"))
                .isEqualTo(asTreated);
        assertThat(timeAndEvent(numbers, "half-of-gain-lost confirmed", "well-without-treatment"))
                .isEqualTo(without);
    }

    /**
     * The same responder unconfirmed, with M at day 40: a total of 20 on day 40 itself is a relapse that came first; one
     * on day 41 is not seen before M. After a silence of more than 60 days M is no event: 14 on day 30, M on day 91, 61
     * days later, is censored at day 30.
     */
    @ParameterizedTest
    @CsvSource({
        "40:20,   40, 22 1, 22 1, 22 1",
        "41:20,   40,  0 0, 23 1, 22 1",
        "30:14,   91, 12 0, 12 0, 12 0",
        "30:14,   90, 12 0, 12 0, 72 1",
        "30:14,   18, 0 0, 12 0, 0 1",
    })
    void aRelapseUnderEachEstimand(
            String followUp, String infusion, String untilFurther, String asTreated, String without)
            throws IOException {
        SmallExport export = new SmallExport();
        responder(export, "A", SIX + " " + infusion, followUp);
        Numbers numbers = compare(export);

        assertThat(timeAndEvent(numbers, "half-of-gain-lost", "no-further-treatment"))
                .isEqualTo(untilFurther);
        assertThat(timeAndEvent(numbers, "half-of-gain-lost", "as-treated")).isEqualTo(asTreated);
        assertThat(timeAndEvent(numbers, "half-of-gain-lost", "well-without-treatment"))
                .isEqualTo(without);
    }

    /** An infusion 90 days after the one before opens a new series: totals after its day are not read, even as treated. */
    @Test
    void totalsOfASecondSeriesAreNotRead() throws IOException {
        SmallExport export = new SmallExport();
        responder(export, "A", SIX + " 101 104", "60:12 101:13 110:30");
        Numbers numbers = compare(export);

        assertThat(timeAndEvent(numbers, "half-of-gain-lost", "as-treated")).isEqualTo("83 0");
    }

    /** The rise that loses half of the gain: 10 of 20 in the first, 4 of 8 (rounded up from 3.5: 7 gained) in the second. */
    @Test
    void theLeastRiseIsInWholePoints() throws IOException {
        SmallExport export = new SmallExport()
                .patient("A", "OCD")
                .infusions("A", SIX)
                .totals("A", "YBOCS", "-1:30 18:10")
                .patient("B", "OCD")
                .infusions("B", SIX)
                .totals("B", "YBOCS", "-1:20 18:13");
        Numbers numbers = compare(export);
        Key key = Key.of("least_rise", "OCD");

        assertThat(numbers.value(key, "median_points")).hasValue(7);
        assertThat(numbers.count(key, "events")).isEqualTo(1);
        assertThat(numbers.count(key, "n")).isEqualTo(2);
    }

    /**
     * Percent improvements OCD 10, 20, 30, 40 and MDD 20, 50, 60, 70 and 80: R 4.2.2,
     * {@code wilcox.test(c(10,20,30,40), c(20,50,60,70,80), exact = FALSE)$p.value}.
     */
    @Test
    void mannWhitneyAgreesWithR() throws IOException {
        SmallExport export = new SmallExport();
        int[] ocd = {10, 20, 30, 40};
        int[] mdd = {20, 50, 60, 70, 80};
        for (int improvement : ocd) {
            export.patient("O" + improvement, "OCD")
                    .infusions("O" + improvement, SIX)
                    .totals("O" + improvement, "YBOCS", "-1:20 18:" + (20 - improvement / 5));
        }
        for (int improvement : mdd) {
            export.patient("M" + improvement, "MDD")
                    .infusions("M" + improvement, SIX)
                    .totals("M" + improvement, "MADRS", "-1:30 18:" + (30 - improvement * 3 / 10));
        }

        assertThat(compare(export)
                        .value(Key.of("improvement", "OCD-MDD"), "mann_whitney_p")
                        .getAsDouble())
                .isCloseTo(MANN_WHITNEY_P, within(1e-14));
    }

    private static final double MANN_WHITNEY_P = 0.085099932515670759;

    /** A cohort and a scale that the program has never heard of are entries in the plan and no code. */
    @Test
    void aCohortOfThePlanAloneIsAnalysed() throws IOException, PlanRefused {
        Plan plan = PlanReader.read("plan.yaml", """
                compare: [OCD, PTSD]
                cohorts:
                  PTSD: {label: post-traumatic stress, instruments: [PCL5]}
                instruments:
                  PCL5: {label: PCL-5, spellings: [PCL-5], maximum: 80, recall_days: 30, response_percent: 50,
                    partial_percent: 25, remission_at_most: 20, least_baseline: 33, relapse_limit: 33,
                    endpoint_from: 30, endpoint_to: 45}
                """);
        SmallExport export =
                new SmallExport().patient("A", "PTSD").infusions("A", SIX).totals("A", "PCL-5", "-1:60 41:30 80:40");
        Numbers numbers = Walk.compare(export.writeTo(folder), plan).numbers();

        assertThat(numbers.count(Key.of("response_all", "PTSD"), "events")).isEqualTo(1);
        assertThat(numbers.has(Key.of("response_all", "OCD-PTSD"), "fisher_p")).isTrue();
    }

    /** Twelve quarters of 16 patients, half of whom respond: limits 0.5 ± 3 √(0.5 · 0.5 / 16) = 0.125 and 0.875. */
    @ParameterizedTest
    @CsvSource({"12, true", "11, false"})
    void controlLimitsStandFromTwelveQuartersOn(int quarters, boolean limits) throws IOException {
        SmallExport export = new SmallExport();
        for (int quarter = 0; quarter < quarters; quarter++) {
            for (int i = 0; i < 16; i++) {
                String id = "P" + quarter + "-" + i;
                export.patient(id, "OCD", (2020 + quarter / 4) + "-Q" + (quarter % 4 + 1), "400")
                        .infusions(id, SIX)
                        .totals(id, "YBOCS", "-1:30 18:" + (i % 2 == 0 ? 10 : 30));
            }
        }
        Numbers numbers = compare(export);
        Key key = Key.of("quarter", "OCD").group("start_quarter=2021-Q2");

        assertThat(numbers.value(key, "centre")).hasValue(0.5);
        assertThat(numbers.has(key, "limit_lower")).isEqualTo(limits);
        assertThat(numbers.value(key, "limit_lower").orElse(0.125)).isCloseTo(0.125, within(1e-15));
        assertThat(numbers.value(key, "limit_upper").orElse(0.875)).isCloseTo(0.875, within(1e-15));
    }

    /**
     * OCD: one of two responds, the other has no endpoint, so between 1/2 and 2/2; MDD: none of two, one without an
     * endpoint, so between 0 and 1/2. The difference lies between 1/2 - 1/2 and 1 - 0.
     */
    @Test
    void theBoundsOfADifferenceTakeTheMissingOppositeWays() throws IOException {
        SmallExport export = new SmallExport()
                .patient("A", "OCD")
                .infusions("A", SIX)
                .totals("A", "YBOCS", "-1:30 18:10")
                .patient("B", "OCD")
                .infusions("B", SIX)
                .totals("B", "YBOCS", "-1:30")
                .patient("C", "MDD")
                .infusions("C", SIX)
                .totals("C", "MADRS", "-1:30 18:29")
                .patient("D", "MDD")
                .infusions("D", SIX)
                .totals("D", "MADRS", "-1:30");
        Key key = Key.of("response_all", "OCD-MDD");
        Numbers numbers = compare(export);

        assertThat(numbers.value(key, "lowest")).hasValue(0);
        assertThat(numbers.value(key, "highest")).hasValue(1);
        assertThat(numbers.value(Key.of("remission_all", "OCD"), "all_missing_well"))
                .hasValue(1);
    }

    private static void responder(SmallExport export, String id, String infusions, String followUp) {
        export.patient(id, "OCD").infusions(id, infusions).totals(id, "YBOCS", "-1:30 18:10 " + followUp);
    }

    private static String timeAndEvent(Numbers numbers, String rule, String estimand) {
        Key key = Key.of("durability", "OCD").rule(rule).estimand(estimand);
        assertThat(numbers.count(key, "n")).isEqualTo(1);
        return numbers.count(key, "person_days") + " " + numbers.count(key, "events");
    }

    private Numbers compare(SmallExport export) throws IOException {
        return Walk.compare(export.writeTo(folder)).numbers();
    }
}
