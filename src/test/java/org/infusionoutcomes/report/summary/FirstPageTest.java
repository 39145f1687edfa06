package org.infusionoutcomes.report.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.plan.PlanRefused;
import org.infusionoutcomes.report.ClinicExample;
import org.infusionoutcomes.report.DefaultPlan;
import org.infusionoutcomes.report.Placeholder;
import org.infusionoutcomes.report.Reports;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.durability.Headline;
import org.infusionoutcomes.report.durability.StillWellSentences;
import org.infusionoutcomes.report.quarter.QuarterChange;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.OnDay;
import org.junit.jupiter.api.Test;

/** What stands on the first page, on the acceptance clinic and on made-up numbers. */
class FirstPageTest {

    @Test
    void isMadeOfTheSixThingsAskedFor() {
        Section page =
                page(ClinicExample.comparison(PlanReader.defaultPlan(), key -> true, Optional.of("2026-Q3"), true));
        assertThat(page.blocks())
                .extracting(block -> block instanceof Block.Subheading h
                        ? h.text()
                        : block instanceof Grid grid
                                ? grid.caption()
                                : block.getClass().getSimpleName())
                .containsExactly(
                        "Headline numbers",
                        "OCD against MDD",
                        "Points",
                        "What changed: 2026-Q3 against the quarters before",
                        "Points",
                        "What must not be concluded",
                        "Points");
    }

    /** 197 of 227 is 86.78 %. */
    @Test
    void saysHowManyStartedFinishedAndHaveUsableScores() {
        List<Estimate> rows =
                new ArrayList<>(ClinicExample.comparison().numbers().rows());
        Key delivery = Key.of("delivery", "OCD");
        rows.add(number(delivery, "n", 227));
        Key complete = delivery.group("course=complete");
        rows.add(number(complete, "events", 197));
        rows.add(number(complete, "n", 227));
        rows.add(number(complete, "estimate", 197.0 / 227));
        Grid headline = headline(page(with(rows)));

        assertThat(headline.lines())
                .extracting(Grid.Line::name)
                .startsWith("Started infusions", "Finished all 6 infusions", "With usable scores");
        assertEquals("227", headline.lines().get(0).cells().get(0).text());
        assertEquals(
                new Cell("197", "86.8% of them"),
                headline.lines().get(1).cells().get(0));
        // the depression cohort has no such rows here
        assertEquals(
                new Cell("\u2013", "not in this export"),
                headline.lines().get(0).cells().get(1));
    }

    @Test
    void countsThoseTooRecentApart() {
        assertEquals(new Cell("1,227", "and 8 too recent"), Started.started(1227, 8));
        assertEquals(new Cell("227", ""), Started.started(227, 0));
        assertEquals(new Cell("200", "of 221 analysed"), Started.usable(200, 221));
    }

    @Test
    void withoutAQuarterAskedForTheNumbersSayWhichChanged() {
        List<String> sentences =
                sentences(ClinicExample.comparison(PlanReader.defaultPlan(), key -> true, Optional.empty(), true));
        // the made-up rows of the example are of 2026-Q3
        assertThat(sentences)
                .contains("2026-Q3 is the newest quarter of which every patient\u2019s endpoint window has closed.")
                .anyMatch(s -> s.startsWith("Response of OCD was 30% (6 of 20) in 2026-Q3 and 27.1% (55 of 203) in the"
                        + " quarters before; the difference of "))
                .anyMatch(s -> s.startsWith("Remission of OCD was 10% (2 of 20) in 2026-Q3 and 11.8% (24 of 203) in the"
                        + " quarters before; the difference of "));
        assertThat(QuarterChange.newest("2025-Q4", false))
                .isEqualTo("2025-Q4 is the newest quarter that is taken for complete: the export does not say how long"
                        + " patients could be observed, and the two after it may still be open.");
    }

    @Test
    void saysHowManyMoreAreStillWell() {
        // 26 of 55 is 47 %, 0.692 and their difference as they come
        OnDay first = new OnDay(56, OptionalDouble.of(0.472), Optional.empty(), 18, 59);
        OnDay second = new OnDay(56, OptionalDouble.of(0.692), Optional.empty(), 44, 111);
        Contrast clear = new Contrast(-0.22, new Limits(-0.41, -0.04), OptionalDouble.empty());
        assertEquals(
                "Fewer OCD than MDD responders were still well at 8 weeks (day 56): 47% against 69.2%, a difference of"
                        + " \u221222 percentage points (95% interval \u221241 to \u22124).",
                StillWellSentences.compared("OCD", first, "MDD", second, clear, "95%"));
        Contrast unclear = new Contrast(-0.22, new Limits(-0.41, 0.04), OptionalDouble.empty());
        assertEquals(
                "Still well at 8 weeks (day 56) were 47% of OCD and 69.2% of MDD responders; the difference of \u221222"
                        + " percentage points (95% interval \u221241 to 4) is within what chance alone can give.",
                StillWellSentences.compared("OCD", first, "MDD", second, unclear, "95%"));
        assertEquals(
                "Still well at 8 weeks (day 56): insufficient data to compare OCD with MDD.",
                StillWellSentences.insufficient("OCD", "MDD", 56));
    }

    @Test
    void aChangeBeyondChanceIsCalledSo() {
        assertEquals(
                "Response of MDD was lower in B than in A: x, beyond what chance alone often gives.",
                QuarterChange.beyond("Response of MDD was lower in B than in A: x."));
        assertEquals("lower, but only just: x.", QuarterChange.beyond("lower, but only just: x."));
    }

    @Test
    void nothingIsSaidOfChangeWithoutQuarters() {
        Comparison comparison = ClinicExample.comparison(
                PlanReader.defaultPlan(), key -> !key.analysis().startsWith("quarter"), Optional.empty(), true);
        assertThat(page(comparison).blocks())
                .noneMatch(b -> b instanceof Block.Subheading h && h.text().startsWith("What changed"));
    }

    @Test
    void changedSettingsAreNamedBehindThePage() throws PlanRefused {
        Plan plan = PlanReader.read("plan.yaml", "baseline: {within_days: 7}");
        assertThat(page(ClinicExample.comparison(plan, key -> true, Optional.empty(), true))
                        .blocks())
                .contains(new Block.Note(
                        "Not the default plan",
                        "This report ran with 1 setting other than the default; Methods begins with it."));
        assertEquals(
                "This report ran with 2 settings other than the default; Methods begins with them.",
                SummarySection.settingsChanged(2));
    }

    @Test
    void saysWhatMustNotBeConcluded() {
        List<String> sentences = sentences(ClinicExample.comparison());
        assertThat(sentences)
                .anyMatch(s -> s.contains("nobody was left untreated"))
                .anyMatch(s -> s.contains("off-label"))
                .anyMatch(s -> s.contains("are a selection"))
                .anyMatch(s -> s.contains("independent censoring"))
                .anyMatch(s -> s.contains("one small p-value"));
        assertEquals(
                "this report makes 1 test, and of twenty where nothing is going on one falls below 0.05.",
                CautionSection.counted(1));
        assertEquals("this report makes no test.", CautionSection.counted(0));
    }

    @Test
    void weeksAreWeeksWhereTheyAreWhole() {
        assertEquals("at 8 weeks (day 56)", Headline.after(56));
        assertEquals("at 1 week (day 7)", Headline.after(7));
        assertEquals("at day 30", Headline.after(30));
    }

    private static Estimate number(Key key, String statistic, double value) {
        return new Estimate(key, statistic, OptionalDouble.of(value));
    }

    private static Comparison with(List<Estimate> rows) {
        return new Comparison(DefaultPlan.plan(), Numbers.of(rows), List.of(), List.of(), true, Optional.empty());
    }

    private static Section page(Comparison comparison) {
        return Reports.compose(comparison, ClinicExample.quality(), ClinicExample.provenance(), Placeholder.all())
                .sections()
                .get(0);
    }

    private static Grid headline(Section page) {
        return page.blocks().stream()
                .filter(b -> b instanceof Grid)
                .map(b -> (Grid) b)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sentences(Comparison comparison) {
        return page(comparison).blocks().stream()
                .filter(b -> b instanceof Block.Points)
                .flatMap(b -> ((Block.Points) b).texts().stream())
                .toList();
    }
}
