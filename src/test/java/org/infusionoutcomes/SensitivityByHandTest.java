package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.number.Specification;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.plan.PlanRefused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two small cohorts against R's {@code survfit}, the script being {@code src/test/r/delayed-entry.R}, and by hand. */
class SensitivityByHandTest {

    private static final String SIX = "0 2 4 7 9 11";
    private static final int LAST_INFUSION = 11;

    /** Days from the endpoint, with a plus where censored, and days from the last infusion to the endpoint. */
    private static final String OCD = "10/7 20/9 30+/12 40/15 50/20 60/25 70+/30 0+/8";

    private static final String MDD = "15/7 25+/8 45/9 55/14 65+/18 75/22 80+/27 90+/31";

    private static Numbers numbers;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compare(@TempDir Path shared) throws IOException {
        SmallExport export = new SmallExport();
        add(export, "OCD", "YBOCS", OCD);
        add(export, "MDD", "MADRS", MDD);
        numbers = Walk.compare(export.writeTo(shared)).numbers();
    }

    /** Baseline 30, endpoint 10: a relapse is a total of 20. Without a follow-up total one is censored at 0. */
    private static void add(SmallExport export, String cohort, String instrument, String followUps) {
        int number = 0;
        for (String followUp : followUps.split(" ")) {
            String[] parts = followUp.split("/");
            boolean censored = parts[0].endsWith("+");
            int days = Integer.parseInt(parts[0].replace("+", ""));
            int start = LAST_INFUSION + Integer.parseInt(parts[1]);
            String id = cohort + number++;
            String last = days == 0 ? "" : " " + (start + days) + ":" + (censored ? 12 : 20);
            export.patient(id, cohort).infusions(id, SIX).totals(id, instrument, "-1:30 " + start + ":10" + last);
        }
    }

    /** R 4.2.2, survival 3.5.3. On the clock from the last infusion the OCD responder of no day is nobody's risk set. */
    @ParameterizedTest
    @CsvSource({
        "OCD, endpoint,      8, 5, 2, 0.3571428571428571,  0.051976519457499523, 0.69871303198504864",
        "MDD, endpoint,      8, 4, 4, 0.58333333333333337, 0.18018889101282287,  0.84406869165745768",
        "OCD, last-infusion, 7, 5, 3, 0.45000000000000007, 0.081834496426566955, 0.77512235278839681",
        "MDD, last-infusion, 8, 4, 5, 0.66666666666666674, 0.19461663680623487,  0.90443416432251644",
    })
    void bothClocksAgreeWithR(
            String cohort,
            String clock,
            long n,
            long events,
            long atRisk,
            double estimate,
            double lower,
            double upper) {
        Key key = key(cohort, "responders", clock);

        assertThat(numbers.count(key, "n")).isEqualTo(n);
        assertThat(numbers.count(key, "events")).isEqualTo(events);
        assertThat(numbers.count(key, "at_risk")).isEqualTo(atRisk);
        assertThat(numbers.value(key, "estimate").getAsDouble()).isCloseTo(estimate, within(1e-14));
        assertThat(numbers.value(key, "lower").getAsDouble()).isCloseTo(lower, within(1e-14));
        assertThat(numbers.value(key, "upper").getAsDouble()).isCloseTo(upper, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "endpoint,      -0.22619047619047628, -0.75794880730646197, 0.30556785492550942",
        "last-infusion, -0.21666666666666667, -0.774179230091255,   0.34084589675792165",
    })
    void theDifferenceAgreesWithR(String clock, double difference, double lower, double upper) {
        Key key = key("OCD-MDD", "responders", clock);

        assertThat(numbers.value(key, "difference").getAsDouble()).isCloseTo(difference, within(1e-14));
        assertThat(numbers.value(key, "difference_lower").getAsDouble()).isCloseTo(lower, within(1e-14));
        assertThat(numbers.value(key, "difference_upper").getAsDouble()).isCloseTo(upper, within(1e-14));
    }

    /**
     * From the last infusion, relapses up to day 56 in OCD come on days 17, 29 and 55. At risk on day 17: those who came on
     * days 7, 9, 12 and 15. On day 29: the first has gone, those of days 20 and 25 have come, 5. On day 55: those of 9 and
     * 12 have gone (on days 29 and 42), the one of day 30 has come: 4.
     */
    @Test
    void theFewestAtRiskAreCounted() {
        assertThat(numbers.value(key("OCD", "responders", "last-infusion"), "least_at_risk"))
                .hasValue(4);
        assertThat(numbers.has(key("OCD", "responders", "endpoint"), "least_at_risk"))
                .isFalse();
    }

    /** The curves' own rows: R as above; restricted means to 70 days, where OCD's follow-up ends. */
    @Test
    void thePrimaryCurvesAreContrasted() {
        Key key = Key.of("durability", "OCD-MDD").rule("half-of-gain-lost").estimand("no-further-treatment");

        assertThat(numbers.value(key.at(56), "difference").getAsDouble())
                .isCloseTo(-0.22619047619047628, within(1e-14));
        assertThat(numbers.value(key.at(56), "difference_lower").getAsDouble())
                .isCloseTo(-0.75794880730646197, within(1e-14));
        assertThat(numbers.value(key, "rmst_ratio").getAsDouble()).isCloseTo(0.76051948051948037, within(1e-14));
        assertThat(numbers.value(key, "rmst_ratio_lower").getAsDouble()).isCloseTo(0.49721132415525798, within(1e-14));
        assertThat(numbers.value(key, "rmst_ratio_upper").getAsDouble()).isCloseTo(1.1632677136472735, within(1e-14));
        Key cohort = Key.of("durability", "OCD").rule("half-of-gain-lost").estimand("no-further-treatment");
        assertThat(numbers.value(cohort, "follow_up_median")).hasValue(70);
    }

    /** 30 to 10 is an improvement of 67 % and remission; 40 to 14 is 65 % and none (above 12); 30 to 18 is 40 %. */
    @ParameterizedTest
    @CsvSource({"responders, 3", "common-rule, 2", "remitters, 1"})
    void whoEntersIsAPartOfTheResponders(String entry, long n) throws IOException {
        SmallExport export = new SmallExport();
        String[] totals = {"-1:30 18:10 40:10", "-1:40 18:14 40:14", "-1:30 18:18 40:18"};
        for (int i = 0; i < totals.length; i++) {
            export.patient("P" + i, "OCD").infusions("P" + i, SIX).totals("P" + i, "YBOCS", totals[i]);
        }
        Numbers small = Walk.compare(export.writeTo(folder)).numbers();

        assertThat(small.count(key("OCD", entry, "endpoint"), "n")).isEqualTo(n);
    }

    /** 5 rules, confirmed or not, 3 estimands, 3 entries and 2 clocks make 180; a choice of three has 60 of them. */
    @Test
    void everyLineIsCounted() {
        Key reach = Key.of("sensitivity_reach", "OCD-MDD").at(56);

        assertThat(Specification.all(PlanReader.defaultPlan())).hasSize(180).doesNotHaveDuplicates();
        assertThat(numbers.count(reach, "lines")).isEqualTo(180);
        assertThat(numbers.count(reach.group("entry=remitters"), "lines")).isEqualTo(60);
        assertThat(numbers.count(reach, "lines_enough"))
                .as("8 entrants are too few")
                .isZero();
    }

    /** With 8 entrants and 4 at risk allowed, the lines of the primary rule under its estimand have data enough. */
    @Test
    void linesWithDataEnoughAreSummed() throws IOException, PlanRefused {
        SmallExport export = new SmallExport();
        add(export, "OCD", "YBOCS", OCD);
        add(export, "MDD", "MADRS", MDD);
        var plan = PlanReader.read("plan.yaml", "reporting: {least_entrants: 7, least_events: 4, solid_at_risk: 2}");
        Numbers small = Walk.compare(export.writeTo(folder), plan).numbers();
        Key reach = Key.of("sensitivity_reach", "OCD-MDD").at(56);

        assertThat(Specification.primary(plan).isEnough(small, plan, "OCD")).isTrue();
        assertThat(small.count(reach.group("rule=half-of-gain-lost"), "below_zero"))
                .isEqualTo(small.count(reach.group("rule=half-of-gain-lost"), "lines_enough"))
                .isPositive();
        assertThat(small.count(reach, "clearly_below_zero")).isZero();
        assertThat(small.value(reach.group("rule=half-of-gain-lost"), "lowest").getAsDouble())
                .isCloseTo(-0.22619047619047628, within(1e-14));
    }

    /** The day of the grid: 56 where it is read, else the second day, else the only one. */
    @ParameterizedTest
    @CsvSource({"'[28, 56, 84]', 56", "'[30, 60, 90]', 60", "'[40]', 40"})
    void theDayIsOneOfThePlans(String days, int day) throws PlanRefused {
        assertThat(Specification.day(PlanReader.read("plan.yaml", "durability: {days: " + days + "}")))
                .isEqualTo(day);
    }

    private static Key key(String cohort, String entry, String clock) {
        return Key.of("sensitivity", cohort)
                .group("entry=" + entry + ";clock=" + clock)
                .rule("half-of-gain-lost")
                .estimand("no-further-treatment")
                .at(56);
    }
}
