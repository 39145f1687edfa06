package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delivery, the first infusion against the last, further infusions: small exports worked by hand. */
class CareByHandTest {

    private static final String SIX = "0 2 4 7 9 11";

    @TempDir
    private Path folder;

    /**
     * Five treated patients; one more is pending and one had no infusion. A: six in 17 days; B: six in 11; C: three; D: eight
     * marked as induction, the sixth on day 11; E: six in 25 days. So 6 + 6 + 3 + 8 + 6 = 29 infusions; days to the sixth
     * 11 11 17 25: median 14, quartiles 11 and 17 + 0.25 * 8 = 19. Doses: 6 * 0.5, 6 * 0.75, 3 * 1.0: the eighth of 15 is
     * 0.75, the lower quartile (place 3.5 from 0) 0.5. Minutes: six times 40 and once 60. Wilson's interval of 1 of 5:
     * ((1 + 1.920729) ± 1.959964 √(0.8 + 0.960365)) / 8.841459 = 0.036224 and 0.624465.
     */
    @Test
    void deliveryCountsAllTreatedPatients() throws IOException {
        Numbers numbers = compare(new SmallExport()
                .patient("A", "OCD")
                .infusions("A", "0:::0.5:40 3:::0.5:40 7:::0.5:40 10:::0.5:40 14:::0.5:40 17:::0.5:40")
                .totals("A", "YBOCS", "0:30 26:10")
                .patient("B", "OCD")
                .infusions("B", "0:::0.75:60 2:::0.75 4:::0.75 7:::0.75 9:::0.75 11:::0.75")
                .patient("C", "OCD")
                .infusions("C", "0:::1.0 4:::1 8:::1.00")
                .patient("D", "OCD")
                .infusions(
                        "D",
                        "0:induction 2:induction 4:induction 7:induction 9:induction 11:induction 14:induction"
                                + " 16:induction 40:maintenance")
                .patient("E", "OCD")
                .infusions("E", "0 5 10 15 20 25")
                .patient("F", "OCD", "2026-Q1", "10")
                .infusions("F", "0 2")
                .patient("G", "OCD"));
        Key key = Key.of("delivery", "OCD");

        assertThat(numbers.count(key, "n")).isEqualTo(5);
        assertThat(numbers.count(key, "infusions")).isEqualTo(29);
        assertThat(events(numbers, "infusions=2")).isZero();
        assertThat(events(numbers, "infusions=3")).isEqualTo(1);
        assertThat(events(numbers, "infusions=6")).isEqualTo(3);
        assertThat(events(numbers, "infusions=more")).isEqualTo(1);
        assertThat(events(numbers, "course=stopped early")).isEqualTo(1);
        assertThat(events(numbers, "course=complete")).isEqualTo(4);
        assertThat(events(numbers, "course=complete sooner")).isEqualTo(2);
        assertThat(events(numbers, "course=complete later")).isEqualTo(1);
        assertThat(events(numbers, "course=complete in time")).isEqualTo(1);
        assertThat(numbers.value(key.group("course=complete in time"), "lower").getAsDouble())
                .isCloseTo(0.036224, within(1e-5));
        assertThat(numbers.value(key.group("course=complete in time"), "upper").getAsDouble())
                .isCloseTo(0.624465, within(1e-5));
        assertSpread(numbers, key.group("amount=infusions"), 5, 5, 6, 6, 6);
        assertSpread(numbers, key.group("amount=days"), 4, 4, 11, 14, 19);
        assertSpread(numbers, key.group("amount=minutes"), 7, 29, 40, 40, 40);
        assertSpread(numbers, key.group("amount=dose"), 15, 29, 0.5, 0.75, 0.75);
        assertThat(numbers.count(Key.of("quarter_pending", "OCD").group("start_quarter=2026-Q1"), "pending"))
                .isEqualTo(1);
        assertThat(numbers.count(Key.of("delivery", "MDD"), "n")).isZero();
        assertThat(numbers.has(Key.of("delivery", "MDD").group("amount=dose"), "median"))
                .isTrue();
    }

    /**
     * Baseline 20: a total of 13 is a response (35 %), 18 is none. Of nine patients six have both totals: one responded
     * after both, three after the last only, one after the first only, one after neither. G has none after the last, H
     * one infusion only, I's total comes 8 days after the last. Last minus first: (3 - 1) / 6. Exact McNemar of 1 and 3:
     * 2 (1 + 4) / 16 = 0.625. Newcombe for pairs: Wilson of 4 of 6 is 0.299989 to 0.903233, of 2 of 6 0.096767 to 0.700011;
     * φ = (1 * 1 - 3 * 1) / √(4 * 2 * 2 * 4) = -0.25; below: 0.366678 √(1 + 0.5 + 1) = 0.579769, above:
     * 0.236566 √2.5 = 0.374044.
     */
    @Test
    void theFirstInfusionAgainstTheLastInTheSamePatients() throws IOException {
        SmallExport export = new SmallExport();
        String[] totals = {
            "2:13 8:12", "2:18 8:13", "3:18 13:12", "1:18 7:13", "2:13 8:18", "2:18 8:18", "2:13", "2:13", "2:13 14:12"
        };
        for (int i = 0; i < totals.length; i++) {
            String id = "P" + i;
            export.patient(id, "OCD").infusions(id, i == 7 ? "0" : "0 3 6").totals(id, "YBOCS", "-1:20 " + totals[i]);
        }
        Numbers numbers = compare(export);
        Key key = Key.of("first_against_last", "OCD");

        assertThat(numbers.count(key, "n")).isEqualTo(6);
        assertThat(numbers.count(key, "responded_both")).isEqualTo(1);
        assertThat(numbers.count(key, "responded_first_only")).isEqualTo(1);
        assertThat(numbers.count(key, "responded_last_only")).isEqualTo(3);
        assertThat(numbers.count(key, "responded_neither")).isEqualTo(1);
        assertThat(numbers.count(key.group("infusion=first"), "events")).isEqualTo(2);
        assertThat(numbers.count(key.group("infusion=last"), "events")).isEqualTo(4);
        assertThat(numbers.value(key, "mcnemar_p").getAsDouble()).isCloseTo(0.625, within(1e-12));
        assertThat(numbers.value(key, "difference").getAsDouble()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(numbers.value(key, "difference_lower").getAsDouble()).isCloseTo(1 / 3.0 - 0.579769, within(1e-5));
        assertThat(numbers.value(key, "difference_upper").getAsDouble()).isCloseTo(1 / 3.0 + 0.374044, within(1e-5));
        assertThat(numbers.has(Key.of("first_against_last", "MDD"), "mcnemar_p"))
                .isTrue();
        assertThat(numbers.value(Key.of("first_against_last", "MDD"), "mcnemar_p"))
                .isEmpty();
    }

    /**
     * Responders (baseline 30, L = day 11, endpoint 10 on day 18), further infusions and follow-up:
     *
     * <ul>
     *   <li>A: days 40, 68 scheduled, 96 symptom; 12 on day 38, 9 on day 45: 29 days to the first, gaps 28 and 28; 40 % of
     *       baseline before and 30 % after.
     *   <li>B: day 60 symptom; 24 on day 58, 12 on day 66: 49 days; 80 % and 40 %.
     *   <li>C: day 50 scheduled and day 150, which opens a new series, no reason; 15 on day 50 itself, before the infusion,
     *       12 on day 58: 39 days, gap 100; 50 % and 40 %.
     *   <li>D: day 100, 89 days after day 11; the last total is 61 days older: 89 days, no scores around it.
     *   <li>E: none. F: days 40 and 45; 12 on day 38, the next total on day 46: 29 days, gap 5, no score between.
     * </ul>
     * Days to the first 29 29 39 49 89. Gaps 5 28 28 100: quartiles 5 + 0.75 * 23 = 22.25 and 28 + 0.25 * 72 = 46; without a
     * reason 5 and 100. Falls 10, 40, 10 percent of baseline: mean 20, SD √300, error 10; t with 2 degrees of freedom at
     * 0.975 is 4.302653. In points 3, 12, 3. Both scheduled ones fell by 10: no interval.
     */
    @Test
    void furtherInfusionsAndTheScoresAroundTheFirst() throws IOException {
        SmallExport export = new SmallExport();
        responder(export, "A", " 40::scheduled 68::scheduled 96::symptom", "38:12 45:9");
        responder(export, "B", " 60::symptom", "58:24 66:12");
        responder(export, "C", " 50::scheduled 150", "50:15 58:12");
        responder(export, "D", " 100", "39:12 105:11");
        responder(export, "E", "", "40:10");
        responder(export, "F", " 40 45", "38:12 46:10");
        Numbers numbers = compare(export);
        Key gap = Key.of("further_infusion_gap", "OCD");
        Key score = Key.of("further_infusion_score", "OCD");

        assertSpread(numbers, Key.of("further_infusion_delay", "OCD"), 5, 0, 29, 39, 49);
        assertSpread(numbers, gap, 4, 0, 22.25, 28, 46);
        assertSpread(numbers, gap.group("reason=scheduled"), 1, 0, 28, 28, 28);
        assertSpread(numbers, gap.group("reason=symptom"), 1, 0, 28, 28, 28);
        assertSpread(numbers, gap.group("reason=unknown"), 2, 0, 28.75, 52.5, 76.25);
        assertThat(numbers.count(score, "n")).isEqualTo(3);
        assertThat(numbers.value(score, "mean_before").getAsDouble()).isCloseTo(170 / 3.0, within(1e-9));
        assertThat(numbers.value(score, "mean_after").getAsDouble()).isCloseTo(110 / 3.0, within(1e-9));
        assertThat(numbers.value(score, "mean_change").getAsDouble()).isCloseTo(20, within(1e-9));
        assertThat(numbers.value(score, "mean_change_lower").getAsDouble()).isCloseTo(-23.02653, within(1e-5));
        assertThat(numbers.value(score, "mean_change_upper").getAsDouble()).isCloseTo(63.02653, within(1e-5));
        assertThat(numbers.value(score.instrument("YBOCS"), "mean_change").getAsDouble())
                .isCloseTo(6, within(1e-9));
        assertThat(numbers.count(score.group("reason=scheduled"), "n")).isEqualTo(2);
        assertThat(numbers.value(score.group("reason=scheduled"), "mean_change").getAsDouble())
                .isCloseTo(10, within(1e-9));
        assertThat(numbers.value(score.group("reason=scheduled"), "mean_change_lower"))
                .isEmpty();
        assertThat(numbers.count(score.group("reason=unknown"), "n")).isZero();
    }

    /**
     * Days from the endpoint and causes: OCD relapse 12 and 30, further infusion 20, censored 40; MDD relapse 22 and 50,
     * further infusion 30, censored 60. Expected ratios from src/test/r/cause-specific.R. Of a further infusion by hand: at
     * day 20 an OCD patient of three among seven, at day 30 an MDD patient of three beside two OCD:
     * 3r/(3r + 4) * 3/(2r + 3) is largest at r = √2.
     */
    @Test
    void eachCauseHasItsHazardRatio() throws IOException {
        SmallExport export = new SmallExport();
        responder(export, "A", "", "30:20");
        responder(export, "B", "", "48:20");
        responder(export, "C", " 38", "36:10");
        responder(export, "D", "", "58:10");
        responder(export, "E", "MDD", "MADRS", "", "40:20");
        responder(export, "F", "MDD", "MADRS", " 48", "46:10");
        responder(export, "G", "MDD", "MADRS", "", "68:20");
        responder(export, "H", "MDD", "MADRS", "", "78:10");
        Numbers numbers = compare(export);
        Key key = Key.of("competing", "OCD-MDD").rule("half-of-gain-lost").estimand("competing");
        Key ocd = Key.of("competing", "OCD").rule("half-of-gain-lost").estimand("competing");

        assertThat(numbers.count(ocd, "n")).isEqualTo(4);
        assertThat(numbers.count(ocd, "events")).isEqualTo(2);
        assertThat(numbers.count(ocd, "further_events")).isEqualTo(1);
        assertRatio(numbers, key, "cause_hazard_ratio", 2.92433703426, 0.25966550705, 32.9337045458);
        assertRatio(numbers, key, "further_hazard_ratio", Math.sqrt(2), 0.0883511735867, 22.6369375619);
    }

    private static void assertRatio(Numbers numbers, Key key, String name, double ratio, double lower, double upper) {
        assertThat(numbers.value(key, name).getAsDouble()).isCloseTo(ratio, within(1e-7));
        assertThat(numbers.value(key, name + "_lower").getAsDouble()).isCloseTo(lower, within(1e-7));
        assertThat(numbers.value(key, name + "_upper").getAsDouble()).isCloseTo(upper, within(1e-5));
    }

    private static void assertSpread(
            Numbers numbers, Key key, long n, long of, double lower, double median, double upper) {
        assertThat(numbers.count(key, "n")).isEqualTo(n);
        assertThat(numbers.count(key, "of")).isEqualTo(of);
        assertThat(numbers.value(key, "quartile_lower")).hasValue(lower);
        assertThat(numbers.value(key, "median")).hasValue(median);
        assertThat(numbers.value(key, "quartile_upper")).hasValue(upper);
    }

    private static long events(Numbers numbers, String group) {
        Key key = Key.of("delivery", "OCD").group(group);
        assertThat(numbers.count(key, "n")).isEqualTo(5);
        return numbers.count(key, "events");
    }

    private static void responder(SmallExport export, String id, String further, String followUp) {
        responder(export, id, "OCD", "YBOCS", further, followUp);
    }

    private static void responder(
            SmallExport export, String id, String cohort, String scale, String further, String followUp) {
        export.patient(id, cohort).infusions(id, SIX + further).totals(id, scale, "-1:30 18:10 " + followUp);
    }

    private Numbers compare(SmallExport export) throws IOException {
        return Walk.compare(export.writeTo(folder)).numbers();
    }
}
