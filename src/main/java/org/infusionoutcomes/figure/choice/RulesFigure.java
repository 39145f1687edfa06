package org.infusionoutcomes.figure.choice;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.infusionoutcomes.figure.text.RuleText;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseBar;
import org.infusionoutcomes.plan.RelapseRule;

/** How much the answer hangs on what is called a relapse: still well on one day, under each rule. */
public final class RulesFigure implements Figure {

    private static final double BAR_LEFT = 150;
    private static final double COLUMN_GAP = 12;
    private static final double NAME = 21;
    private static final double ROW = 18;
    private static final double GAP = 9;
    private static final double HEADING = 20;
    private static final double AXIS = 54;

    private final Plan plan;
    private final int day;
    private final List<CohortLook> cohorts;
    private final List<RuleResult> results;
    private final CohortLegend legend;
    private final double percentLeft;
    private final double countRight;

    /**
     * Reads the share still well of each cohort under every relapse rule of the plan; a rule with too few entrants or
     * events is written as insufficient.
     */
    public RulesFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.cohorts = CohortLook.present(comparison);
        this.day = RuleResult.dayOf(plan);
        this.results = new ArrayList<>();
        for (RelapseRule rule : plan.relapseRules()) {
            for (CohortLook cohort : cohorts) {
                results.add(RuleResult.of(rule, cohort, day, comparison));
            }
        }
        this.legend = new CohortLegend(cohorts);
        this.percentLeft = width() - 8 - widest(RuleResult::percent, Percent.heading(plan));
        this.countRight = percentLeft - COLUMN_GAP;
    }

    private double widest(Function<RuleResult, String> text, String heading) {
        return 1.02
                * results.stream()
                        .filter(RuleResult::isShown)
                        .map(text)
                        .mapToDouble(TextStyle.SMALL::width)
                        .reduce(TextStyle.SMALL.width(heading), Math::max);
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String title() {
        return "Still well at day " + day + " under each relapse rule";
    }

    @Override
    public String caption() {
        return "Percent of responders still well " + day + " days after the endpoint, under each rule for a relapse; "
                + "Kaplan-Meier estimates with " + Percent.confidence(plan) + " limits on the log(\u2212log) scale. "
                + RuleText.estimand(plan.durability().estimand())
                + " Filled: the first total that meets the rule is the relapse. Hollow: only if the next total, or a"
                + " further infusion, within " + plan.durability().confirmWithinDays()
                + " days confirms it. Shaded: the"
                + " plan\u2019s primary rule. n: those who entered; above relapse limit and remission left take only"
                + " responders who were below that limit, or in remission, at the endpoint.";
    }

    @Override
    public String altText() {
        return "Still well at day " + day + ". "
                + results.stream()
                        .map(r -> r.cohort().label() + ", " + RuleText.name(r.rule()) + ": " + r.text())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    @Override
    public Table table() {
        return new Table(
                List.of("Relapse rule", "Cohort", "n", "Still well at day " + day + " (interval)"),
                results.stream()
                        .map(r ->
                                List.of(RuleText.name(r.rule()), r.cohort().label(), NumberText.count(r.n()), r.text()))
                        .toList());
    }

    @Override
    public double height() {
        return bottom() + AXIS;
    }

    private double bottom() {
        double group = NAME + 2 * cohorts.size() * ROW + GAP;
        return Math.ceil(legend.height() + HEADING + RelapseBar.values().length * group);
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        double top = legend.height() + HEADING;
        double barWidth =
                Math.floor(countRight - widest(r -> NumberText.count(r.n()), "n") - 2 * COLUMN_GAP - BAR_LEFT);
        Plot plot = new Plot(new Rectangle2D.Double(BAR_LEFT, top, barWidth, bottom() - top), 0, 1, 1);
        plot.paint(sheet);
        legend.draw(sheet, true);
        sheet.right("n", countRight, top - 4, TextStyle.SMALL, Palette.GREY);
        sheet.text(Percent.heading(plan), percentLeft, top - 4, TextStyle.SMALL, Palette.GREY);
        Axes axes = new Axes(sheet, plot);
        double y = top;
        for (RelapseBar bar : RelapseBar.values()) {
            y = group(sheet, plot, axes, bar, y) + GAP;
        }
        axes.percentAcross("Still well at day " + day + ", % of responders");
    }

    private double group(Sheet sheet, Plot plot, Axes axes, RelapseBar bar, double top) {
        boolean primary = plan.durability().rule() == bar;
        String name = RuleText.name(bar) + (primary ? " (primary rule)" : "");
        sheet.text(name, 8, top + 15, primary ? TextStyle.STRONG : TextStyle.BODY, Palette.INK);
        List<RuleResult> rows =
                results.stream().filter(r -> r.rule().bar() == bar).toList();
        double y = top + NAME;
        for (RuleResult row : rows) {
            if (row.rule().equals(plan.durability().primaryRule())) {
                sheet.fill(new Rectangle2D.Double(0, y, width(), ROW), Palette.SHADE);
            }
            y += ROW;
        }
        axes.uprights(top + NAME, y);
        y = top + NAME;
        for (RuleResult row : rows) {
            row(sheet, plot, row, y);
            y += ROW;
        }
        return y;
    }

    private void row(Sheet sheet, Plot plot, RuleResult result, double y) {
        double baseline = y + 13.5;
        String confirmed = result.rule().confirmed() ? " confirmed" : "";
        CohortLook cohort = result.cohort();
        String name = TextStyle.SMALL.fit(cohort.name(), BAR_LEFT - 18 - TextStyle.SMALL.width(confirmed)) + confirmed;
        sheet.right(name, BAR_LEFT - 10, baseline, TextStyle.SMALL, cohort.textColour());
        if (!result.isShown()) {
            sheet.text(result.text(), BAR_LEFT + 8, baseline, TextStyle.SMALL, Palette.GREY);
            return;
        }
        double middle = y + ROW / 2;
        Percent.interval(sheet, plot, result.lower(), result.upper(), middle);
        double x = plot.x(result.share().getAsDouble());
        Marks.point(sheet, cohort, x, middle, !result.rule().confirmed());
        sheet.right(NumberText.count(result.n()), countRight, baseline, TextStyle.SMALL, Palette.INK);
        sheet.text(result.percent(), percentLeft, baseline, TextStyle.SMALL, Palette.INK);
    }
}
