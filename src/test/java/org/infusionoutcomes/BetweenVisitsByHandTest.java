package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.course.Courses;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.outcome.followed.EventIntervals;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.plan.PlanRefused;
import org.infusionoutcomes.plan.RelapseBar;
import org.infusionoutcomes.plan.RelapseRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relapse between two visits, worked by hand. Six infusions up to day 11, baseline 30, endpoint 10 on day 18 (T0). */
class BetweenVisitsByHandTest {

    private static final String SIX = "0 2 4 7 9 11";

    @TempDir
    private Path folder;

    /**
     * Half of the gain is lost at 20. The interval reaches from the last total below 20 (or T0) to the relapse:
     *
     * <ul>
     *   <li>12 on day 30, 20 on day 44: after 12 days, up to 26.
     *   <li>20 on day 30, the first follow-up total: after the endpoint, up to 12.
     *   <li>12 and 20 on day 30: on that very day.
     *   <li>12 on day 30, 14 on day 44: no relapse seen by 26.
     *   <li>Confirmed, 20 on day 30 (next total 12, not confirmed), 12 on day 40, 20 on days 50 and 60: after 22, up to 32.
     *   <li>Confirmed, 12 on day 30, 20 on days 40, 85 and 90: day 40 is not confirmed as day 85 is 45 days later, but day
     *       40 already met the rule: after 12, up to 67.
     * </ul>
     */
    @ParameterizedTest
    @CsvSource({
        "30:12 44:20,             false, 12, 26",
        "30:20 44:12,             false,  0, 12",
        "30:12 30.5:20,           false, 12, 12",
        "30:12 44:14,             false, 26, 2147483647",
        "30:20 40:12 50:20 60:20, true,  22, 32",
        "30:12 40:20 85:20 90:20, true,  12, 67",
    })
    void anIntervalBeginsWhereTheRuleWasLastNotMet(String followUp, boolean confirmed, int left, int right)
            throws IOException {
        SmallExport export = new SmallExport();
        responder(export, "A", "OCD", SIX, followUp);
        EventIntervals intervals = intervals(export, PlanReader.defaultPlan(), confirmed);

        assertThat(intervals.left()).containsExactly(left);
        assertThat(intervals.right()).containsExactly(right);
    }

    /** A further infusion on day 40 is known to the day where it is an event itself, but ends what is known where not. */
    @ParameterizedTest
    @CsvSource({"well-without-treatment, 22, 22", "no-further-treatment, 12, 2147483647", "as-treated, 12, 32"})
    void theIntervalIsThatOfThePlansEstimand(String estimand, int left, int right) throws IOException, PlanRefused {
        SmallExport export = new SmallExport();
        responder(export, "A", "OCD", SIX + " 40", "30:12 50:20");
        Plan plan = PlanReader.read("plan.yaml", "durability: {estimand: " + estimand + "}");
        EventIntervals intervals = intervals(export, plan, false);

        assertThat(intervals.left()).containsExactly(left);
        assertThat(intervals.right()).containsExactly(right);
    }

    /**
     * Relapse in (0, 12], relapse in (12, 26], none seen by 26: a third each in (0, 12], (12, 26] and after 26. With
     * relapses at the left ends Kaplan-Meier falls to 2/3 at 0 and to 1/3 at 12, at the right ends at 12 and 26, and
     * neither says anything after the last time: 12 and 26 of the left ends, 26 of the right.
     */
    @ParameterizedTest
    @CsvSource({
        "10, 0.6666666666666666, 1,                  0.6666666666666666, 1",
        "14, 0.3333333333333333, 0.6666666666666666, 0.3333333333333333, 0.6666666666666666",
        "28, 0,                  0.3333333333333333, , ",
    })
    void theEstimateIsReadOnThePlansDays(int day, double lowest, double highest, Double left, Double right)
            throws IOException, PlanRefused {
        SmallExport export = new SmallExport();
        responder(export, "A", "OCD", SIX, "30:20");
        responder(export, "B", "OCD", SIX, "30:12 44:20");
        responder(export, "C", "OCD", SIX, "44:12");
        Plan plan = PlanReader.read("plan.yaml", "durability: {days: [10, 14, 28]}");
        Numbers numbers = Walk.compare(export.writeTo(folder), plan).numbers();
        Key key = Key.of("interval_censored", "OCD").rule("half-of-gain-lost").at(day);

        assertThat(numbers.value(key, "lowest").getAsDouble()).isCloseTo(lowest, within(1e-10));
        assertThat(numbers.value(key, "highest").getAsDouble()).isCloseTo(highest, within(1e-10));
        assertThat(numbers.value(key, "left_end").isPresent()).isEqualTo(left != null);
        assertThat(numbers.value(key, "left_end").orElse(0)).isCloseTo(left == null ? 0 : left, within(1e-14));
        assertThat(numbers.value(key, "right_end").orElse(0)).isCloseTo(right == null ? 0 : right, within(1e-14));
    }

    /**
     * OCD in (0, 12], MDD in (12, 26]: half of the mass in each. Sun's scores are 1 - 1/2 and 1 - 3/2; the sum over OCD is
     * 1/2 with permutation variance 1 · 1 / (2 · 1) · (1/4 + 1/4) = 1/4, so z = 1 and p = 2 (1 - Φ(1)) = 0.3173105.
     * Finkelstein's are (1 ln 1 - ½ ln ½) / ½ = ln 2 and (½ ln ½ - 0) / ½ = -ln 2: z = ln 2 / √(½ · 2 ln² 2) = 1 again.
     */
    @Test
    void aPositiveStatisticMeansSoonerInTheFirstCohort() throws IOException {
        SmallExport export = new SmallExport();
        responder(export, "A", "OCD", SIX, "30:20");
        responder(export, "B", "MDD", SIX, "30:12 44:20");
        Numbers numbers = Walk.compare(export.writeTo(folder)).numbers();
        Key key = Key.of("interval_censored", "OCD-MDD").rule("half-of-gain-lost");

        assertThat(numbers.value(key, "sun_z").getAsDouble()).isCloseTo(1, within(1e-9));
        assertThat(numbers.value(key, "sun_p").getAsDouble()).isCloseTo(0.3173105078629141, within(1e-9));
        assertThat(numbers.value(key, "finkelstein_z").getAsDouble()).isCloseTo(1, within(1e-9));
    }

    /**
     * OCD is seen every 7 days (18, 25, 32, 39, 46), MDD every 20 (18, 38, 58): windows of 21 days, days 19-39, 40-60.
     * Of the OCD totals those of days 25 and 46 stay: the relapse seen on day 39, 21 days after T0, is seen on day 46, 28
     * days after it. The gaps are then 7 and 21 (median 14) and, as before, 20 and 20.
     */
    @Test
    void theFirstTotalOfEachWindowStays() throws IOException {
        SmallExport export = new SmallExport();
        responder(export, "A", "OCD", SIX, "25:12 32:12 39:20 46:21");
        responder(export, "B", "MDD", SIX, "38:12 58:20");
        Numbers numbers = Walk.compare(export.writeTo(folder)).numbers();
        Key key = Key.of("thinned_grid", "OCD").rule("half-of-gain-lost").estimand("no-further-treatment");
        Key other = Key.of("thinned_grid", "MDD").rule("half-of-gain-lost").estimand("no-further-treatment");
        Key whole = Key.of("durability", "OCD").rule("half-of-gain-lost").estimand("no-further-treatment");

        assertThat(numbers.value(whole, "median")).hasValue(21);
        assertThat(numbers.value(key, "window_days")).hasValue(21);
        assertThat(numbers.value(key, "median")).hasValue(28);
        assertThat(numbers.value(key, "median_days")).hasValue(14);
        assertThat(numbers.value(key.at(28), "at_risk")).hasValue(1);
        assertThat(numbers.value(other, "median")).hasValue(40);
        assertThat(numbers.value(other, "median_days")).hasValue(20);
    }

    private static void responder(SmallExport export, String id, String cohort, String infusions, String followUp) {
        export.patient(id, cohort)
                .infusions(id, infusions)
                .totals(id, cohort.equals("OCD") ? "YBOCS" : "MADRS", "-1:30 18:10 " + followUp);
    }

    private EventIntervals intervals(SmallExport export, Plan plan, boolean confirmed) throws IOException {
        Courses courses = Courses.assemble(Walk.check(export.writeTo(folder), plan), plan);
        Outcomes outcomes = Outcomes.judge(courses, plan, OptionalInt.empty());
        return outcomes.intervals(0, new RelapseRule(RelapseBar.HALF_OF_GAIN_LOST, confirmed));
    }
}
