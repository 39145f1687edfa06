package org.infusionoutcomes.figure.comparable;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Curve;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.CurveLabels;
import org.infusionoutcomes.figure.drawing.FreeSpace;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.AxisTable;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.look.CurvePath;
import org.infusionoutcomes.figure.look.DayAxis;
import org.infusionoutcomes.figure.look.Percent;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.figure.text.RuleText;
import org.infusionoutcomes.plan.Plan;

/** How long the weighted responders stay well. */
public final class AdjustedFigure implements Figure {

    private static final double LEFT = 76;
    private static final double TOP = 36;
    private static final double PLOT_WIDTH = 544;
    private static final double PLOT_HEIGHT = 300;
    private static final double BELOW_AXIS = 56;

    /** One cohort's curve as it is drawn. */
    private record Drawn(CohortLook look, Curve curve, Key key) {}

    private final Plan plan;
    private final Comparison comparison;
    private final List<Drawn> cohorts;
    private final DayAxis axis;
    private final String refusal;

    /**
     * Reads the weighted curves; a cohort with too few entrants or events is not drawn, and where no weights could be
     * made the figure says why.
     */
    public AdjustedFigure(Comparison comparison) {
        this.comparison = comparison;
        this.plan = comparison.plan();
        this.refusal =
                comparison.refusal("adjusted_durability").orElse("the weighted curves are not in this comparison");
        this.cohorts = new ArrayList<>();
        String rule = plan.durability().primaryRule().key();
        String estimand = plan.durability().estimand().key();
        for (CohortLook look : CohortLook.present(comparison)) {
            Key key = Key.of("adjusted_durability", look.name()).rule(rule).estimand(estimand);
            boolean enough =
                    comparison.numbers().count(key, "n") >= plan.reporting().leastEntrants()
                            && comparison.numbers().count(key, "events")
                                    >= plan.reporting().leastEvents();
            Optional<Curve> curve = comparison.curve("adjusted_durability", look.name(), rule, estimand);
            curve.filter(c -> enough).ifPresent(c -> cohorts.add(new Drawn(look, c, key)));
        }
        this.axis = DayAxis.reaching(plan.durability().restrictedMeanDays(), PLOT_WIDTH, 48);
    }

    @Override
    public String name() {
        return "adjusted";
    }

    @Override
    public String title() {
        return "How long responders stay well, cohorts weighted to be alike";
    }

    @Override
    public String caption() {
        return "Kaplan-Meier curves of responders with the overlap weights of the figure before, bands: "
                + Percent.confidence(plan) + " limits with errors robust to weighting. "
                + RuleText.estimand(plan.durability().estimand())
                + " At risk: people, not weights; what fewer than "
                + plan.reporting().solidAtRisk() + " or "
                + NumberText.decimal(plan.reporting().solidPercent(), 0)
                + "% of the start at risk leave of a weighted curve is dashed, and no number of it is given. The weights make the"
                + " analysed cohorts alike in what is recorded of both; what is not recorded, severity among it, since the"
                + " cohorts have different scales, may still differ. No treatment was compared.";
    }

    @Override
    public String altText() {
        if (cohorts.isEmpty()) {
            return "No weighted curves: " + refusal + ".";
        }
        List<String> texts = new ArrayList<>();
        for (Drawn drawn : cohorts) {
            for (int day : plan.durability().days()) {
                texts.add(drawn.look().name() + " at day " + day + ": " + text(drawn, day));
            }
        }
        return "Weighted percent still well. " + String.join("; ", texts) + ".";
    }

    private String text(Drawn drawn, int day) {
        Key at = drawn.key().at(day);
        long atRisk = comparison.numbers().count(at, "at_risk");
        if (!plan.reporting().isSolid(atRisk, drawn.curve().entrants())) {
            return "insufficient data";
        }
        OptionalDouble estimate = comparison.numbers().value(at, "estimate");
        return NumberText.percentWithRange(
                estimate,
                comparison.numbers().value(at, "lower"),
                comparison.numbers().value(at, "upper"),
                drawn.curve().entrants());
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Drawn drawn : cohorts) {
            for (int day : plan.durability().days()) {
                rows.add(List.of(
                        drawn.look().label(),
                        Integer.toString(day),
                        text(drawn, day),
                        NumberText.count(comparison.numbers().count(drawn.key().at(day), "at_risk"))));
            }
        }
        return new Table(List.of("Cohort", "Day", "Weighted, still well", "At risk, people not weighted"), rows);
    }

    @Override
    public double height() {
        return cohorts.isEmpty()
                ? 60
                : TOP
                        + PLOT_HEIGHT
                        + BELOW_AXIS
                        + tables().stream().mapToDouble(AxisTable::height).sum()
                        + 8;
    }

    private List<AxisTable> tables() {
        String event = RuleText.event(plan.durability().estimand());
        return cohorts.stream()
                .map(c -> AxisTable.ofRisk(c.look(), c.curve(), axis, event))
                .toList();
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        if (cohorts.isEmpty()) {
            List<String> lines = TextStyle.BODY.wrap("No weighted curves: " + refusal + ".", width() - 24);
            sheet.lines(lines, 8, 22, TextStyle.BODY, Palette.GREY);
            return;
        }
        Plot plot = new Plot(new Rectangle2D.Double(LEFT + 20, TOP, PLOT_WIDTH - 20, PLOT_HEIGHT), 0, axis.end(), 1);
        List<CurvePath> paths = cohorts.stream()
                .map(c -> CurvePath.of(c.look(), c.curve(), plan.reporting(), axis.end()))
                .toList();
        paths.forEach(path -> path.addBand(plot));
        plot.paint(sheet);
        Axes axes = new Axes(sheet, plot);
        axes.percentUp("Still well, % of responders, weighted");
        axis.days().forEach(day -> axes.tick(plot.x(day), Integer.toString(day)));
        axes.base();
        axes.title("Days since the endpoint");
        paths.forEach(path -> path.draw(sheet, plot));
        names(sheet, plot, paths);
        double y = TOP + PLOT_HEIGHT + BELOW_AXIS;
        List<Double> ticks = axis.days().stream().map(plot::x).toList();
        for (AxisTable table : tables()) {
            y = table.draw(sheet, ticks, y);
        }
    }

    private static void names(Sheet sheet, Plot plot, List<CurvePath> paths) {
        FreeSpace space = new FreeSpace(plot.area());
        paths.forEach(path -> path.occupy(space, plot));
        CurveLabels labels = new CurveLabels(sheet, space);
        for (CurvePath path : paths) {
            List<Point2D> others = paths.stream()
                    .filter(other -> !other.equals(path))
                    .flatMap(other -> other.along(plot).stream())
                    .toList();
            labels.name(path.look().label(), path.look().textColour(), path.along(plot), others);
        }
    }
}
