package org.infusionoutcomes.figure.patient;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.SinglePatients.Lane;
import org.infusionoutcomes.comparison.result.SinglePatients.OfCohort;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.look.DayAxis;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.figure.text.RuleText;
import org.infusionoutcomes.plan.Plan;

/** Swimmers: single courses as lanes from the first infusion on, with infusions, endpoint and relapse. */
public final class SwimmerFigure implements Figure {

    private static final double LEFT = 30;
    private static final double RIGHT = 30;
    private static final double KEY = 52;
    private static final double HEADING = 28;
    private static final double LANE = 12;
    private static final double AXIS = 46;
    /** A year: one course of several years would press all others together. */
    private static final int MOST_DAYS = 364;

    private final Plan plan;
    private final Comparison comparison;
    private final List<PatientPanel<Lane>> panels;
    private final DayAxis axis;

    /** From a comparison. */
    public SwimmerFigure(Comparison comparison) {
        this.comparison = comparison;
        this.plan = comparison.plan();
        this.panels = PatientPanel.of(comparison, OfCohort::lanes);
        int longest = panels.stream()
                .flatMap(p -> p.shown().stream())
                .mapToInt(Lane::end)
                .max()
                .orElse(1);
        this.axis = DayAxis.reaching(Math.max(1, Math.min(longest, MOST_DAYS)), Figure.WIDTH - LEFT - RIGHT, 40);
    }

    @Override
    public String name() {
        return "swimmers";
    }

    @Override
    public String title() {
        return "Courses, patient by patient";
    }

    @Override
    public String caption() {
        return "A lane a patient, from the first infusion to the last total or infusion, the longest first; of the analysed"
                + " patients. An arrow: the course goes on. Ticks: infusions of the induction; triangles: further infusions. Filled point: response at"
                + " the endpoint; hollow point: endpoint without response; none: no endpoint. Cross: relapse of a"
                + " responder, " + RuleText.name(plan.durability().primaryRule()) + ". "
                + RuleText.estimand(plan.durability().estimand())
                + PatientPanel.rule(panels, "sorted by length")
                + " Single patients: not for publication.";
    }

    @Override
    public String altText() {
        List<String> texts = new ArrayList<>();
        for (PatientPanel<Lane> panel : panels) {
            texts.add(panel.look().label() + ": "
                    + (panel.lack().isEmpty()
                            ? NumberText.counted(panel.shown().size(), "course") + " of "
                                    + NumberText.count(panel.of()) + ", of these "
                                    + NumberText.count(responses(panel)) + " with a response, "
                                    + NumberText.count(relapses(panel)) + " with a relapse"
                            : panel.lack()));
        }
        return "Lanes of single courses. " + String.join(". ", texts) + ".";
    }

    private static long responses(PatientPanel<Lane> panel) {
        return panel.shown().stream().filter(Lane::isResponse).count();
    }

    private static long relapses(PatientPanel<Lane> panel) {
        return panel.shown().stream().filter(l -> l.relapse().isPresent()).count();
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (PatientPanel<Lane> panel : PatientPanel.isDrawn(panels) ? panels : List.<PatientPanel<Lane>>of()) {
            String cohort = panel.look().name();
            Key durability = Key.of("durability", cohort)
                    .rule(plan.durability().primaryRule().key())
                    .estimand(plan.durability().estimand().key());
            rows.add(List.of(
                    panel.look().label(),
                    count(Key.of("flow", cohort), "analysed"),
                    NumberText.count(panel.shown().size()),
                    count(Key.of("flow", cohort), "with_endpoint"),
                    count(Key.of("flow", cohort), "responders"),
                    count(durability, "events"),
                    count(Key.of("further_infusion", cohort), "events")));
        }
        return new Table(
                List.of(
                        "Cohort",
                        "Analysed",
                        "Drawn",
                        "With an endpoint",
                        "Responders",
                        "Of these relapsed",
                        "Of these with a further infusion"),
                rows);
    }

    private String count(Key key, String statistic) {
        return comparison.numbers().value(key, statistic).isPresent()
                ? NumberText.count(comparison.numbers().count(key, statistic))
                : NumberText.NONE;
    }

    @Override
    public double height() {
        return PatientPanel.isDrawn(panels) ? Math.ceil(bottom() + AXIS) : 8 + HEADING * panels.size();
    }

    private double bottom() {
        return KEY
                + panels.stream()
                        .mapToDouble(p -> HEADING + LANE * p.shown().size() + 4)
                        .sum();
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        if (!PatientPanel.isDrawn(panels)) {
            for (int p = 0; p < panels.size(); p++) {
                panels.get(p).heading(sheet, 4 + HEADING * p);
            }
            return;
        }
        LaneMarks.key(sheet);
        Plot plot = new Plot(
                new Rectangle2D.Double(LEFT, KEY, width() - LEFT - RIGHT, Math.max(1, Math.floor(bottom() - KEY))),
                0,
                axis.end(),
                1);
        plot.paint(sheet);
        double y = KEY;
        for (PatientPanel<Lane> panel : panels) {
            y = panel(sheet, plot, panel, y);
        }
        Axes axes = new Axes(sheet, plot);
        axis.days().forEach(day -> axes.tick(plot.x(day), Integer.toString(day)));
        axes.base();
        sheet.centred(
                "Days since the first infusion",
                plot.area().getCenterX(),
                plot.area().getMaxY() + 39,
                TextStyle.BODY,
                Palette.INK);
    }

    private double panel(Sheet sheet, Plot plot, PatientPanel<Lane> panel, double top) {
        panel.heading(sheet, top);
        double y = top + HEADING;
        double bottom = y + LANE * panel.shown().size();
        for (int day : axis.days()) {
            sheet.line(plot.x(day), y, plot.x(day), bottom, Palette.GRID, 1);
        }
        for (Lane lane : panel.shown()) {
            lane(sheet, plot, panel.look(), lane, y + LANE / 2);
            y += LANE;
        }
        return y + 4;
    }

    private void lane(Sheet sheet, Plot plot, CohortLook look, Lane lane, double y) {
        double start = plot.x(0);
        double end = plot.x(Math.min(lane.end(), axis.end()));
        Color colour = Palette.tint(look.number(), 0.35);
        sheet.fill(new Rectangle2D.Double(start, y - 3, Math.max(1, end - start), 6), colour);
        if (lane.end() > axis.end()) {
            LaneMarks.arrow(sheet, end, y, colour);
        }
        lane.induction().forEach(day -> LaneMarks.infusion(sheet, plot.x(day), y));
        lane.further().stream().filter(this::isOnAxis).forEach(day -> LaneMarks.triangle(sheet, plot.x(day), y));
        lane.endpoint().ifPresent(day -> LaneMarks.endpoint(sheet, plot.x(day), y, lane.isResponse()));
        lane.relapse().stream().filter(this::isOnAxis).forEach(day -> LaneMarks.cross(sheet, plot.x(day), y));
    }

    private boolean isOnAxis(int day) {
        return day <= axis.end();
    }
}
