package org.infusionoutcomes.figure.patient;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.SinglePatients.Bar;
import org.infusionoutcomes.comparison.result.SinglePatients.OfCohort;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.look.ImprovementScale;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.figure.text.Quantiles;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.scale.Instrument;

/** A waterfall: the improvement of single patients, a bar each, the most improved first. */
public final class WaterfallFigure implements Figure {

    private static final double LEFT = 60;
    private static final double RIGHT = 20;
    private static final double LEGEND = 58;
    private static final double HEADING = 28;
    private static final double PLOT_HEIGHT = 190;
    private static final double GAP = 14;

    private final Plan plan;
    private final Numbers numbers;
    private final List<PatientPanel<Bar>> panels;
    private final ImprovementScale scale;

    /** From a comparison. */
    public WaterfallFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.numbers = comparison.numbers();
        this.panels = PatientPanel.of(comparison, OfCohort::bars);
        this.scale = ImprovementScale.holding(
                panels.stream().flatMap(p -> p.shown().stream()).mapToDouble(Bar::improvement));
    }

    @Override
    public String name() {
        return "waterfall";
    }

    @Override
    public String title() {
        return "Improvement at the endpoint, patient by patient";
    }

    @Override
    public String caption() {
        return "Percent improvement from baseline to the endpoint on each patient\u2019s primary scale, a bar a patient,"
                + " the most improved at the left; of the analysed patients with an endpoint."
                + " Dark bars: response by the scale\u2019s own threshold (dashed where it is one for the cohort);"
                + " pale bars: no response." + PatientPanel.rule(panels, "sorted by improvement")
                + " A bar that reaches the lower end of the axis may go on below it. Single patients: not for publication.";
    }

    @Override
    public String altText() {
        List<String> texts = new ArrayList<>();
        for (PatientPanel<Bar> panel : panels) {
            Quantiles quantiles = quantiles(panel.look());
            texts.add(
                    panel.lack().isEmpty() && quantiles.isDrawn(least())
                            ? panel.look().label() + ": half of " + NumberText.counted(quantiles.n(), "patient")
                                    + " improved by " + text(quantiles.median()) + "% or more, a tenth by "
                                    + text(quantiles.nineTenths()) + "% or more, a tenth by "
                                    + text(quantiles.tenth()) + "% or less"
                            : panel.look().label() + ": " + (panel.lack().isEmpty() ? "drawn" : panel.lack()));
        }
        return "Bars of improvement. " + String.join(". ", texts) + ".";
    }

    private static String text(OptionalDouble improvement) {
        return NumberText.decimal(improvement.getAsDouble(), 0);
    }

    @Override
    public Table table() {
        List<String> header = new ArrayList<>(List.of("Cohort"));
        header.addAll(Quantiles.HEADER);
        List<List<String>> rows = new ArrayList<>();
        for (PatientPanel<Bar> panel : PatientPanel.isDrawn(panels) ? panels : List.<PatientPanel<Bar>>of()) {
            List<String> row = new ArrayList<>(List.of(panel.look().label()));
            row.addAll(quantiles(panel.look()).cells(least()));
            rows.add(row);
        }
        return new Table(header, rows);
    }

    private Quantiles quantiles(CohortLook look) {
        return Quantiles.read(numbers, Key.of("improvement", look.name()), "mean");
    }

    private int least() {
        return plan.reporting().leastPatients();
    }

    private double legend() {
        return PatientPanel.isDrawn(panels) ? LEGEND : 8;
    }

    @Override
    public double height() {
        return legend()
                + panels.stream()
                        .mapToDouble(p -> HEADING + (p.lack().isEmpty() ? PLOT_HEIGHT + GAP : 0))
                        .sum();
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        if (PatientPanel.isDrawn(panels)) {
            sheet.text("Improvement, % of baseline", 8, 18, TextStyle.BODY, Palette.INK);
            key(sheet, LEFT, 42);
        }
        double y = legend();
        for (PatientPanel<Bar> panel : panels) {
            panel.heading(sheet, y);
            y += HEADING;
            if (panel.lack().isEmpty()) {
                panel(sheet, panel, y);
                y += PLOT_HEIGHT + GAP;
            }
        }
    }

    private static void key(Sheet sheet, double x, double baseline) {
        sheet.fill(new Rectangle2D.Double(x, baseline - 10, 14, 11), Palette.GREY);
        sheet.text("response", x + 20, baseline, TextStyle.SMALL, Palette.INK);
        Rectangle2D pale = new Rectangle2D.Double(x + 110, baseline - 10, 14, 11);
        sheet.fill(pale, Palette.SHADE);
        sheet.draw(pale, Palette.GREY, 1);
        sheet.text("no response", x + 130, baseline, TextStyle.SMALL, Palette.INK);
    }

    private void panel(Sheet sheet, PatientPanel<Bar> panel, double top) {
        Plot plot = scale.plot(
                new Rectangle2D.Double(LEFT, top, width() - LEFT - RIGHT, PLOT_HEIGHT),
                0,
                panel.shown().size());
        plot.paint(sheet);
        for (int i = 0; i < panel.shown().size(); i++) {
            bar(sheet, plot, panel.look(), panel.shown().get(i), i);
        }
        scale.draw(sheet, plot);
        threshold(panel.look()).ifPresent(percent -> {
            double y = scale.y(plot, percent);
            sheet.dashed(LEFT, y, width() - RIGHT, y, Palette.INK, 1);
            String label = "response from " + NumberText.decimal(percent, 0) + "%";
            sheet.right(label, width() - RIGHT, y - 6, TextStyle.SMALL, Palette.INK);
        });
    }

    private void bar(Sheet sheet, Plot plot, CohortLook look, Bar bar, int place) {
        double left = plot.x(place);
        double width = plot.x(place + 1.0) - left;
        double gap = width > 3 ? 1 : 0;
        double zero = scale.y(plot, 0);
        double end = scale.y(plot, bar.improvement());
        Rectangle2D shape = new Rectangle2D.Double(
                left + gap / 2, Math.min(zero, end), width - gap, Math.max(1, Math.abs(zero - end)));
        sheet.fill(shape, bar.isResponse() ? look.colour() : Palette.tint(look.number(), 0.35));
    }

    /** The threshold of response, where all instruments of the cohort have one. */
    private OptionalDouble threshold(CohortLook look) {
        double[] percents = plan.cohorts().get(look.name()).instruments().stream()
                .map(plan.instruments()::get)
                .mapToDouble(Instrument::responsePercent)
                .distinct()
                .toArray();
        return percents.length == 1 ? OptionalDouble.of(percents[0]) : OptionalDouble.empty();
    }
}
