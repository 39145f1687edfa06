package org.infusionoutcomes.report.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.figure.text.RuleText;
import org.infusionoutcomes.plan.RelapseRule;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.durability.DurabilitySection;
import org.infusionoutcomes.report.durability.Headline;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.WellTime;

/** Relapse happens between two visits: what that does to the curves. */
public final class IntervalSection {

    private IntervalSection() {}

    /** The section {@code intervals}; the curves thinned to one visit grid are in it where they could be made. */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                "A relapse happened at some time after the last total that did not meet the rule and up to the visit that"
                        + " saw it; the curves above put it on the day of that visit. Read as what they are, intervals, the same"
                        + " relapses give the curve of Turnbull\u2019s estimator (NPMLE). That curve may leave the band between the"
                        + " other two, and this is no mistake: those move every relapse to the same end of its interval, early or"
                        + " late, while the NPMLE puts each where the intervals of all patients together make it likeliest, so"
                        + " that more of them can fall before a given day than under either."));
        m.picture("intervals").ifPresent(blocks::add);
        blocks.add(table(m));
        blocks.add(new Block.Points(sentences(m)));
        ThinnedTable.of(m).ifPresent(table -> {
            blocks.add(new Block.Subheading("Both cohorts thinned to one visit grid"));
            blocks.add(table);
        });
        return new Section("intervals", "Relapse between two visits", blocks);
    }

    private static Grid table(Material m) {
        int day = Headline.day(m);
        List<String> header = new ArrayList<>(List.of("Rule"));
        m.cohorts().forEach(c -> header.addAll(List.of(c + ": relapse at the visit", c + ": NPMLE")));
        List<Line> lines = new ArrayList<>();
        for (RelapseRule rule : m.plan().relapseRules()) {
            List<Cell> cells = new ArrayList<>();
            m.cohorts().forEach(c -> cells.addAll(cells(m, c, rule, day)));
            lines.add(new Line(
                    RuleText.name(rule) + (rule.equals(m.plan().durability().primaryRule()) ? " (primary)" : ""),
                    cells));
        }
        return new Grid(
                "Still well at day " + day + " by each rule",
                Grid.Kind.LISTING,
                header,
                lines,
                List.of(
                        "NPMLE: nonparametric maximum likelihood estimate, without limits as no method for them is standard;"
                                + " two numbers where it is not defined in between."));
    }

    private static List<Cell> cells(Material m, String cohort, RelapseRule rule, int day) {
        Key key = Key.of("interval_censored", cohort).rule(rule.key()).at(day);
        if (!m.numbers().has(key, "lowest")) {
            return List.of(Cells.NOT_HERE, Cells.NOT_HERE);
        }
        if (!isEnough(m, cohort, rule, day)) {
            return List.of(Cells.insufficient(""), Cells.insufficient(""));
        }
        long n = m.numbers().count(curve(m, cohort, rule), "n");
        return List.of(Cell.of(NumberText.percent(m.numbers().value(key, "right_end"), n)), Cell.of(npmle(m, key, n)));
    }

    private static Key curve(Material m, String cohort, RelapseRule rule) {
        return WellTime.key(cohort, rule.key(), m.plan().durability().estimand().key());
    }

    private static boolean isEnough(Material m, String cohort, RelapseRule rule, int day) {
        Key key = curve(m, cohort, rule);
        boolean enough = WellTime.read(m.numbers(), key)
                .map(t -> t.isEnough(m.reporting()))
                .orElse(false);
        return enough
                && WellTime.on(m.numbers(), key, day)
                        .map(d -> d.isEnough(m.reporting()))
                        .orElse(false);
    }

    private static String npmle(Material m, Key key, long n) {
        String lowest = NumberText.percent(m.numbers().value(key, "lowest"), n);
        String highest = NumberText.percent(m.numbers().value(key, "highest"), n);
        return lowest.equals(highest) ? highest : lowest + " to " + highest;
    }

    private static List<String> sentences(Material m) {
        List<String> sentences = new ArrayList<>();
        int day = Headline.day(m);
        for (String cohort : m.cohorts()) {
            Key key = Key.of("interval_censored", cohort)
                    .rule(m.plan().durability().primaryRule().key())
                    .at(day);
            if (isEnough(m, cohort, m.plan().durability().primaryRule(), day)
                    && m.numbers().value(key, "highest").isPresent()) {
                sentences.add(IntervalSentences.moved(
                        cohort,
                        day,
                        WellTime.on(m.numbers(), m.primary(cohort), day).orElseThrow(),
                        m.numbers().value(key, "lowest").getAsDouble(),
                        m.numbers().value(key, "highest").getAsDouble()));
            }
        }
        if (m.compares()) {
            sentences.add(tests(m));
            sentences.add(DurabilitySection.gapSentence(m));
        }
        return sentences;
    }

    private static String tests(Material m) {
        Key key = Key.of("interval_censored", m.plan().comparisonName())
                .rule(m.plan().durability().primaryRule().key());
        Key hazard = m.primary(m.plan().comparisonName());
        boolean enough = List.of(m.first(), m.second()).stream()
                .allMatch(c -> WellTime.read(m.numbers(), m.primary(c))
                        .map(t -> t.isEnough(m.reporting()))
                        .orElse(false));
        return IntervalSentences.tested(
                m.first(),
                m.second(),
                enough ? m.numbers().value(key, "sun_z") : OptionalDouble.empty(),
                List.of(m.numbers().value(key, "sun_p"), m.numbers().value(key, "finkelstein_p")),
                Contrast.read(m.numbers(), hazard, "hazard_ratio", "hazard_ratio_", "")
                        .map(c -> NumberText.decimal(c.estimate(), 2) + " (" + Phrases.level(m.plan()) + " interval "
                                + Phrases.decimals(c.limits(), 2) + ")"));
    }
}
