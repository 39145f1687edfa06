package org.infusionoutcomes.report.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.RuleText;
import org.infusionoutcomes.plan.Durability;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.RelapseRule;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Cell;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.durability.Headline;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.WellTime;

/** How much the answer depends on what is called a relapse and on what a further infusion does to it. */
public final class RulesSection {

    private RulesSection() {}

    /**
     * The section {@code rules}: the same responders under each relapse rule and under each answer to further
     * infusions; a sentence in place of a table where nobody was followed.
     */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph("The rule decides the rate: by the rule alone, relapse in the arms of one trial of"
                        + " other treatments for OCD ranged from 27% to 63%, from 0% to 50% and from 7% to 67% (Simpson 2005, PMID"
                        + " 15806597). The same responders, judged by each rule:"));
        m.picture("rules").ifPresent(blocks::add);
        blocks.add(rules(m).orSay("No responder was followed: nothing is said of rules."));
        blocks.add(estimands(m).orSay("No responder was followed: nothing is said of further infusions."));
        return new Section("rules", "What depends on the relapse rule", blocks);
    }

    private static Grid rules(Material m) {
        Durability durability = m.plan().durability();
        List<Line> lines = new ArrayList<>();
        for (RelapseRule rule : m.plan().relapseRules()) {
            String name = named(RuleText.name(rule), rule.key(), rule.equals(durability.primaryRule()));
            lines.addAll(line(m, name, rule, durability.estimand()));
        }
        return grid(m, "Relapse by each rule (further infusions: " + RuleText.name(durability.estimand()) + ")", lines);
    }

    private static Grid estimands(Material m) {
        Durability durability = m.plan().durability();
        List<Line> lines = new ArrayList<>();
        for (Estimand estimand : Estimand.values()) {
            String name = named(RuleText.name(estimand), estimand.key(), estimand == durability.estimand());
            lines.addAll(line(m, name, durability.primaryRule(), estimand));
        }
        return grid(
                m,
                "Relapse (" + RuleText.name(durability.primaryRule()) + ") under each answer to a further infusion",
                lines);
    }

    /** {@code Response lost [loss-of-response]}: the name, and once the word that plans and files have for it. */
    private static String named(String name, String key, boolean primary) {
        return name + " [" + key + "]" + (primary ? " (primary)" : "");
    }

    private static Grid grid(Material m, String caption, List<Line> lines) {
        List<String> header = new ArrayList<>(List.of("Rule"));
        int day = Headline.day(m);
        m.cohorts().forEach(c -> {
            header.add(c + ": events");
            header.add(c + ": well at day " + day);
            header.add(c + ": median");
        });
        if (m.compares()) {
            header.add("Hazard ratio " + m.first() + " : " + m.second());
        }
        return new Grid(
                caption,
                Grid.Kind.LISTING,
                header,
                lines,
                List.of(
                        "All of these are looks at the same patients; none is independent of another. In brackets: the word of"
                                + " plans and of the files beside this page."));
    }

    /** The row of one rule and estimand, none where the table of numbers does not have it for any cohort. */
    private static List<Line> line(Material m, String name, RelapseRule rule, Estimand estimand) {
        List<Cell> cells = new ArrayList<>();
        boolean any = false;
        boolean allEnough = true;
        for (String cohort : m.cohorts()) {
            Key key = WellTime.key(cohort, rule.key(), estimand.key());
            Optional<WellTime> time = WellTime.read(m.numbers(), key);
            boolean enough = time.map(t -> t.isEnough(m.reporting())).orElse(false);
            any |= time.isPresent();
            allEnough &= enough || !m.plan().compare().contains(cohort);
            cells.add(time.map(t -> Cell.of(t.events() + " of " + t.n())).orElse(Cells.NONE));
            cells.add(onDay(m, key, enough));
            cells.add(Cells.median(time, m.reporting()));
        }
        if (m.compares()) {
            Key key = WellTime.key(m.plan().comparisonName(), rule.key(), estimand.key());
            Optional<Contrast> hazard = Contrast.read(m.numbers(), key, "hazard_ratio", "hazard_ratio_", "logrank_p");
            cells.add(Cells.contrast(hazard, allEnough, 2, "", "log-rank"));
        }
        return any ? List.of(new Line(name, cells)) : List.of();
    }

    private static Cell onDay(Material m, Key key, boolean enough) {
        int day = Headline.day(m);
        return Cells.onDay(WellTime.on(m.numbers(), key, day), enough, m.reporting());
    }
}
