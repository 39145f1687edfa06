package org.infusionoutcomes.figure.forest;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.drawing.ForestPanel;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.look.CohortLegend;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;

/** A forest of subgroups: each level against the reference within each cohort, and the cohorts against each other. */
final class ForestFigure implements Figure {

    private static final double HEADING = 36;

    private final ForestText words;
    private final ForestMeasure measure;
    private final List<ForestBlock> blocks;
    private final Plan plan;
    private final boolean compares;
    private final List<CohortLook> cohorts;
    private final CohortLegend legend;

    ForestFigure(ForestText words, ForestMeasure measure, List<ForestBlock> blocks, Comparison comparison) {
        this.words = words;
        this.measure = measure;
        this.blocks = List.copyOf(blocks);
        this.plan = comparison.plan();
        this.compares = comparison.compares();
        this.cohorts = CohortLook.present(comparison).stream()
                .filter(look -> plan.compare().contains(look.name()))
                .toList();
        this.legend = new CohortLegend(cohorts);
    }

    @Override
    public String name() {
        return words.name();
    }

    @Override
    public String title() {
        return words.title();
    }

    @Override
    public String caption() {
        return words.caption();
    }

    @Override
    public String altText() {
        long shown = blocks.stream()
                .flatMap(b -> b.levels().stream())
                .filter(l -> l.between().isShown())
                .count();
        return title() + ": " + NumberText.counted(blocks.size(), "characteristic") + " of the patients"
                + (compares
                        ? "; on " + NumberText.counted(shown, "level") + " both cohorts have data enough to be compared"
                        : "")
                + ". The numbers are in the table below the figure.";
    }

    @Override
    public Table table() {
        List<String> header = new ArrayList<>(List.of("Division", "Level"));
        cohorts.forEach(c -> header.add(c.name() + ": " + words.counted()));
        cohorts.forEach(c -> header.add(c.name() + ": " + words.against()));
        if (compares) {
            header.add(plan.comparisonName() + ": " + words.between());
        }
        List<List<String>> rows = new ArrayList<>();
        for (ForestBlock block : blocks) {
            for (ForestLevel level : block.levels()) {
                rows.add(row(block, level));
            }
        }
        return new Table(header, rows);
    }

    private List<String> row(ForestBlock block, ForestLevel level) {
        List<String> row = new ArrayList<>(List.of(block.name(), level.name()));
        row.addAll(level.counts());
        level.within().forEach(effect -> row.add(level.isReference() ? "reference" : text(effect)));
        if (compares) {
            row.add(text(level.between()));
        }
        return row;
    }

    private String text(Effect effect) {
        return effect.isShown() ? measure.text(effect) : effect.lack();
    }

    @Override
    public double height() {
        return Math.ceil(bottom() + ForestPanel.AXIS);
    }

    private double top() {
        return legend.height() + HEADING;
    }

    private double bottom() {
        return top() + blocks.stream().mapToDouble(ForestRows::height).sum();
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        legend.draw(sheet, true);
        ForestRows rows = new ForestRows(sheet, cohorts, compares, measure.scale(), top(), bottom());
        rows.frame(words.withinHeading(), compares ? words.betweenHeading() : List.of());
        double y = top();
        for (ForestBlock block : blocks) {
            y = rows.draw(block, y);
        }
    }
}
