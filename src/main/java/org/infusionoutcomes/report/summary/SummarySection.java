package org.infusionoutcomes.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.report.choice.SensitivitySection;
import org.infusionoutcomes.report.cohort.CohortsSection;
import org.infusionoutcomes.report.cohort.ComparableSection;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.durability.DurabilitySection;
import org.infusionoutcomes.report.durability.Headline;
import org.infusionoutcomes.report.durability.PrimaryCurves;
import org.infusionoutcomes.report.durability.StillWellSentences;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.material.ShareSentences;
import org.infusionoutcomes.report.origin.SettingsChanged;
import org.infusionoutcomes.report.quarter.QuarterChange;
import org.infusionoutcomes.report.response.ResponseSection;

/** The headline numbers, and each comparison in one sentence. */
public final class SummarySection {

    private SummarySection() {}

    /** The section that a report begins with; cohorts without patients are named first. */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        absent(m).ifPresent(text -> blocks.add(new Block.Paragraph(text)));
        SetAsideRows.of(m).ifPresent(text -> blocks.add(new Block.Note("Rows set aside", text)));
        blocks.add(headline(m));
        List<String> compared = compared(m);
        blocks.add(new Block.Subheading(m.compares() ? m.first() + " against " + m.second() : "In words"));
        blocks.add(new Block.Points(compared));
        List<String> changed = QuarterChange.sentences(m);
        QuarterChange.quarter(m).ifPresent(quarter -> {
            blocks.add(new Block.Subheading("What changed: " + quarter + " against the quarters before"));
            blocks.add(new Block.Points(changed));
        });
        int settings = SettingsChanged.of(m.plan(), PlanReader.defaultPlan()).size();
        if (settings > 0) {
            blocks.add(new Block.Note("Not the default plan", settingsChanged(settings)));
        }
        blocks.add(new Block.Subheading("What must not be concluded"));
        blocks.add(new Block.Points(CautionSection.inShort(m)));
        return new Section("summary", "Summary", blocks);
    }

    /** That the plan is not the default one, and where to read what differs. */
    static String settingsChanged(int settings) {
        return "This report ran with " + Phrases.many(settings, "setting", "settings")
                + " other than the default; Methods begins with " + (settings == 1 ? "it" : "them") + ".";
    }

    private static Optional<String> absent(Material m) {
        return absent(
                m.absentCohorts(),
                m.compares()
                        ? List.of()
                        : List.of(CohortsSection.title(m.first(), m.second()), ComparableSection.TITLE));
    }

    /** That nothing can be compared where a cohort has nobody, and which sections are left out for it. */
    public static Optional<String> absent(List<String> cohorts, List<String> leftOut) {
        if (cohorts.isEmpty()) {
            return Optional.empty();
        }
        String them = cohorts.size() == 1 ? "it" : "them";
        return Optional.of("The export has no patient of " + Phrases.and(cohorts) + ": nothing is said of " + them
                + ", and nothing is compared with " + them
                + (leftOut.isEmpty()
                        ? "."
                        : "; the sections \u201C" + String.join("\u201D and \u201C", leftOut)
                                + "\u201D are left out."));
    }

    private static Grid headline(Material m) {
        int day = Headline.day(m);
        List<Line> lines = new ArrayList<>(Started.lines(m));
        lines.addAll(List.of(
                shares(m, "Response", "response_all"),
                shares(m, "Remission", "remission_all"),
                shares(
                        m,
                        "Improved by " + Phrases.plain(m.plan().response().commonRulePercent()) + "% or more",
                        "common_rule_all"),
                Headline.stillWell(m, day),
                Headline.medianTime(m)));
        String contrast = m.first() + " against " + m.second();
        List<String> notes = new ArrayList<>();
        notes.add(names(m) + " Under each number: its " + Phrases.level(m.plan())
                + " interval, then patients. Response and remission at the endpoint are out of all analysed patients; one"
                + " without a score then counts as no response. Still well: of the responders, time counted from the"
                + " endpoint until a relapse. pp: percentage points. Too recent: the endpoint window had not closed.");
        notes.add(String.join(" ", Words.of(m)));
        return new Grid("Headline numbers", Grid.Kind.HEADLINE, m.header("Measure", contrast), lines, notes);
    }

    /** {@code OCD: obsessive-compulsive disorder; MDD: depression.} */
    private static String names(Material m) {
        return String.join(
                        "; ",
                        m.cohorts().stream()
                                .map(c -> c + ": " + m.plan().cohorts().get(c).label())
                                .toList())
                + ".";
    }

    private static Line shares(Material m, String name, String analysis) {
        return ResponseSection.shares(m, name, analysis);
    }

    private static List<String> compared(Material m) {
        List<String> sentences = new ArrayList<>();
        sentences.addAll(ShareSentences.of(m, "Response", "response_all"));
        sentences.addAll(ShareSentences.of(m, "Remission", "remission_all"));
        if (m.compares()) {
            String fragility =
                    SensitivitySection.fragility(m).map(text -> " " + text).orElse("");
            sentences.add(StillWellSentences.compared(m, Headline.day(m)));
            sentences.add(DurabilitySection.comparedSentence(m) + fragility);
            if (new PrimaryCurves(m).gapsForbid()) {
                sentences.add(DurabilitySection.gapSentence(m));
            }
        }
        return sentences;
    }
}
