package org.infusionoutcomes.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.Comparison;
import org.infusionoutcomes.comparison.Key;
import org.infusionoutcomes.comparison.Subgroup;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.plan.Plan;

/** A forest of subgroups: each level against the reference within each cohort, and the cohorts against each other. */
final class ForestFigure implements Figure {

    private static final double WITHIN_LEFT = 192;
    private static final double BETWEEN_LEFT = 428;
    private static final double PANEL = 194;
    private static final double HEADING = 36;
    private static final double NAME = 24;
    private static final double ROW = 35;
    private static final double GAP = 8;
    private static final double AXIS = 46;

    private final ForestMeasure measure;
    private final ForestText words;
    private final Plan plan;
    private final List<CohortLook> cohorts;
    private final List<Block> blocks;
    private final CohortLegend legend;

    /** A division with its levels and the words of its test. */
    private record Block(String name, String test, List<ForestLevel> levels) {}

    ForestFigure(Comparison comparison, ForestMeasure measure) {
        this.measure = measure;
        this.plan = comparison.plan();
        this.words = new ForestText(measure, plan);
        this.cohorts = CohortLook.of(plan).stream()
                .filter(look -> plan.compare().contains(look.name()))
                .toList();
        this.blocks = new ArrayList<>();
        for (Subgroup subgroup : comparison.subgroups()) {
            if (measure.holds(subgroup)) {
                blocks.add(block(subgroup, comparison));
            }
        }
        this.legend = new CohortLegend(cohorts);
    }

    private Block block(Subgroup subgroup, Comparison comparison) {
        List<ForestLevel> levels = new ArrayList<>();
        for (int l = 0; l < subgroup.levels().size(); l++) {
            levels.add(ForestLevel.of(measure, subgroup, l, comparison));
        }
        Key key = measure.key(plan, plan.comparisonName(), subgroup.name());
        OptionalDouble p = comparison.numbers().value(key, "interaction_p");
        OptionalDouble holm = comparison.numbers().value(key, "interaction_p_holm");
        String test = p.isEmpty()
                ? ""
                : "interaction p " + NumberText.p(p.getAsDouble()) + " (Holm " + NumberText.p(holm.orElse(1)) + ")";
        return new Block(CharacteristicText.name(subgroup.name()), test, levels);
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
        return title() + ": " + blocks.size() + " divisions of the patients; on " + shown
                + " levels both cohorts have data enough to be compared. The numbers are in the table below the figure.";
    }

    @Override
    public Table table() {
        List<String> header = new ArrayList<>(List.of("Division", "Level"));
        cohorts.forEach(c -> header.add(c.name() + ": " + words.counted()));
        cohorts.forEach(c -> header.add(c.name() + ": " + words.against()));
        header.add(plan.comparisonName() + ": " + words.between());
        List<List<String>> rows = new ArrayList<>();
        for (Block block : blocks) {
            for (ForestLevel level : block.levels()) {
                List<String> row = new ArrayList<>(List.of(block.name(), level.name()));
                row.addAll(level.counts());
                level.within().forEach(e -> row.add(level.isReference() ? "reference" : text(e)));
                row.add(text(level.between()));
                rows.add(row);
            }
        }
        return new Table(header, rows);
    }

    private String text(Effect effect) {
        return effect.isShown() ? measure.text(effect) : effect.lack();
    }

    @Override
    public double width() {
        return Figures.WIDTH;
    }

    @Override
    public double height() {
        return Math.ceil(bottom() + AXIS);
    }

    private double bottom() {
        double rows = blocks.stream()
                .mapToDouble(b -> NAME + ROW * b.levels().size() + GAP)
                .sum();
        return legend.height() + HEADING + Math.max(rows, ROW);
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        legend.draw(sheet, true);
        double top = legend.height() + HEADING;
        if (blocks.isEmpty()) {
            sheet.text(
                    "This export gives no characteristic of its patients.", 8, top + 10, TextStyle.BODY, Palette.GREY);
            return;
        }
        Plot within = plot(sheet, WITHIN_LEFT, top);
        Plot between = plot(sheet, BETWEEN_LEFT, top);
        heading(sheet, within, words.withinHeading());
        heading(sheet, between, words.betweenHeading());
        double y = top;
        for (Block block : blocks) {
            sheet.text(block.name(), 8, y + 16, TextStyle.STRONG, Palette.INK);
            sheet.right(block.test(), width() - 8, y + 16, TextStyle.SMALL, Palette.GREY);
            y += NAME;
            double bottom = y + ROW * block.levels().size();
            uprights(sheet, within, y, bottom);
            uprights(sheet, between, y, bottom);
            for (ForestLevel level : block.levels()) {
                row(sheet, within, between, level, y);
                y += ROW;
            }
            y += GAP;
        }
        ticks(sheet, within);
        ticks(sheet, between);
    }

    private Plot plot(Sheet sheet, double left, double top) {
        List<Double> ticks = measure.ticks();
        Plot plot = new Plot(
                new Rectangle2D.Double(left, top, PANEL, Math.floor(bottom() - top)),
                measure.place(ticks.get(0)),
                measure.place(ticks.get(ticks.size() - 1)),
                1);
        plot.paint(sheet);
        return plot;
    }

    private static void heading(Sheet sheet, Plot plot, List<String> lines) {
        double y = plot.area().getMinY() - 8 - TextStyle.SMALL.leading() * (lines.size() - 1);
        for (String line : lines) {
            sheet.centred(line, plot.area().getCenterX(), y, TextStyle.SMALL, Palette.INK);
            y += TextStyle.SMALL.leading();
        }
    }

    private void uprights(Sheet sheet, Plot plot, double top, double bottom) {
        for (double tick : measure.ticks()) {
            double x = plot.x(measure.place(tick));
            sheet.line(x, top, x, bottom, measure.place(tick) == 0 ? Palette.INK : Palette.GRID, 1);
        }
    }

    private void ticks(Sheet sheet, Plot plot) {
        double bottom = plot.area().getMaxY();
        for (double tick : measure.ticks()) {
            double x = plot.x(measure.place(tick));
            sheet.line(x, bottom, x, bottom + 5, Palette.INK, 1);
            sheet.centred(measure.tick(tick), x, bottom + 19, TextStyle.SMALL, Palette.INK);
        }
        sheet.line(plot.area().getMinX(), bottom, plot.area().getMaxX(), bottom, Palette.INK, 1);
        sheet.centred(words.unit(), plot.area().getCenterX(), bottom + 38, TextStyle.SMALL, Palette.INK);
    }

    private void row(Sheet sheet, Plot within, Plot between, ForestLevel level, double y) {
        double left = 20;
        sheet.text(
                TextStyle.SMALL.fit(level.name(), WITHIN_LEFT - left - 8), left, y + 14, TextStyle.SMALL, Palette.INK);
        double x = left;
        for (int c = 0; c < cohorts.size(); c++) {
            sheet.text(
                    level.counts().get(c),
                    x,
                    y + 29,
                    TextStyle.SMALL,
                    cohorts.get(c).textColour());
            x += Math.max(74, TextStyle.SMALL.width(level.counts().get(c)) + 10);
        }
        for (int c = 0; c < cohorts.size() && !level.isReference(); c++) {
            mark(sheet, within, level.within().get(c), cohorts.get(c), y + 10 + 15 * c);
        }
        if (level.isReference()) {
            note(sheet, within, "reference", y + ROW / 2);
        }
        mark(sheet, between, level.between(), null, y + ROW / 2);
    }

    private void mark(Sheet sheet, Plot plot, Effect effect, CohortLook cohort, double y) {
        if (!effect.isShown()) {
            note(sheet, plot, effect.lack(), y);
            return;
        }
        Color colour = cohort == null ? Palette.INK : cohort.colour();
        double low = Math.max(plot.area().getMinX(), x(plot, effect.lower()));
        double high = Math.min(plot.area().getMaxX(), x(plot, effect.upper()));
        sheet.line(low, y, high, y, colour, 1.6);
        end(sheet, x(plot, effect.lower()) < low, low, y, -1, colour);
        end(sheet, x(plot, effect.upper()) > high, high, y, 1, colour);
        double x = x(plot, effect.estimate());
        if (x >= low && x <= high) {
            point(sheet, cohort, x, y);
        }
    }

    private static void note(Sheet sheet, Plot plot, String text, double y) {
        double half = TextStyle.SMALL.width(text) / 2 + 3;
        sheet.fill(new Rectangle2D.Double(plot.x(0) - half, y - 7, 2 * half, 14), Color.WHITE);
        sheet.centred(text, plot.x(0), y + 4.5, TextStyle.SMALL, Palette.GREY);
    }

    /** An end of an interval: an upright where it lies in the panel, an arrow where it goes on. */
    private static void end(Sheet sheet, boolean goesOn, double x, double y, int direction, Color colour) {
        if (goesOn) {
            Path2D arrow = new Path2D.Double();
            arrow.moveTo(x, y);
            arrow.lineTo(x - 7 * direction, y - 4);
            arrow.lineTo(x - 7 * direction, y + 4);
            arrow.closePath();
            sheet.fill(arrow, colour);
        } else {
            sheet.line(x, y - 3, x, y + 3, colour, 1.6);
        }
    }

    private static void point(Sheet sheet, CohortLook cohort, double x, double y) {
        if (cohort != null) {
            Marks.point(sheet, cohort, x, y, true);
            return;
        }
        Marks.diamond(sheet, x, y);
    }

    private double x(Plot plot, OptionalDouble value) {
        return plot.x(measure.place(value.getAsDouble()));
    }
}
