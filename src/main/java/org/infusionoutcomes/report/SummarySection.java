package org.infusionoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.report.ShareSentences.Side;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Share;
import org.infusionoutcomes.report.reading.WellTime;

/** The headline numbers, and each comparison in one sentence. */
final class SummarySection {

    private static final int HEADLINE_DAY = 56;

    private SummarySection() {}

    static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        absent(m.absentCohorts()).ifPresent(text -> blocks.add(new Block.Paragraph(text)));
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

    /** That nothing can be compared where a cohort has nobody. */
    static Optional<String> absent(List<String> cohorts) {
        if (cohorts.isEmpty()) {
            return Optional.empty();
        }
        String them = cohorts.size() == 1 ? "it" : "them";
        return Optional.of("The export has no patient of " + Phrases.and(cohorts) + ": nothing is said of " + them
                + ", and nothing is compared with " + them + ".");
    }

    /** The day that stands in the headline: 56 where curves are read there, else the first. */
    static int headlineDay(List<Integer> days) {
        return days.contains(HEADLINE_DAY) ? HEADLINE_DAY : days.get(0);
    }

    private static Grid headline(Material m) {
        int day = headlineDay(m.plan().durability().days());
        List<Line> lines = new ArrayList<>(Started.lines(m));
        lines.addAll(List.of(
                shares(m, "Response", "response_all"),
                shares(m, "Remission", "remission_all"),
                shares(
                        m,
                        "Improved by " + Phrases.plain(m.plan().response().commonRulePercent()) + "% or more",
                        "common_rule_all"),
                stillWell(m, day),
                medianTime(m)));
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

    /** {@code at 8 weeks (day 56)}, or the day alone where it is no whole number of weeks. */
    static String after(int day) {
        return day % 7 == 0 ? "at " + Phrases.many(day / 7, "week", "weeks") + " (day " + day + ")" : "at day " + day;
    }

    /** The share still well on a day, and its difference. */
    static Line stillWell(Material m, int day) {
        return m.line("Still well " + after(day), c -> stillWell(m, c, day), DurabilityContrasts.onDay(m, day));
    }

    /** The median time to the event, and the hazard ratio. */
    static Line medianTime(Material m) {
        return m.line(
                "Median time to " + Phrases.event(m.plan().durability().estimand()),
                c -> Cells.median(WellTime.read(m.numbers(), m.primary(c)), m.reporting()),
                new PrimaryCurves(m).hazard());
    }

    private static Cell stillWell(Material m, String cohort, int day) {
        Key key = m.primary(cohort);
        boolean enough = WellTime.read(m.numbers(), key)
                .map(t -> t.isEnough(m.reporting()))
                .orElse(false);
        return Cells.onDay(WellTime.on(m.numbers(), key, day), enough, m.reporting());
    }

    private static List<String> compared(Material m) {
        List<String> sentences = new ArrayList<>();
        shareSentences(m, "Response", "response_all", sentences);
        shareSentences(m, "Remission", "remission_all", sentences);
        if (m.compares()) {
            String fragility =
                    SensitivitySection.fragility(m).map(text -> " " + text).orElse("");
            sentences.add(StillWellSentences.compared(
                    m, headlineDay(m.plan().durability().days())));
            sentences.add(DurabilitySection.comparedSentence(m) + fragility);
            if (new PrimaryCurves(m).gapsForbid()) {
                sentences.add(DurabilitySection.gapSentence(m));
            }
        }
        return sentences;
    }

    /** The two that are compared in one sentence, every other cohort in one of its own. */
    static void shareSentences(Material m, String what, String analysis, List<String> sentences) {
        String level = Phrases.level(m.plan());
        Optional<Side> first = side(m, analysis, m.first());
        Optional<Side> second = side(m, analysis, m.second());
        boolean compared = m.compares() && first.isPresent() && second.isPresent();
        if (compared) {
            Optional<Contrast> contrast = Contrast.ofShares(m.numbers(), m.difference(analysis));
            sentences.add(ShareSentences.compared(what, first.get(), second.get(), contrast, m.reporting(), level));
        }
        m.cohorts().stream()
                .filter(c -> !compared || !m.plan().compare().contains(c))
                .flatMap(c -> side(m, analysis, c).stream())
                .forEach(side -> sentences.add(ShareSentences.alone(what, side, m.reporting(), level)));
    }

    private static Optional<Side> side(Material m, String analysis, String cohort) {
        return Share.read(m.numbers(), Key.of(analysis, cohort)).map(share -> new Side(cohort, share));
    }
}
