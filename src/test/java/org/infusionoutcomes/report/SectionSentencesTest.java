package org.infusionoutcomes.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.check.finding.TableCount;
import org.infusionoutcomes.plan.Cohort;
import org.infusionoutcomes.plan.Reporting;
import org.infusionoutcomes.report.care.FurtherInfusionsSection;
import org.infusionoutcomes.report.durability.Headline;
import org.infusionoutcomes.report.durability.LeastRise;
import org.infusionoutcomes.report.origin.QualitySection;
import org.infusionoutcomes.report.quarter.QuartersSection;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.Share;
import org.infusionoutcomes.report.response.FlowSection;
import org.infusionoutcomes.report.summary.CautionSection;
import org.infusionoutcomes.report.summary.SummarySection;
import org.infusionoutcomes.report.summary.Words;
import org.infusionoutcomes.report.visit.ChangeSection;
import org.infusionoutcomes.report.visit.HoursSection;
import org.infusionoutcomes.report.visit.InfusionsSection;
import org.junit.jupiter.api.Test;

/** Each sentence whole, on made-up numbers. */
class SectionSentencesTest {

    private static final Reporting REPORTING = DefaultPlan.reporting();

    @Test
    void summary() {
        assertEquals(Optional.empty(), SummarySection.absent(List.of(), List.of()));
        assertEquals(
                Optional.of(
                        "The export has no patient of OCD: nothing is said of it, and nothing is compared with it."),
                SummarySection.absent(List.of("OCD"), List.of()));
        assertEquals(
                Optional.of(
                        "The export has no patient of OCD and MDD: nothing is said of them, and nothing is compared with"
                                + " them; the sections \u201COne\u201D and \u201CTwo\u201D are left out."),
                SummarySection.absent(List.of("OCD", "MDD"), List.of("One", "Two")));
        assertEquals(56, Headline.day(List.of(28, 56, 84)));
        assertEquals(30, Headline.day(List.of(30, 60)));
    }

    @Test
    void controlChart() {
        assertEquals(
                "Response by quarter, OCD: no quarter lies outside the control limits; no seven in a row lie on one side of"
                        + " the centre line.",
                QuartersSection.signals("OCD", List.of(), List.of()));
        assertEquals(
                "Response by quarter, MDD: 2025-Q4 and 2026-Q1 lie outside the control limits; of seven or more in a row on"
                        + " one side of the centre line are q1 and q2.",
                QuartersSection.signals("MDD", List.of("2025-Q4", "2026-Q1"), List.of("q1", "q2")));
    }

    @Test
    void sharesThatDifferBetweenSections() {
        assertEquals(
                "Relapsed by day 56 in OCD: 53% under Durability, 47% here.",
                FurtherInfusionsSection.differs("OCD", 56, "53%", "47%"));
    }

    @Test
    void words() {
        assertEquals(
                "Hazard ratio (HR): of those still well, how many times as often responders of OCD have the event on a day as"
                        + " those of MDD; 1 is no difference, above 1 is sooner in OCD.",
                Words.hazardRatio("OCD", "MDD"));
    }

    @Test
    void flow() {
        assertEquals(
                "In OCD 23 of 223 analysed patients have no score in the endpoint window (7 had a further infusion before it"
                        + " opened; 2 were scored then on another scale only).",
                FlowSection.withoutEndpoint("OCD", 223, 200, 7, 2));
        assertEquals(
                "In OCD 23 of 223 analysed patients have no score in the endpoint window (0 had a further infusion before it"
                        + " opened).",
                FlowSection.withoutEndpoint("OCD", 223, 200, 0, 0));
        assertEquals(
                "In OCD every analysed patient has a score in the endpoint window.",
                FlowSection.withoutEndpoint("OCD", 200, 200, 0, 0));
        assertEquals("Nobody of OCD is analysed.", FlowSection.withoutEndpoint("OCD", 0, 0, 0, 0));
        assertEquals(
                "1 patient is pending: their endpoint window had not closed when the export was cut off, and they are in no"
                        + " other figure.",
                FlowSection.pending(true, 1));
        assertEquals(
                "The export does not say how long each patient could be observed (column observable_days), so that nobody"
                        + " counts as pending and the newest patients look worse than they are. Please add the column.",
                FlowSection.pending(false, 0));
    }

    @Test
    void timeToFirstResponse() {
        assertEquals(
                "MDD: 155 of 278 patients were seen to respond; half had responded by day 17 after the first infusion.",
                InfusionsSection.median("MDD", 278, 155, OptionalDouble.of(17), true));
        assertEquals(
                "OCD: 91 of 223 patients were seen to respond; fewer than half had responded when the scores ended.",
                InfusionsSection.median("OCD", 223, 91, OptionalDouble.empty(), true));
        assertEquals(
                "OCD: 2 of 9 patients were seen to respond; insufficient data on the time to the first response.",
                InfusionsSection.median("OCD", 9, 2, OptionalDouble.of(14), false));
    }

    @Test
    void leastRise() {
        assertEquals(
                "Half of the gain is not the same threshold in each cohort: the least rise that counts as a relapse is 17.5% of"
                        + " baseline on Y-BOCS and 25% of baseline on MADRS, HAM-D17, PHQ-9 and QIDS-SR16.",
                LeastRise.bar(DefaultPlan.plan()));
        Map<String, Cohort> mood = new LinkedHashMap<>();
        mood.put("OCD", new Cohort("with OCD", List.of("MADRS")));
        mood.put("MDD", new Cohort("depression", List.of("PHQ9")));
        assertEquals(
                "Half of the gain is the same threshold on every scale: the least rise that counts as a relapse is 25% of"
                        + " baseline.",
                LeastRise.bar(DefaultPlan.with(mood)));
        assertEquals(
                "In OCD a responder needed a rise of 7.0 points to count as relapsed (median); for 10% (6 of 61) less than 5"
                        + " points would do.",
                LeastRise.needed("OCD", 7, share(6, 61), REPORTING));
        assertEquals(
                "The rise that OCD responders needed: insufficient data (9 responders).",
                LeastRise.needed("OCD", 7, share(2, 9), REPORTING));
    }

    @Test
    void furtherInfusions() {
        assertEquals(
                "OCD: 22 of 61 responders had a further infusion at or after the endpoint: 10 scheduled, 9 for symptoms, 3"
                        + " without a reason given.",
                FurtherInfusionsSection.reasons("OCD", 61, 22, 10, 9, 3));
        assertEquals(
                "OCD: 22 of 61 responders had a further infusion at or after the endpoint; the export does not say why.",
                FurtherInfusionsSection.reasons("OCD", 61, 22, 0, 0, 22));
        assertEquals(
                "OCD: none of 61 responders had a further infusion after the endpoint.",
                FurtherInfusionsSection.reasons("OCD", 61, 0, 0, 0, 0));
        assertEquals(
                "By day 56 relapse before any further infusion was seen in 53% (39\u201364%) of OCD responders and 33%"
                        + " (24\u201342%) of MDD responders; over the whole curves Gray\u2019s test gives"
                        + " p\u00A0=\u00A00.034.",
                FurtherInfusionsSection.gray("OCD", "53% (39\u201364%)", "MDD", "33% (24\u201342%)", 56, 0.0336));
    }

    @Test
    void change() {
        Optional<Contrast> g =
                Optional.of(new Contrast(-0.4023, new Limits(-0.5894, -0.2152), OptionalDouble.of(0.0000174)));
        assertEquals(
                "Percent improvement was smaller in OCD than in MDD: Hedges\u2019 g \u22120.40 (95% interval \u22120.59 to"
                        + " \u22120.22; Welch p\u00A0<\u00A00.001; Mann-Whitney p\u00A0=\u00A00.0021).",
                ChangeSection.compared("OCD", "MDD", true, g, OptionalDouble.of(0.0021), "95%"));
        Optional<Contrast> none = Optional.of(new Contrast(0.1, new Limits(-0.1, 0.3), OptionalDouble.of(0.3)));
        assertEquals(
                "Percent improvement was not clearly different between OCD and MDD: Hedges\u2019 g 0.10 (95% interval"
                        + " \u22120.10 to 0.30; Welch p\u00A0=\u00A00.30).",
                ChangeSection.compared("OCD", "MDD", true, none, OptionalDouble.empty(), "95%"));
        assertEquals(
                "Percent improvement: insufficient data to compare OCD with MDD.",
                ChangeSection.compared("OCD", "MDD", false, g, OptionalDouble.empty(), "95%"));
    }

    @Test
    void hours() {
        assertEquals(
                "Y-BOCS and MADRS ask about the past 7 days and cannot tell hours: a change seen within hours must not be"
                        + " read as the effect of the infusion.",
                HoursSection.recall(List.of("Y-BOCS", "MADRS"), 7));
        assertEquals("CADSS asks about a day or less and can tell hours.", HoursSection.recall(List.of("CADSS"), 1));
    }

    @Test
    void quarters() {
        assertEquals(
                "11 quarters are shown; control limits need 12. Points go up and down by chance, and a single one tells"
                        + " little.",
                QuartersSection.reading(11, 12, false));
        assertEquals(
                "12 quarters are shown. Points go up and down by chance; what counts is a point outside the limits, or seven"
                        + " in a row on one side of the centre line.",
                QuartersSection.reading(12, 12, true));
        assertEquals(
                "12 quarters are shown. Points go up and down by chance, and a single one tells little.",
                QuartersSection.reading(12, 12, false));
        assertEquals(
                "Patients who started after 2026-Q3 are left out. Follow-up of the others runs to the export\u2019s cut-off,"
                        + " so this is not what was known at the end of 2026-Q3.",
                QuartersSection.hindsight("2026-Q3"));
        assertEquals(
                "The export does not say how long each patient could be observed (column observable_days). 2026-Q2 and"
                        + " 2026-Q3 may look worse than they are, because some of their patients\u2019 endpoints are still"
                        + " to come; they are drawn hollow and no sentence is made of them. Please add the column.",
                QuartersSection.provisional(List.of("2026-Q2", "2026-Q3")));
    }

    @Test
    void quality() {
        assertEquals(
                "Of 1,010 rows in the export 1,003 were used. Each of the others is counted below.",
                QualitySection.used(List.of(
                        new TableCount("patients.csv", 10, 0, 0, 0), new TableCount("assessments.csv", 993, 2, 4, 1))));
        assertEquals(
                "Of 1 row in the export all were used.",
                QualitySection.used(List.of(new TableCount("patients.csv", 1, 0, 0, 0))));
    }

    @Test
    void caution() {
        assertEquals(
                "This report\u2019s table of numbers holds 16 p-values; of every twenty tests where nothing is going on, one"
                        + " falls below 0.05.",
                CautionSection.looks(16));
        assertEquals("This report makes no test.", CautionSection.looks(0));
    }

    private static Share share(long events, long n) {
        return new Share(events, n, OptionalDouble.of((double) events / n), Optional.empty());
    }
}
