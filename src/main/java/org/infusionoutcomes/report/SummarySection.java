package org.infusionoutcomes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.comparison.Key;
import org.infusionoutcomes.comparison.Numbers;
import org.infusionoutcomes.figure.NumberText;
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
        blocks.add(new Block.Points(m.cohorts().stream().map(c -> who(m, c)).toList()));
        absent(m.absentCohorts()).ifPresent(text -> blocks.add(new Block.Paragraph(text)));
        blocks.add(headline(m));
        blocks.add(new Block.Points(compared(m)));
        List<String> changed = SettingsChanged.of(m.plan(), PlanReader.defaultPlan());
        if (!changed.isEmpty()) {
            blocks.add(new Block.Subheading("Settings changed from the default plan"));
            blocks.add(new Block.Points(changed));
        }
        blocks.add(new Block.Note("Read with care", CautionSection.SHORT));
        return new Section("summary", "Summary", blocks);
    }

    /** {@code OCD (obsessive-compulsive disorder): 266 patients, 223 analysed, 200 of them with an endpoint, 61 responders.} */
    static String who(String cohort, String label, long patients, long analysed, long withEndpoint, long responders) {
        return cohort + " (" + label + "): " + Phrases.patients(patients) + " in the export, "
                + NumberText.count(analysed) + " analysed, " + NumberText.count(withEndpoint)
                + " of them with a score at the endpoint; " + Phrases.many(responders, "responder", "responders") + ".";
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

    private static String who(Material m, String cohort) {
        Numbers numbers = m.numbers();
        Key flow = Key.of("flow", cohort);
        return who(
                cohort,
                m.plan().cohorts().get(cohort).label(),
                numbers.count(flow, "patients"),
                numbers.count(flow, "analysed"),
                numbers.count(flow, "with_endpoint"),
                numbers.count(flow, "responders"));
    }

    private static Grid headline(Material m) {
        int day = headlineDay(m.plan().durability().days());
        List<Line> lines = List.of(
                shares(m, "Response at the endpoint", "response_all"),
                shares(m, "Remission at the endpoint", "remission_all"),
                shares(
                        m,
                        "Improved by " + Phrases.plain(m.plan().response().commonRulePercent()) + "% or more",
                        "common_rule_all"),
                m.line(
                        "Responders still well at day " + day,
                        c -> stillWell(m, c, day),
                        DurabilityContrasts.onDay(m, day)),
                m.line(
                        "Median time to " + Phrases.event(m.plan().durability().estimand()),
                        c -> Cells.median(WellTime.read(m.numbers(), m.primary(c)), m.reporting()),
                        new PrimaryCurves(m).hazard()));
        String contrast = m.first() + " against " + m.second();
        List<String> notes = new ArrayList<>();
        notes.add(
                "Under each number: its " + Phrases.level(m.plan())
                        + " interval, then patients. Response and remission are out of all analysed patients; one without a score"
                        + " at the endpoint counts as no response. Days are counted from the endpoint. pp: percentage points; HR: hazard ratio.");
        notes.addAll(Words.of(m));
        return new Grid("Headline numbers", Grid.Kind.HEADLINE, m.header("Measure", contrast), lines, notes);
    }

    private static Line shares(Material m, String name, String analysis) {
        return ResponseSection.shares(m, name, analysis);
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
            sentences.add(DurabilitySection.comparedSentence(m) + fragility);
            sentences.add(DurabilitySection.gapSentence(m));
        }
        QuartersSection.focusSentences(m).forEach(sentences::add);
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
