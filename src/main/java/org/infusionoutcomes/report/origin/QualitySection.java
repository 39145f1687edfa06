package org.infusionoutcomes.report.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.check.finding.Finding;
import org.infusionoutcomes.check.finding.Findings.RuleCount;
import org.infusionoutcomes.check.finding.TableCount;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.document.Block;
import org.infusionoutcomes.report.document.Grid;
import org.infusionoutcomes.report.document.Grid.Line;
import org.infusionoutcomes.report.document.Section;
import org.infusionoutcomes.report.material.Cells;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;

/** How the rows of the export were used, and what the checks found. */
public final class QualitySection {

    /** The page lists so many findings of a rule; {@code findings.csv} has the rest. */
    static final int LISTED_PER_RULE = 5;

    private QualitySection() {}

    /**
     * The section {@code quality}: rows by use, counts of findings by rule, and the listed ones; one sentence where
     * nothing was found.
     */
    public static Section write(Material m) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(used(m.quality().tables())));
        blocks.add(tables(m.quality().tables()));
        Map<RuleCount, Long> counts = m.quality().findings().counts();
        if (counts.isEmpty()) {
            blocks.add(new Block.Paragraph("The checks found nothing to complain about."));
        } else {
            blocks.add(counts(counts));
            blocks.add(listing(m.quality().findings().listed()));
        }
        return new Section("quality", "Data quality", blocks);
    }

    /** How many rows there were, and that every one of them is accounted for. */
    public static String used(List<TableCount> tables) {
        long rows = tables.stream().mapToLong(TableCount::rows).sum();
        long used = tables.stream().mapToLong(TableCount::used).sum();
        return "Of " + Phrases.many(rows, "row", "rows") + " in the export "
                + (used == rows
                        ? "all were used."
                        : NumberText.count(used) + " were used. Each of the others is counted below.");
    }

    private static Grid tables(List<TableCount> tables) {
        List<Line> lines = tables.stream()
                .map(t -> new Line(
                        t.file(),
                        List.of(
                                Cells.count(t.rows()),
                                Cells.count(t.used()),
                                Cells.count(t.setAside()),
                                Cells.count(t.missing()),
                                Cells.count(t.skipped()))))
                .toList();
        return new Grid(
                "How the rows of each table were used",
                Grid.Kind.SIDE_BY_SIDE,
                List.of("Table", "Rows", "Used", "Set aside", "Without a score", "Skipped"),
                lines,
                List.of(
                        "Set aside: left out with a reason, below. Without a score: understood, but empty. Skipped: exact"
                                + " copies, blank lines, repeated headers."));
    }

    private static Grid counts(Map<RuleCount, Long> counts) {
        List<Line> lines = counts.entrySet().stream()
                .map(e -> new Line(
                        e.getKey().rule(),
                        List.of(Grid.Cell.of(e.getKey().severity().label()), Cells.count(e.getValue()))))
                .toList();
        return new Grid(
                "Findings by rule", Grid.Kind.NARROW, List.of("Rule", "What was done", "Findings"), lines, List.of());
    }

    private static Grid listing(List<Finding> findings) {
        Map<RuleCount, Integer> listed = new HashMap<>();
        List<Line> lines = findings.stream()
                .filter(f -> listed.merge(new RuleCount(f.severity(), f.rule()), 1, Integer::sum) <= LISTED_PER_RULE)
                .map(f -> Line.of(where(f), List.of(f.rule(), f.severity().label(), f.message())))
                .toList();
        return new Grid(
                "Findings, at most " + LISTED_PER_RULE + " of each rule",
                Grid.Kind.LISTING,
                List.of("Where", "Rule", "What was done", "What is wrong, and what to do"),
                lines,
                List.of("The file findings.csv beside this page has more of them and the full count of each rule."));
    }

    private static String where(Finding f) {
        String line = f.line() > 0 ? ":" + f.line() : "";
        return f.file() + line + (f.column().isEmpty() ? "" : ", " + f.column());
    }
}
