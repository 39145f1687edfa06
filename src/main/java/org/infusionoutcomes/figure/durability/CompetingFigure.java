package org.infusionoutcomes.figure.durability;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.DayAxis;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.figure.text.RuleText;
import org.infusionoutcomes.plan.Plan;

/** What becomes of responders: still well, treated again before a relapse, or relapsed; a panel a cohort. */
public final class CompetingFigure implements Figure {

    private static final double TOP = 28;
    private static final double HEADING = 34;
    private static final double PLOT_HEIGHT = 150;
    private static final double BELOW_AXIS = 58;
    private static final double LABELS = 150;

    private final Plan plan;
    private final List<Competing> cohorts;
    private final DayAxis axis;
    private final double left;
    private final double plotWidth;

    /**
     * Reads the incidences of relapse and of a further infusion. The axis reaches as far as curves are solid, and at
     * least to the horizon of the restricted mean where anybody is followed so long.
     */
    public CompetingFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.cohorts = Competing.of(comparison);
        double number = TextStyle.SMALL.width(NumberText.count(
                cohorts.stream().mapToLong(Competing::entrants).max().orElse(0)));
        this.left = Math.ceil(Math.max(60, 8 + 1.03 * TextStyle.SMALL.width("At risk") + 8 + number / 2));
        this.plotWidth = Math.floor(width() - left - LABELS);
        int last = cohorts.stream().mapToInt(Competing::lastDay).max().orElse(0);
        int solid = cohorts.stream()
                .mapToInt(c -> c.lastSolidDay(plan.reporting()))
                .max()
                .orElse(0);
        int shown = Math.min(last, Math.max(solid, plan.durability().restrictedMeanDays()));
        this.axis = DayAxis.reaching(shown, plotWidth, Math.max(number, 36) + 12);
    }

    @Override
    public String name() {
        return "competing";
    }

    @Override
    public String title() {
        return "What becomes of responders";
    }

    @Override
    public String caption() {
        String n = cohorts.stream()
                .map(c -> c.look().label() + " n = " + NumberText.count(c.entrants()))
                .collect(Collectors.joining("; "));
        return "Cumulative incidence of a relapse, and of a further infusion before any relapse, among responders from"
                + " the endpoint on; stacked, so that the rest are those still well without one (" + n + "). "
                + RuleText.primary(plan.durability()) + " Aalen-Johansen estimates; a further infusion counts when it"
                + " comes at most " + plan.durability().seenWithinDays()
                + " days after the last total. Hatched, behind the"
                + " dashed line: fewer than " + plan.reporting().solidAtRisk() + " or "
                + NumberText.decimal(plan.reporting().solidPercent(), 0) + "% of the start at risk.";
    }

    @Override
    public String altText() {
        return cohorts.stream().map(c -> c.sentence(plan)).collect(Collectors.joining(" "));
    }

    @Override
    public Table table() {
        return Competing.table(cohorts, plan);
    }

    @Override
    public double height() {
        return Math.ceil(TOP + cohorts.stream().mapToDouble(this::panelHeight).sum() + 26);
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        sheet.text("% of responders", 8, 20, TextStyle.BODY, Palette.INK);
        double top = TOP;
        for (Competing cohort : cohorts) {
            panel(sheet, cohort, top);
            top += panelHeight(cohort);
        }
        double centre = left + plotWidth / 2;
        sheet.centred("Days since the endpoint", centre, top + 10, TextStyle.BODY, Palette.INK);
    }

    private void panel(Sheet sheet, Competing cohort, double top) {
        double headed = sheet.lines(
                heading(cohort), 8, top + 17, TextStyle.STRONG, cohort.look().textColour());
        double plotTop = headed - TextStyle.STRONG.leading() + 17;
        Plot plot = new Plot(new Rectangle2D.Double(left, plotTop, plotWidth, PLOT_HEIGHT), 0, axis.end(), 1);
        Stack stack = new Stack(cohort, axis.end());
        if (cohort.isSufficient()) {
            stack.addAreas(plot);
        }
        plot.paint(sheet);
        Axes axes = new Axes(sheet, plot);
        axes.percentUp("");
        axis.days().forEach(day -> axes.tick(plot.x(day), Integer.toString(day)));
        axes.base();
        if (!cohort.isSufficient()) {
            String why = cohort.insufficient(plan);
            List<String> lines = TextStyle.SMALL.wrap(why, plotWidth - 30);
            sheet.lines(lines, left + 15, plot.y(0.6), TextStyle.SMALL, Palette.GREY);
            return;
        }
        stack.drawEnds(sheet, plot, plan.reporting());
        double baseline = plot.area().getMaxY() + 40;
        sheet.text("At risk", 8, baseline, TextStyle.SMALL, Palette.INK);
        for (int day : axis.days()) {
            OptionalLong atRisk = cohort.atRisk(day);
            String text = atRisk.isPresent() ? NumberText.count(atRisk.getAsLong()) : NumberText.NONE;
            sheet.centred(text, plot.x(day), baseline, TextStyle.SMALL, Palette.INK);
        }
    }

    private List<String> heading(Competing cohort) {
        String text = cohort.look().label() + " (n = " + NumberText.count(cohort.entrants()) + ")";
        return TextStyle.STRONG.wrap(text, width() - 30);
    }

    private double panelHeight(Competing cohort) {
        return HEADING + (heading(cohort).size() - 1) * TextStyle.STRONG.leading() + PLOT_HEIGHT + BELOW_AXIS;
    }
}
