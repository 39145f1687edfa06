package org.infusionoutcomes.figure.quarter;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.look.Percent;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;

/** Response by the quarter in which patients started: a run chart, or a control chart once there are quarters enough. */
public final class QuartersFigure implements Figure {

    private static final double TOP = 28;
    private static final double LEFT = 60;
    private static final double RIGHT = 66;
    private static final double HEADING = 34;
    private static final double PLOT_HEIGHT = 150;
    private static final double BELOW_AXIS = 70;

    private final Comparison comparison;
    private final Plan plan;
    private final List<CohortLook> cohorts;
    private final boolean isControlChart;

    /** Reads the quarters; it is a control chart as soon as one cohort has quarters enough for limits. */
    public QuartersFigure(Comparison comparison) {
        this.comparison = comparison;
        this.plan = comparison.plan();
        this.cohorts = CohortLook.present(comparison);
        this.isControlChart = cohorts.stream()
                .flatMap(cohort -> Quarter.of(cohort, comparison).stream())
                .anyMatch(quarter -> quarter.limitUpper().isPresent());
    }

    @Override
    public String name() {
        return "quarters";
    }

    @Override
    public String title() {
        return "Response by starting quarter";
    }

    @Override
    public String caption() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Response of all analysed patients (one without an endpoint counts as no response) by the quarter"
                + " of their first infusion, with " + Percent.confidence(plan) + " Wilson intervals.");
        sentences.addAll(notes());
        sentences.add("A quarter with fewer than " + plan.reporting().leastPatients() + " patients is not drawn.");
        return String.join(" ", sentences);
    }

    @Override
    public String altText() {
        return cohorts.stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    private String sentence(CohortLook cohort) {
        List<Quarter> quarters = Quarter.of(cohort, comparison);
        if (quarters.stream().noneMatch(q -> q.share().isPresent())) {
            return cohort.label() + ": " + why(quarters) + ".";
        }
        return cohort.label() + ": "
                + quarters.stream()
                        .map(q -> q.name() + " " + NumberText.percent(q.share(), q.n()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (CohortLook cohort : cohorts) {
            for (Quarter q : Quarter.of(cohort, comparison)) {
                rows.add(List.of(
                        cohort.label(),
                        q.name(),
                        NumberText.count(q.events()) + "/" + NumberText.count(q.n()),
                        NumberText.percentWithRange(q.share(), q.lower(), q.upper(), q.n())));
            }
        }
        return new Table(List.of("Cohort", "Quarter", "Responders", "Response (interval)"), rows);
    }

    @Override
    public double height() {
        double panels = cohorts.stream().mapToDouble(this::panelHeight).sum();
        return Math.ceil(TOP + panels + noteLines().size() * TextStyle.SMALL.leading() + 4);
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        sheet.text("Response, % of analysed", 8, 20, TextStyle.BODY, Palette.INK);
        double top = TOP;
        for (CohortLook cohort : cohorts) {
            panel(sheet, cohort, top);
            top += panelHeight(cohort);
        }
        sheet.lines(noteLines(), 8, top + 8, TextStyle.SMALL, Palette.GREY);
    }

    private void panel(Sheet sheet, CohortLook cohort, double top) {
        double headed = sheet.lines(heading(cohort), 8, top + 17, TextStyle.STRONG, cohort.textColour());
        double plotTop = headed - TextStyle.STRONG.leading() + 17;
        List<Quarter> quarters = Quarter.of(cohort, comparison);
        Rectangle2D area = new Rectangle2D.Double(LEFT, plotTop, width() - LEFT - RIGHT, PLOT_HEIGHT);
        Plot plot = new Plot(area, -0.5, Math.max(1, quarters.size()) - 0.5, 1);
        plot.paint(sheet);
        Axes axes = new Axes(sheet, plot);
        QuarterPanel panel = new QuarterPanel(sheet, plot, cohort, quarters);
        comparison.focusQuarter().ifPresent(panel::shade);
        axes.percentUp("");
        axes.base();
        if (quarters.stream().noneMatch(q -> q.share().isPresent())) {
            sheet.text(why(quarters), LEFT + 15, plot.y(0.6), TextStyle.SMALL, Palette.GREY);
        } else {
            panel.drawCentre(pooled(cohort));
            panel.drawPoints();
        }
        panel.drawLabels();
    }

    private String why(List<Quarter> quarters) {
        return quarters.isEmpty()
                ? "Insufficient data: the export gives no starting quarters"
                : "Insufficient data: no quarter with " + plan.reporting().leastPatients() + " patients";
    }

    /** The share over all quarters, for a run chart without a centre line of its own. */
    private OptionalDouble pooled(CohortLook cohort) {
        Key key = Key.of("response_all", cohort.name());
        long n = comparison.numbers().count(key, "n");
        return n < plan.reporting().leastPatients()
                ? OptionalDouble.empty()
                : comparison.numbers().value(key, "estimate");
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (comparison.quarters().isEmpty()) {
            return notes;
        }
        if (isControlChart) {
            notes.add("Dashed: centre line. Stepped: control limits, 3 standard errors from it. Ringed: outside the"
                    + " limits, or one of 7 in a row on one side of the centre.");
        } else {
            notes.add("Dashed: response over all quarters together.");
        }
        if (!comparison.observableDaysGiven()) {
            notes.add("Hollow: the newest two quarters, not complete yet for all we know, as the export has no"
                    + " observable_days.");
        }
        comparison.focusQuarter().ifPresent(quarter -> notes.add("Shaded: " + quarter + "."));
        return notes;
    }

    private List<String> noteLines() {
        return TextStyle.SMALL.wrap(String.join(" ", notes()), width() - 30);
    }

    private List<String> heading(CohortLook cohort) {
        long n = comparison.numbers().count(Key.of("flow", cohort.name()), "analysed");
        return TextStyle.STRONG.wrap(cohort.label() + " (n = " + NumberText.count(n) + ")", width() - 30);
    }

    private double panelHeight(CohortLook cohort) {
        return HEADING + (heading(cohort).size() - 1) * TextStyle.STRONG.leading() + PLOT_HEIGHT + BELOW_AXIS;
    }
}
