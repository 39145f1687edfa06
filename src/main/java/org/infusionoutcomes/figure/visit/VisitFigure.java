package org.infusionoutcomes.figure.visit;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.CohortLegend;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.look.Marks;
import org.infusionoutcomes.figure.look.Percent;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;

/** Improvement by week after the last induction infusion, from the mixed model. */
public final class VisitFigure implements Figure {

    private static final double LEFT = 60;
    private static final double RIGHT = 620;
    private static final double TABLE = 22;
    private static final double PLOT_HEIGHT = 260;
    private static final double BELOW_AXIS = 62;
    private static final double WEEK = 7;
    private static final int TICK = 25;
    /** No symptom left. */
    private static final int HIGHEST = 100;

    private final Plan plan;
    private final Numbers numbers;
    private final List<CohortLook> cohorts;
    private final CohortLegend legend;
    private final List<Integer> days;
    private final String refusal;
    private final int lowest;

    /** From a comparison. */
    public VisitFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.numbers = comparison.numbers();
        this.cohorts = CohortLook.present(comparison).stream()
                .filter(look -> plan.compare().contains(look.name()))
                .toList();
        this.legend = new CohortLegend(cohorts);
        this.refusal = comparison.refusal("mmrm").orElse("the model is not in this comparison");
        this.days = numbers.rows().stream()
                .filter(row ->
                        row.key().analysis().equals("mmrm") && row.statistic().equals("ls_difference"))
                .map(row -> Integer.parseInt(row.key().at()))
                .toList();
        double low = 0;
        for (CohortLook cohort : cohorts) {
            for (int day : days) {
                low = Math.min(
                        low, numbers.value(key(cohort, day), "ls_mean_lower").orElse(0));
            }
        }
        this.lowest = TICK * (int) Math.floor(low / TICK);
    }

    private static Key key(CohortLook cohort, int day) {
        return Key.of("mmrm", cohort.name()).at(day);
    }

    @Override
    public String name() {
        return "visits";
    }

    @Override
    public String title() {
        return "Improvement by week, missing scores allowed for";
    }

    @Override
    public String caption() {
        return "Mean percent improvement from baseline on each patient\u2019s primary scale, with "
                + Percent.confidence(plan)
                + " limits, from a mixed model for repeated measures: a mean for each cohort and week, an unstructured"
                + " covariance, restricted maximum likelihood, Satterthwaite\u2019s degrees of freedom. At each week the"
                + " total nearest to it, at most half-way to the next, and none after a further infusion; weeks with fewer"
                + " than " + plan.reporting().leastPatients()
                + " patients in either cohort are left out. The model holds"
                + " if a patient who is not seen would have gone on like those seen with the same scores. Below: patients"
                + " seen.";
    }

    @Override
    public String altText() {
        if (days.isEmpty()) {
            return "No model by week: " + refusal + ".";
        }
        List<String> texts = new ArrayList<>();
        for (CohortLook cohort : cohorts) {
            for (int day : days) {
                texts.add(cohort.name() + " at week " + week(day) + ": " + text(cohort, day));
            }
        }
        return "Mean percent improvement. " + String.join("; ", texts) + ".";
    }

    private static String week(int day) {
        return NumberText.decimal(day / WEEK, 0);
    }

    private String text(CohortLook cohort, int day) {
        Key key = key(cohort, day);
        return NumberText.decimal(numbers.value(key, "ls_mean"), 1) + " ("
                + NumberText.decimal(numbers.value(key, "ls_mean_lower"), 1) + " to "
                + NumberText.decimal(numbers.value(key, "ls_mean_upper"), 1) + ")";
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (CohortLook cohort : cohorts) {
            for (int day : days) {
                rows.add(List.of(
                        cohort.label(),
                        week(day),
                        NumberText.count(numbers.count(key(cohort, day), "n")),
                        text(cohort, day),
                        NumberText.decimal(numbers.value(key(cohort, day), "mean"), 1)));
            }
        }
        return new Table(List.of("Cohort", "Week", "Patients seen", "Model mean (limits)", "Mean of those seen"), rows);
    }

    @Override
    public double height() {
        return days.isEmpty() ? 60 : top() + PLOT_HEIGHT + BELOW_AXIS + TABLE * (cohorts.size() + 1);
    }

    private double top() {
        return Math.ceil(legend.height() + 32);
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        if (days.isEmpty()) {
            List<String> lines = TextStyle.BODY.wrap("No model by week: " + refusal + ".", width() - 24);
            sheet.lines(lines, 8, 22, TextStyle.BODY, Palette.GREY);
            return;
        }
        legend.draw(sheet, true);
        double end = days.get(days.size() - 1) / WEEK + 0.8;
        Plot plot = new Plot(
                new Rectangle2D.Double(LEFT, top(), RIGHT - LEFT, PLOT_HEIGHT), 0, end, (double) HIGHEST - lowest);
        plot.paint(sheet);
        frame(sheet, plot);
        for (int c = 0; c < cohorts.size(); c++) {
            cohort(sheet, plot, cohorts.get(c), c == 0 ? -0.1 : 0.1);
            seen(sheet, plot, cohorts.get(c), c);
        }
    }

    private void frame(Sheet sheet, Plot plot) {
        for (int tick = lowest; tick <= HIGHEST; tick += TICK) {
            double y = plot.y((double) tick - lowest);
            sheet.line(LEFT, y, RIGHT, y, tick == 0 ? Palette.GREY : Palette.GRID, 1);
            String label = NumberText.decimal(tick, 0);
            sheet.right(label, LEFT - 9, y + TextStyle.SMALL.capital() / 2, TextStyle.SMALL, Palette.INK);
        }
        sheet.line(LEFT, plot.area().getMinY(), LEFT, plot.area().getMaxY(), Palette.INK, 1);
        sheet.text("Mean improvement, % of baseline", 8, plot.area().getMinY() - 14, TextStyle.BODY, Palette.INK);
        Axes axes = new Axes(sheet, plot);
        days.forEach(day -> axes.tick(plot.x(day / WEEK), week(day)));
        axes.base();
        axes.title("Weeks since the last induction infusion");
    }

    private void cohort(Sheet sheet, Plot plot, CohortLook look, double shift) {
        Path2D line = new Path2D.Double();
        for (int day : days) {
            double x = plot.x(day / WEEK + shift);
            double y = y(plot, numbers.value(key(look, day), "ls_mean"));
            if (line.getCurrentPoint() == null) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        sheet.draw(line, look.colour(), 1.4);
        for (int day : days) {
            double x = plot.x(day / WEEK + shift);
            double low = y(plot, numbers.value(key(look, day), "ls_mean_lower"));
            double high = y(plot, numbers.value(key(look, day), "ls_mean_upper"));
            Marks.whiskers(sheet, look.colour(), x, low, high, 3, 1.6);
            Marks.point(sheet, look, x, y(plot, numbers.value(key(look, day), "ls_mean")), true);
        }
    }

    private double y(Plot plot, OptionalDouble improvement) {
        return plot.y(improvement.orElse(0) - lowest);
    }

    private void seen(Sheet sheet, Plot plot, CohortLook look, int row) {
        double y = plot.area().getMaxY() + BELOW_AXIS + 4;
        if (row == 0) {
            sheet.text("Seen", 8, y, TextStyle.SMALL_STRONG, Palette.INK);
        }
        y += TABLE * (row + 1) - 4;
        sheet.text(TextStyle.SMALL.fit(look.name(), LEFT - 10), 8, y, TextStyle.SMALL, look.textColour());
        for (int day : days) {
            String n = NumberText.count(numbers.count(key(look, day), "n"));
            sheet.centred(n, plot.x(day / WEEK), y, TextStyle.SMALL, look.textColour());
        }
    }
}
