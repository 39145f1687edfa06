package org.infusionoutcomes.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.infusionoutcomes.comparison.Comparison;
import org.infusionoutcomes.comparison.Key;
import org.infusionoutcomes.comparison.Numbers;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.plan.Plan;

/** How many respond at the endpoint: bars with their intervals, by outcome and cohort. */
final class ResponseFigure implements Figure {

    private static final double BAR_LEFT = 96;
    private static final double COLUMN_GAP = 12;
    private static final String BOUND = "if all who lack an endpoint were responders";
    private static final double BOUND_LINE = 18;
    private static final double SECTION = 30;
    private static final double NAME = 20;
    private static final double ROW = 19;
    private static final double GAP = 9;
    private static final double AXIS = 54;

    private final Plan plan;
    private final Numbers numbers;
    private final List<CohortLook> cohorts;
    private final List<Section> sections;
    private final CohortLegend legend;
    private final double percentLeft;
    private final double countRight;
    private final double barWidth;

    ResponseFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.numbers = comparison.numbers();
        this.cohorts = CohortLook.of(plan);
        this.legend = new CohortLegend(cohorts);
        String common = NumberText.decimal(plan.response().commonRulePercent(), 0);
        String worse = NumberText.decimal(plan.response().worsePercent(), 0);
        this.sections = List.of(
                new Section("All analysed: without an endpoint is without a response", List.of(
                        new Outcome("response_all", "Response"),
                        new Outcome("remission_all", "Remission"),
                        new Outcome("common_rule_all", "Improved by " + common + "% or more, one rule for all"))),
                new Section("Those with an endpoint", List.of(
                        new Outcome("response_observed", "Response"),
                        new Outcome("partial_observed", "Partial response only"),
                        new Outcome("remission_observed", "Remission"),
                        new Outcome("reliable_observed", "Reliable change"),
                        new Outcome("worse_observed", "Worse by " + worse + "% or more"))));
        this.percentLeft = width() - 8 - widest(this::percent, Percent.heading(plan));
        this.countRight = percentLeft - COLUMN_GAP;
        this.barWidth = Math.floor(countRight - widest(this::counts, "n/N") - 2 * COLUMN_GAP - BAR_LEFT);
    }

    /** Width of a column of texts, one an outcome and cohort. */
    private double widest(BiFunction<String, CohortLook, String> text, String heading) {
        return 1.02 * sections.stream()
                .flatMap(section -> section.outcomes().stream())
                .flatMap(outcome -> cohorts.stream()
                        .filter(cohort -> !isInsufficient(outcome.analysis(), cohort))
                        .map(cohort -> text.apply(outcome.analysis(), cohort)))
                .mapToDouble(TextStyle.SMALL::width)
                .reduce(TextStyle.SMALL.width(heading), Math::max);
    }

    @Override
    public String name() {
        return "response";
    }

    @Override
    public String title() {
        return "Response and remission at the endpoint";
    }

    @Override
    public String caption() {
        String n = cohorts.stream()
                .map(c -> c.label() + " " + NumberText.count(count("response_all", c, "n")) + " analysed, "
                        + NumberText.count(count("response_observed", c, "n")) + " with an endpoint")
                .collect(Collectors.joining("; "));
        String window = plan.cohorts().values().stream()
                .map(c -> c.instruments().get(0))
                .distinct()
                .map(plan.instruments()::get)
                .map(i -> i.label() + ": response " + NumberText.decimal(i.responsePercent(), 0)
                        + "% or more off the baseline, remission a total of " + i.remissionAtMost() + " or less")
                .collect(Collectors.joining("; "));
        return "Share of patients with each outcome at the endpoint, the first total of the primary instrument in its"
                + " window after the last induction infusion. Patients: " + n + ". " + window + ". Bars: shares; lines: "
                + Percent.confidence(plan) + " Wilson intervals. Diamond: all who lack an endpoint counted as responders;"
                + " the bar beside it counts all of them as no response.";
    }

    @Override
    public String altText() {
        return "Response among all analysed: "
                + cohorts.stream()
                        .map(c -> c.label() + " " + percent("response_all", c))
                        .collect(Collectors.joining("; "))
                + ". Remission among all analysed: "
                + cohorts.stream()
                        .map(c -> c.label() + " " + percent("remission_all", c))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Section section : sections) {
            for (Outcome outcome : section.outcomes()) {
                for (CohortLook cohort : cohorts) {
                    rows.add(List.of(
                            section.name(), outcome.name(), cohort.label(), counts(outcome.analysis(), cohort),
                            percent(outcome.analysis(), cohort)));
                }
            }
        }
        return new Table(List.of("Of", "Outcome", "Cohort", "Patients", "Share (interval)"), rows);
    }

    @Override
    public double width() {
        return Figures.WIDTH;
    }

    @Override
    public double height() {
        return bottom() + AXIS;
    }

    private double bottom() {
        double y = legend.height() + BOUND_LINE;
        for (Section section : sections) {
            y += SECTION + section.outcomes().size() * (NAME + cohorts.size() * ROW + GAP);
        }
        return Math.ceil(y);
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        double top = legend.height() + BOUND_LINE;
        Plot plot = new Plot(new Rectangle2D.Double(BAR_LEFT, top, barWidth, bottom() - top), 0, 1, 1);
        plot.paint(sheet);
        legend.draw(sheet);
        diamond(sheet, 14, top - 8);
        sheet.text(BOUND, 28, top - 3, TextStyle.SMALL, Palette.INK);
        Axes axes = new Axes(sheet, plot);
        axes.percentAcross("% of patients");
        double y = top;
        for (Section section : sections) {
            sheet.text(section.name(), 8, y + 22, TextStyle.STRONG, Palette.INK);
            y += SECTION;
            sheet.right("n/N", countRight, y + 15, TextStyle.SMALL, Palette.GREY);
            sheet.text(Percent.heading(plan), percentLeft, y + 15, TextStyle.SMALL, Palette.GREY);
            for (Outcome outcome : section.outcomes()) {
                sheet.text(outcome.name(), 8, y + 15, TextStyle.BODY, Palette.INK);
                y += NAME;
                axes.uprights(y, y + cohorts.size() * ROW);
                for (CohortLook cohort : cohorts) {
                    row(sheet, plot, outcome.analysis(), cohort, y);
                    y += ROW;
                }
                y += GAP;
            }
        }
    }

    private void row(Sheet sheet, Plot plot, String analysis, CohortLook cohort, double y) {
        double baseline = y + 14;
        String name = TextStyle.SMALL.fit(cohort.name(), BAR_LEFT - 26);
        sheet.right(name, BAR_LEFT - 8, baseline, TextStyle.SMALL, cohort.textColour());
        Key key = Key.of(analysis, cohort.name());
        if (isInsufficient(analysis, cohort)) {
            sheet.text(percent(analysis, cohort), BAR_LEFT + 8, baseline, TextStyle.SMALL, Palette.GREY);
            return;
        }
        Percent.bar(sheet, plot, cohort, numbers.value(key, "estimate"), y + 3, ROW - 5);
        Percent.interval(sheet, plot, numbers.value(key, "lower"), numbers.value(key, "upper"), y + ROW / 2 + 0.5);
        numbers.value(key, "all_missing_well").ifPresent(bound -> diamond(sheet, plot.x(bound), y + ROW / 2 + 0.5));
        sheet.right(counts(analysis, cohort), countRight, baseline, TextStyle.SMALL, Palette.INK);
        sheet.text(percent(analysis, cohort), percentLeft, baseline, TextStyle.SMALL, Palette.INK);
    }

    private static void diamond(Sheet sheet, double x, double y) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x - 5, y);
        diamond.lineTo(x, y - 5);
        diamond.lineTo(x + 5, y);
        diamond.lineTo(x, y + 5);
        diamond.closePath();
        sheet.fill(diamond, Color.WHITE);
        sheet.draw(diamond, Palette.INK, 1.2);
    }

    private String counts(String analysis, CohortLook cohort) {
        return NumberText.count(count(analysis, cohort, "events")) + "/"
                + NumberText.count(count(analysis, cohort, "n"));
    }

    private String percent(String analysis, CohortLook cohort) {
        Key key = Key.of(analysis, cohort.name());
        long n = numbers.count(key, "n");
        if (isInsufficient(analysis, cohort)) {
            return "insufficient data (n = " + n + ", " + plan.reporting().leastPatients() + " needed)";
        }
        OptionalDouble share = numbers.value(key, "estimate");
        return NumberText.percentWithRange(share, numbers.value(key, "lower"), numbers.value(key, "upper"), n);
    }

    private boolean isInsufficient(String analysis, CohortLook cohort) {
        return count(analysis, cohort, "n") < plan.reporting().leastPatients();
    }

    private long count(String analysis, CohortLook cohort, String statistic) {
        return numbers.count(Key.of(analysis, cohort.name()), statistic);
    }

    private record Section(String name, List<Outcome> outcomes) {}

    private record Outcome(String analysis, String name) {}
}
