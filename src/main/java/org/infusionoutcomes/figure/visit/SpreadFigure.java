package org.infusionoutcomes.figure.visit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.CohortLegend;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.look.ImprovementScale;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.figure.text.Quantiles;
import org.infusionoutcomes.plan.Plan;

/** Boxes of improvement after each infusion and at each visit after the last one. */
public final class SpreadFigure implements Figure {

    private static final double LEFT = 60;
    private static final double RIGHT = 20;
    private static final double PLOT_HEIGHT = 270;
    private static final double AXIS = 52;

    private final Plan plan;
    private final List<CohortLook> cohorts;
    private final CohortLegend legend;
    private final List<SpreadVisit> visits;
    private final ImprovementScale scale;

    /** From a comparison. */
    public SpreadFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.cohorts = CohortLook.present(comparison);
        this.legend = new CohortLegend(cohorts);
        this.visits = SpreadVisit.all(comparison);
        this.scale = ImprovementScale.holding(visits.stream()
                .flatMap(v -> v.cohorts().stream())
                .filter(q -> q.isDrawn(least()))
                .mapToDouble(q -> q.tenth().getAsDouble()));
    }

    private int least() {
        return plan.reporting().leastPatients();
    }

    private boolean isEmpty() {
        return visits.stream().noneMatch(v -> v.cohorts().stream().anyMatch(q -> q.isDrawn(least())));
    }

    @Override
    public String name() {
        return "spread";
    }

    @Override
    public String title() {
        return "How far improvement differs between patients";
    }

    @Override
    public String caption() {
        return "Percent improvement from baseline on each patient\u2019s primary scale. Box: the middle half of the patients"
                + " rated; line in it: median; dot: mean; whiskers: from the 10th to the 90th percentile, so that no single"
                + " patient is seen. Left: after each infusion of the induction, the last total before the next one. Right:"
                + " weeks since the last induction infusion, the total nearest to the week, none after a further infusion."
                + " Each box is of those rated then, not of the same patients. Not drawn: fewer than "
                + least() + " patients.";
    }

    @Override
    public String altText() {
        if (isEmpty()) {
            return "Boxes of improvement: insufficient data.";
        }
        List<String> texts = new ArrayList<>();
        for (SpreadVisit visit : visits) {
            for (CohortLook look : cohorts) {
                Quantiles of = visit.cohorts().get(look.number());
                if (of.isDrawn(least())) {
                    texts.add(look.name() + " " + visit.name() + ": "
                            + NumberText.decimal(of.median().getAsDouble(), 0));
                }
            }
        }
        return "Median improvement in percent. " + String.join("; ", texts) + ".";
    }

    @Override
    public Table table() {
        List<String> header = new ArrayList<>(List.of("Cohort", "When"));
        header.addAll(Quantiles.HEADER);
        List<List<String>> rows = new ArrayList<>();
        for (CohortLook look : isEmpty() ? List.<CohortLook>of() : cohorts) {
            for (SpreadVisit visit : visits) {
                List<String> row = new ArrayList<>(List.of(look.label(), visit.name()));
                row.addAll(visit.cohorts().get(look.number()).cells(least()));
                rows.add(row);
            }
        }
        return new Table(header, rows);
    }

    @Override
    public double height() {
        return isEmpty() ? 60 : Math.ceil(top() + PLOT_HEIGHT + AXIS);
    }

    private double top() {
        return Math.ceil(legend.height() + 32);
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        if (isEmpty()) {
            sheet.text(
                    "Insufficient data: nothing with " + least() + " patients rated",
                    8,
                    22,
                    TextStyle.BODY,
                    Palette.GREY);
            return;
        }
        legend.draw(sheet, false);
        sheet.text("Improvement, % of baseline", 8, top() - 14, TextStyle.BODY, Palette.INK);
        Rectangle2D area = new Rectangle2D.Double(LEFT, top(), width() - LEFT - RIGHT, PLOT_HEIGHT);
        Plot plot = scale.plot(area, -0.5, visits.size() - 0.5);
        plot.paint(sheet);
        scale.draw(sheet, plot);
        axis(sheet, plot);
        for (int v = 0; v < visits.size(); v++) {
            for (CohortLook look : cohorts) {
                Quantiles of = visits.get(v).cohorts().get(look.number());
                if (of.isDrawn(least())) {
                    box(sheet, plot, look, of, v);
                }
            }
        }
    }

    private void axis(Sheet sheet, Plot plot) {
        Axes axes = new Axes(sheet, plot);
        axes.base();
        for (boolean isInfusion : new boolean[] {true, false}) {
            int[] places = IntStream.range(0, visits.size())
                    .filter(v -> visits.get(v).isInfusion() == isInfusion)
                    .toArray();
            if (places.length == 0) {
                continue;
            }
            int every = (int) Math.ceil(places.length / 14.0);
            for (int i = 0; i < places.length; i += every) {
                axes.tick(
                        plot.x(places[i]),
                        Integer.toString(visits.get(places[i]).number()));
            }
            double middle = (plot.x(places[0]) + plot.x(places[places.length - 1])) / 2;
            sheet.centred(
                    isInfusion ? "After infusion" : "Weeks since the last infusion",
                    middle,
                    plot.area().getMaxY() + 40,
                    TextStyle.BODY,
                    Palette.INK);
            if (!isInfusion && places[0] > 0) {
                double x = plot.x(places[0] - 0.5);
                sheet.dashed(x, plot.area().getMinY(), x, plot.area().getMaxY(), Palette.GREY, 1);
            }
        }
    }

    private void box(Sheet sheet, Plot plot, CohortLook look, Quantiles of, int place) {
        double room = (plot.x(1) - plot.x(0)) / (cohorts.size() + 0.6);
        double width = Math.max(1.5, Math.min(18, room - 3));
        double x = plot.x(place) + room * (cohorts.indexOf(look) - (cohorts.size() - 1) / 2.0);
        double high = scale.y(plot, of.nineTenths().getAsDouble());
        double low = scale.y(plot, of.tenth().getAsDouble());
        double top = scale.y(plot, of.threeQuarters().getAsDouble());
        double bottom = scale.y(plot, of.quarter().getAsDouble());
        double median = scale.y(plot, of.median().getAsDouble());
        sheet.line(x, high, x, low, look.colour(), 1.4);
        Rectangle2D box = new Rectangle2D.Double(x - width / 2, top, width, Math.max(1, bottom - top));
        sheet.fill(box, look.number() % 2 == 0 ? Palette.tint(look.number(), 0.35) : Color.WHITE);
        sheet.draw(box, look.colour(), 1.6);
        sheet.line(x - width / 2, median, x + width / 2, median, Palette.INK, 2.4);
        double mean = scale.y(plot, of.mean().getAsDouble());
        double radius = Math.min(2.6, width / 2);
        sheet.fill(new Ellipse2D.Double(x - radius, mean - radius, 2 * radius, 2 * radius), Palette.INK);
    }
}
