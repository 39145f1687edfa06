package org.infusionoutcomes.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.report.cohort.ComparableSection;
import org.infusionoutcomes.report.cohort.SubgroupsSection;
import org.infusionoutcomes.report.cohort.SubgroupsSection.Tested;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.response.BothScalesSection;
import org.infusionoutcomes.report.response.MissingSection;
import org.junit.jupiter.api.Test;

/** What is said of subgroups, of two scales, of weighted cohorts and of missing scores, whole. */
class CohortSentencesTest {

    private static final String LEVEL = "95%";

    @Test
    void namesTheSmallestPWhereNothingStands() {
        assertEquals(
                "In none of 2 characteristics tested did the cohorts\u2019 difference in response depend on the subgroup beyond"
                        + " what chance can give; the smallest p was that of Lamotrigine (p\u00A0=\u00A00.030, after Holm"
                        + " p\u00A0=\u00A00.060).",
                SubgroupsSection.interactions(
                        "difference in response",
                        List.of(new Tested("Sex", 0.5, 0.5), new Tested("Lamotrigine", 0.03, 0.06)),
                        0.95));
    }

    @Test
    void namesWhatStandsAfterHolm() {
        assertEquals(
                "The cohorts\u2019 hazard ratio of relapse was not the same on every level of Site"
                        + " (p\u00A0=\u00A00.010, after Holm p\u00A0=\u00A00.020), among 2 characteristics tested.",
                SubgroupsSection.interactions(
                        "hazard ratio of relapse",
                        List.of(new Tested("Sex", 0.5, 0.5), new Tested("Site", 0.01, 0.02)),
                        0.95));
    }

    @Test
    void saysThatNothingCouldBeTested() {
        assertEquals(
                "Whether the cohorts\u2019 difference in response depends on the subgroup: insufficient data.",
                SubgroupsSection.interactions("difference in response", List.of(), 0.95));
    }

    @Test
    void saysOnWhichScalePatientsImprovedLess() {
        assertEquals(
                "66 OCD patients with both scales improved less on the OCD than on the MDD scale, by a mean of 29.1"
                        + " percentage points of improvement (95% interval of own less other \u221235.8 to \u221222.5;"
                        + " paired t p\u00A0<\u00A00.001; signed rank p\u00A0=\u00A00.012).",
                BothScalesSection.sentence(
                        "OCD",
                        "MDD",
                        66,
                        OptionalDouble.of(-29.14),
                        Optional.of(new Limits(-35.81, -22.48)),
                        OptionalDouble.of(1e-9),
                        OptionalDouble.of(0.012),
                        LEVEL));
    }

    @Test
    void saysThatChanceCouldGiveTheDifferenceOfTwoScales() {
        assertEquals(
                "12 OCD patients with both scales improved alike on the OCD and the MDD scale: the mean difference of 3.0"
                        + " percentage points of improvement (95% interval of own less other \u22125.0 to 11.0) is within"
                        + " what chance alone can give.",
                BothScalesSection.sentence(
                        "OCD",
                        "MDD",
                        12,
                        OptionalDouble.of(3),
                        Optional.of(new Limits(-5, 11)),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        LEVEL));
    }

    @Test
    void setsTheWeightedDifferenceBesideTheOther() {
        assertEquals(
                "Difference in response, OCD minus MDD, weighted: \u221221.8 percentage points (95% interval \u221230.8 to"
                        + " \u221212.8; p\u00A0<\u00A00.001; as they came \u221222.6).",
                ComparableSection.response(
                        "OCD",
                        "MDD",
                        new Contrast(-0.2177, new Limits(-0.3077, -0.1276), OptionalDouble.of(2e-6)),
                        OptionalDouble.of(-0.2264),
                        LEVEL));
    }

    @Test
    void saysWhereTheWeightedRespondersStillDiffer() {
        assertEquals(
                "The weights make the analysed patients alike, not those of them who responded: the largest standardised"
                        + " difference among weighted responders is 0.41 (Lamotrigine: none). The weighted curves are to be"
                        + " read with that.",
                ComparableSection.responders("Lamotrigine: none", -0.411));
        assertEquals(
                "The weighted responders, whose curves are compared, are alike: the largest standardised difference among"
                        + " weighted responders is 0.05 (Sex: male).",
                ComparableSection.responders("Sex: male", 0.05));
    }

    @Test
    void givesTheModelsDifferenceByWeek() {
        assertEquals(
                "Model, week 4: mean improvement, OCD minus MDD, \u221227.5 percent of baseline (95% interval \u221232.8 to"
                        + " \u221222.1; p\u00A0<\u00A00.001).",
                MissingSection.model(
                        4,
                        "OCD minus MDD",
                        new Contrast(-27.48, new Limits(-32.84, -22.12), OptionalDouble.of(1e-20)),
                        LEVEL));
    }
}
