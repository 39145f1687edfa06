package org.infusionoutcomes.report.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.Reach;
import org.junit.jupiter.api.Test;

/** Numbers are made up. */
class SensitivitySentencesTest {

    private static final Optional<Contrast> LESS = difference(-0.222, -0.405, -0.038);
    private static final Optional<Contrast> MORE = difference(0.222, 0.038, 0.405);
    private static final Optional<Contrast> OPEN = difference(-0.08, -0.25, 0.09);

    private static final String WAYS =
            "Of 168 ways of judging who was still well at day 56 (relapse rule, further infusions,"
                    + " who is followed, from when)";
    private static final String LIMITS = " with an interval that leaves out 0; one day shows less than whole curves.";

    /** Above 1 is sooner in the first cohort, and so fewer of it still well: below 0. */
    @Test
    void theSummarySaysHowFewWaysAgree() {
        Contrast sooner = new Contrast(1.55, new Limits(1.01, 2.36), OptionalDouble.of(0.041));
        assertEquals(
                Optional.of(WAYS + ", 152 point the same way, 38 of them" + LIMITS),
                SensitivitySentences.fragility(sooner, new Reach(180, 168, 152, 38, 2, -0.39, 0.16), 56));
        assertEquals(
                Optional.empty(),
                SensitivitySentences.fragility(sooner, new Reach(180, 168, 168, 168, 0, -0.4, -0.1), 56));
        assertEquals(Optional.empty(), SensitivitySentences.fragility(sooner, new Reach(180, 0, 0, 0, 0, 0, 0), 56));
    }

    /** Below 1 goes with differences above 0: 168 - 152 ways, 2 of them clearly. */
    @Test
    void theSummaryCountsTheOtherDirectionToo() {
        Contrast later = new Contrast(0.6, new Limits(0.4, 0.9), OptionalDouble.of(0.01));
        assertEquals(
                Optional.of(WAYS + ", 16 point the same way, 2 of them" + LIMITS),
                SensitivitySentences.fragility(later, new Reach(180, 168, 152, 38, 2, -0.39, 0.16), 56));
    }

    @Test
    void theSummarySaysThatSomeWaysShowADifference() {
        Contrast open = new Contrast(1.2, new Limits(0.8, 1.9), OptionalDouble.of(0.4));
        assertEquals(
                Optional.of(WAYS + ", 40 show a difference" + LIMITS),
                SensitivitySentences.fragility(open, new Reach(180, 168, 152, 38, 2, -0.39, 0.16), 56));
        assertEquals(
                Optional.empty(), SensitivitySentences.fragility(open, new Reach(180, 168, 90, 0, 0, -0.1, 0.1), 56));
    }

    @Test
    void saysThatAConclusionHoldsEverywhere() {
        assertEquals(
                "Fewer OCD than MDD responders were still well in the primary way (OCD minus MDD \u221222 percentage points,"
                        + " 95% interval \u221241 to \u22124). Of 180 ways of judging, 150 have data enough to compare the"
                        + " cohorts at day 56: fewer OCD responders were well in every one, with an interval that excludes 0"
                        + " in every one: the conclusion holds in all of them. The difference lies between \u221239 and"
                        + " \u22125 percentage points.",
                reach(LESS, new Reach(180, 150, 150, 150, 0, -0.39, -0.05)));
    }

    @Test
    void saysHowOftenTheDirectionAndTheIntervalHold() {
        assertEquals(
                "Fewer OCD than MDD responders were still well in the primary way (OCD minus MDD \u221222 percentage points,"
                        + " 95% interval \u221241 to \u22124). Of 180 ways of judging, 168 have data enough to compare the"
                        + " cohorts at day 56: fewer OCD responders were well in 152, with an interval that excludes 0 in 38."
                        + " The difference lies between \u221239 and 16 percentage points.",
                reach(LESS, new Reach(180, 168, 152, 38, 0, -0.39, 0.16)));
        assertEquals(
                "More OCD than MDD responders were still well in the primary way (OCD minus MDD 22 percentage points, 95%"
                        + " interval 4\u201341). Of 180 ways of judging, 168 have data enough to compare the cohorts at day"
                        + " 56: more OCD responders were well in 16, with an interval that excludes 0 in 3. In 38 it is the"
                        + " other way round, with such an interval too. The difference lies between \u221239 and 25 percentage"
                        + " points.",
                reach(MORE, new Reach(180, 168, 152, 38, 3, -0.39, 0.25)));
    }

    @Test
    void saysWhereADifferenceAppearsThatThePrimaryWayDoesNotShow() {
        String primary =
                "No difference between OCD and MDD is shown in the primary way (OCD minus MDD \u22128 percentage points,"
                        + " 95% interval \u221225 to 9). Of 180 ways of judging, 100 have data enough to compare the cohorts at day"
                        + " 56: ";
        String range = " The difference lies between \u221230 and 10 percentage points.";
        assertEquals(
                primary + "none is shown in any of them." + range,
                reach(OPEN, new Reach(180, 100, 90, 0, 0, -0.3, 0.1)));
        assertEquals(
                primary
                        + "none is shown in 93; fewer OCD responders were well in 6 and more in 1, with an interval that"
                        + " excludes 0." + range,
                reach(OPEN, new Reach(180, 100, 90, 6, 1, -0.3, 0.1)));
    }

    @Test
    void saysWhenDataAreInsufficient() {
        assertEquals(
                "Durability judged in other ways: insufficient data to compare OCD with MDD at day 56 in any of them.",
                reach(LESS, new Reach(180, 0, 0, 0, 0, 0, 0)));
        assertEquals(
                "In the plan\u2019s primary way there are insufficient data at day 56. Of 180 ways of judging, 12 have data"
                        + " enough to compare the cohorts at day 56. The difference lies between \u22125 and 6 percentage"
                        + " points.",
                reach(Optional.empty(), new Reach(180, 12, 5, 0, 0, -0.05, 0.06)));
    }

    @Test
    void saysHowFarTheIntervalsMoveTheCurve() {
        OnDay day = new OnDay(56, OptionalDouble.of(0.469), Optional.empty(), 18, 59);
        assertEquals(
                "Still well at day 56 in OCD: 47% with each relapse on the day of the visit that saw it, 36% with relapse"
                        + " between the two visits (NPMLE).",
                IntervalSentences.moved("OCD", 56, day, 0.3585, 0.3585));
        assertEquals(
                "Still well at day 56 in OCD: 47% with each relapse on the day of the visit that saw it, 30% to 36% with"
                        + " relapse between the two visits (NPMLE).",
                IntervalSentences.moved("OCD", 56, day, 0.3, 0.3585));
    }

    @Test
    void namesTheTestsOfIntervalsBesideAnEstimate() {
        List<OptionalDouble> p = List.of(OptionalDouble.of(0.048), OptionalDouble.of(0.062));
        assertEquals(
                "Beside the hazard ratio of 1.55 (95% interval 1.01\u20132.36) that the visits\u2019 days give, the tests that"
                        + " read relapse as an interval say: z = 1.98, p\u00A0=\u00A00.048 (Sun; above 0 is sooner in OCD than"
                        + " in MDD); p\u00A0=\u00A00.062 (Finkelstein). They do not need the cohorts to be seen equally often,"
                        + " only days of visits that do not depend on relapse.",
                IntervalSentences.tested(
                        "OCD", "MDD", OptionalDouble.of(1.977), p, Optional.of("1.55 (95% interval 1.01\u20132.36)")));
        assertEquals(
                "Relapse between visits: insufficient data to test OCD against MDD.",
                IntervalSentences.tested("OCD", "MDD", OptionalDouble.of(1.977), p, Optional.empty()));
    }

    private static String reach(Optional<Contrast> primary, Reach reach) {
        return SensitivitySentences.reach("OCD", "MDD", 56, primary, reach, "95%");
    }

    private static Optional<Contrast> difference(double estimate, double lower, double upper) {
        return Optional.of(new Contrast(estimate, new Limits(lower, upper), OptionalDouble.empty()));
    }
}
