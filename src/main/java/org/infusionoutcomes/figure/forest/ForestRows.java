package org.infusionoutcomes.figure.forest;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.figure.drawing.ForestMark;
import org.infusionoutcomes.figure.drawing.ForestPanel;
import org.infusionoutcomes.figure.drawing.ForestScale;
import org.infusionoutcomes.figure.drawing.Marker;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.look.Marks;
import org.infusionoutcomes.figure.picture.Figure;

/**
 * The rows of a forest of subgroups: counts at the left, then two panels, within each cohort and between the cohorts; one
 * wide panel where only one cohort has patients.
 */
final class ForestRows {

    /** The rows of one side of paper: with legend, headings and axis 640 by 800, which is 170 mm by 212. */
    static final double MOST = 640;

    private static final double WITHIN_LEFT = 192;
    private static final double BETWEEN_LEFT = 428;
    private static final double PANEL = 194;
    private static final double WHOLE = BETWEEN_LEFT + PANEL - WITHIN_LEFT;
    private static final double NAME = 24;
    private static final double ROW = 35;
    private static final double GAP = 8;

    private final Sheet sheet;
    private final List<CohortLook> cohorts;
    private final ForestPanel within;
    private final Optional<ForestPanel> between;

    ForestRows(Sheet sheet, List<CohortLook> cohorts, boolean compares, ForestScale scale, double top, double bottom) {
        this.sheet = sheet;
        this.cohorts = cohorts;
        this.within = new ForestPanel(sheet, scale, WITHIN_LEFT, compares ? PANEL : WHOLE, top, bottom);
        this.between = compares
                ? Optional.of(new ForestPanel(sheet, scale, BETWEEN_LEFT, PANEL, top, bottom))
                : Optional.empty();
    }

    static double height(ForestBlock block) {
        return NAME + ROW * block.levels().size() + GAP;
    }

    void frame(List<String> withinHeading, List<String> betweenHeading) {
        within.heading(withinHeading);
        within.axis();
        between.ifPresent(panel -> {
            panel.heading(betweenHeading);
            panel.axis();
        });
    }

    /** Draws a division and gives where the next one begins. */
    double draw(ForestBlock block, double top) {
        double testWidth = TextStyle.SMALL.width(block.test());
        String name = TextStyle.STRONG.fit(block.name(), Figure.WIDTH - 40 - testWidth);
        sheet.text(name, 8, top + 16, TextStyle.STRONG, Palette.INK);
        sheet.right(block.test(), Figure.WIDTH - 8, top + 16, TextStyle.SMALL, Palette.GREY);
        double first = top + NAME;
        double bottom = first + ROW * block.levels().size();
        within.uprights(first, bottom);
        between.ifPresent(panel -> panel.uprights(first, bottom));
        double y = first;
        for (ForestLevel level : block.levels()) {
            level(level, y);
            y += ROW;
        }
        return y + GAP;
    }

    private void level(ForestLevel level, double y) {
        double left = 20;
        String name = TextStyle.SMALL.fit(level.name(), WITHIN_LEFT - left - 8);
        sheet.text(name, left, y + 14, TextStyle.SMALL, Palette.INK);
        double x = left;
        for (int c = 0; c < cohorts.size(); c++) {
            String count = level.counts().get(c);
            sheet.text(count, x, y + 29, TextStyle.SMALL, cohorts.get(c).textColour());
            x += Math.max(74, TextStyle.SMALL.width(count) + 10);
        }
        for (int c = 0; c < cohorts.size() && !level.isReference(); c++) {
            CohortLook cohort = cohorts.get(c);
            within.mark(mark(level.within().get(c), Marks.marker(cohort), cohort.colour()), y + 10 + 15 * c);
        }
        if (level.isReference()) {
            within.note("reference", y + ROW / 2);
        }
        between.ifPresent(panel -> panel.mark(mark(level.between(), Marker.DIAMOND, Palette.INK), y + ROW / 2));
    }

    private static ForestMark mark(Effect effect, Marker marker, Color colour) {
        return new ForestMark(effect.estimate(), effect.lower(), effect.upper(), marker, colour, true, effect.lack());
    }
}
