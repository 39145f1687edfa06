package org.infusionoutcomes.figure.response;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.look.Marks;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;

/** Patients with both scales: how far each moved on the two, as distributions, so that no mark is one patient. */
public final class BothScalesFigure implements Figure {

    private static final double LEFT = 210;
    private static final double RIGHT = 500;
    private static final double ROW = 34;
    private static final double BOX = 16;
    private static final double HEADING = 26;
    private static final double TOP = 24;
    private static final double AXIS = 52;
    private static final List<Integer> TICKS = List.of(-100, -50, 0, 50, 100);

    private final Plan plan;
    private final List<Pair> pairs;

    /** One cohort's patients with both scales. */
    private record Pair(CohortLook cohort, long n, boolean enough, List<Spread> spreads) {}

    /** Reads the two compared cohorts; one in which too few have both scales is written as insufficient. */
    public BothScalesFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.pairs = CohortLook.present(comparison).stream()
                .filter(look -> plan.compare().contains(look.name()))
                .map(look -> pair(look, comparison))
                .toList();
    }

    private Pair pair(CohortLook cohort, Comparison comparison) {
        long n = Spread.count(comparison.numbers(), cohort.name());
        String other = plan.compare().get(0).equals(cohort.name())
                ? plan.compare().get(1)
                : plan.compare().get(0);
        List<Spread> spreads = List.of(
                Spread.read(comparison.numbers(), cohort.name(), "own", cohort.name() + " scale"),
                Spread.read(comparison.numbers(), cohort.name(), "other", other + " scale"),
                Spread.read(comparison.numbers(), cohort.name(), "difference", "Difference in each patient"));
        return new Pair(cohort, n, n >= plan.reporting().leastPatients(), spreads);
    }

    @Override
    public String name() {
        return "both-scales";
    }

    @Override
    public String title() {
        return "Patients with both scales: improvement on each";
    }

    @Override
    public String caption() {
        return "Percent improvement from baseline to endpoint of patients who were ill enough at baseline on both scales:"
                + " box, the middle half; line, the median; diamond, the mean. Difference: the cohort\u2019s own scale less the"
                + " other, patient by patient. " + scales() + " Shown from "
                + plan.reporting().leastPatients()
                + " patients on. Percent of"
                + " two scales are not the same amount of illness; what is compared is how far one patient moved on each.";
    }

    /** Which scales stand behind the cohorts' names. */
    private String scales() {
        return plan.compare().stream().map(this::scale).collect(Collectors.joining(" "));
    }

    private String scale(String cohort) {
        List<String> labels = plan.cohorts().get(cohort).instruments().stream()
                .map(name -> plan.instruments().get(name).label())
                .toList();
        return cohort + " scale: "
                + (labels.size() == 1
                        ? labels.get(0)
                        : "the first of " + String.join(", ", labels) + " with a baseline and an endpoint")
                + ".";
    }

    @Override
    public String altText() {
        return pairs.stream()
                .map(p -> p.cohort().label() + ", " + NumberText.counted(p.n(), "patient") + ": "
                        + (p.enough()
                                ? p.spreads().stream()
                                        .map(s -> s.name() + " " + s.text())
                                        .collect(Collectors.joining("; "))
                                : "insufficient data"))
                .collect(Collectors.joining(". ", "Median improvement in percent with quartiles. ", "."));
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            for (Spread spread : pair.spreads()) {
                rows.add(List.of(
                        pair.cohort().label(),
                        spread.name(),
                        NumberText.count(pair.n()),
                        pair.enough() ? spread.text() : "insufficient data",
                        pair.enough() ? spread.meanText() : "insufficient data"));
            }
        }
        return new Table(List.of("Cohort", "Improvement, %", "Patients", "Median (quartiles)", "Mean"), rows);
    }

    @Override
    public double height() {
        return bottom() + AXIS;
    }

    private double bottom() {
        return TOP
                + pairs.stream()
                        .mapToDouble(
                                p -> HEADING + (p.enough() ? ROW * p.spreads().size() : 0) + 6)
                        .sum();
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        Plot plot = new Plot(new Rectangle2D.Double(LEFT, TOP, RIGHT - LEFT, bottom() - TOP), -100, 100, 1);
        plot.paint(sheet);
        sheet.text("median (quartiles)", RIGHT + 12, TOP - 8, TextStyle.SMALL, Palette.GREY);
        double y = TOP;
        for (Pair pair : pairs) {
            String lack = pair.enough() ? "" : ": insufficient data";
            String behind = " (n = " + NumberText.count(pair.n()) + ")" + lack;
            String heading = pair.cohort().label(behind, TextStyle.STRONG, width() - 16);
            sheet.text(heading, 8, y + 17, TextStyle.STRONG, pair.cohort().textColour());
            y += HEADING;
            if (pair.enough()) {
                for (Spread spread : pair.spreads()) {
                    row(sheet, plot, pair.cohort(), spread, y);
                    y += ROW;
                }
            }
            y += 6;
        }
        Axes axes = new Axes(sheet, plot);
        TICKS.forEach(tick -> axes.tick(plot.x(tick), Integer.toString(tick).replace('-', '\u2212')));
        axes.base();
        axes.title("Improvement, % of baseline (right is better)");
    }

    private static void row(Sheet sheet, Plot plot, CohortLook cohort, Spread spread, double y) {
        for (int tick : TICKS) {
            double x = plot.x(tick);
            sheet.line(x, y, x, y + ROW, tick == 0 ? Palette.INK : Palette.GRID, 1);
        }
        double middle = y + ROW / 2;
        sheet.right(spread.name(), LEFT - 12, middle + 4.5, TextStyle.SMALL, Palette.INK);
        sheet.text(spread.text(), RIGHT + 12, middle + 4.5, TextStyle.SMALL, Palette.INK);
        double from = x(plot, spread.lower());
        double to = x(plot, spread.upper());
        Rectangle2D box = new Rectangle2D.Double(from, middle - BOX / 2, Math.max(1, to - from), BOX);
        sheet.fill(box, Palette.tint(cohort.number(), 0.35));
        sheet.draw(box, cohort.colour(), 1.4);
        double median = x(plot, spread.median());
        sheet.line(median, middle - BOX / 2, median, middle + BOX / 2, Palette.INK, 2.2);
        Marks.diamond(sheet, x(plot, spread.mean()), middle);
    }

    private static double x(Plot plot, OptionalDouble percent) {
        return plot.x(Math.max(-100, Math.min(100, percent.orElse(0))));
    }
}
