package org.infusionoutcomes.figure.patient;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.SinglePatients.OfCohort;
import org.infusionoutcomes.comparison.result.SinglePatients.Profile;
import org.infusionoutcomes.figure.drawing.Axes;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.look.ImprovementScale;
import org.infusionoutcomes.figure.look.Marks;
import org.infusionoutcomes.figure.look.Percent;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.plan.Plan;

/** Lines of single patients by visit, with the mean of all and its interval. */
public final class ProfileFigure implements Figure {

    private static final double LEFT = 60;
    private static final double RIGHT = 20;
    private static final double TOP = 36;
    private static final double HEADING = 28;
    private static final double PLOT_HEIGHT = 210;
    private static final double AXIS = 28;
    private static final double WEEK = 7;
    /** Where the baseline stands, in weeks: before the induction, however long that was. */
    private static final double BEFORE = -3;

    private final Plan plan;
    private final WeeklyMeans means;
    private final List<Integer> days;
    private final List<PatientPanel<Profile>> panels;
    private final ImprovementScale scale;

    /** From a comparison. */
    public ProfileFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.means = WeeklyMeans.of(comparison);
        this.days = means.days();
        this.panels = PatientPanel.of(comparison, OfCohort::profiles);
        this.scale = ImprovementScale.holding(panels.stream()
                .flatMap(p -> p.shown().stream())
                .flatMap(p -> p.improvements().stream())
                .flatMapToDouble(OptionalDouble::stream));
    }

    @Override
    public String name() {
        return "profiles";
    }

    @Override
    public String title() {
        return "Improvement by week, patient by patient";
    }

    @Override
    public String caption() {
        return "Thin lines: percent improvement from baseline of single patients on their primary scale, at each week the"
                + " total nearest to it, at most half-way to the next, none after a further infusion; a line joins the"
                + " weeks at which the patient was seen. Bold: the mean of all who were seen, with Student\u2019s "
                + Percent.confidence(plan) + " limits, where they are "
                + plan.reporting().leastPatients()
                + " or more. Those seen late are not those seen early, so the mean is not one of the same patients."
                + " The baseline (0) is drawn three weeks before the last infusion, however long the induction was."
                + PatientPanel.rule(panels, "sorted by their improvement at the last week, then at those before")
                + " Single patients: not for publication.";
    }

    @Override
    public String altText() {
        List<String> texts = new ArrayList<>();
        for (PatientPanel<Profile> panel : panels) {
            List<String> weekly = days.stream()
                    .map(day -> "week " + WeeklyMeans.week(day) + " "
                            + means.text(panel.look().name(), day))
                    .toList();
            texts.add(panel.look().label() + ": "
                    + (panel.lack().isEmpty() ? "mean at " + String.join(", ", weekly) : panel.lack()));
        }
        return "Lines of single patients and their mean improvement in percent. " + String.join(". ", texts) + ".";
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (PatientPanel<Profile> panel : PatientPanel.isDrawn(panels) ? panels : List.<PatientPanel<Profile>>of()) {
            for (int day : days) {
                rows.add(List.of(
                        panel.look().label(),
                        WeeklyMeans.week(day),
                        means.patients(panel.look().name(), day),
                        means.text(panel.look().name(), day)));
            }
        }
        return new Table(List.of("Cohort", "Week", "Patients seen", "Mean improvement, % (limits)"), rows);
    }

    @Override
    public double height() {
        return TOP
                + 24
                + panels.stream()
                        .mapToDouble(p -> HEADING + (p.lack().isEmpty() ? PLOT_HEIGHT + AXIS : 0))
                        .sum();
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        boolean isDrawn = PatientPanel.isDrawn(panels);
        if (isDrawn) {
            sheet.text("Improvement, % of baseline", 8, 18, TextStyle.BODY, Palette.INK);
            String title = "Weeks since the last induction infusion";
            sheet.centred(title, width() / 2, height() - 10, TextStyle.BODY, Palette.INK);
        }
        double y = isDrawn ? TOP - 8 : 4;
        for (PatientPanel<Profile> panel : panels) {
            panel.heading(sheet, y);
            y += HEADING;
            if (panel.lack().isEmpty()) {
                panel(sheet, panel, y);
                y += PLOT_HEIGHT + AXIS;
            }
        }
    }

    private void panel(Sheet sheet, PatientPanel<Profile> panel, double top) {
        Rectangle2D area = new Rectangle2D.Double(LEFT, top, width() - LEFT - RIGHT, PLOT_HEIGHT);
        double end = days.isEmpty() ? 1 : days.get(days.size() - 1) / WEEK;
        Plot plot = scale.plot(area, BEFORE - 0.8, end + 0.4);
        plot.paint(sheet);
        scale.draw(sheet, plot);
        Color thin = Palette.cohort(panel.look().number(), 0.35);
        panel.shown().forEach(profile -> sheet.draw(path(plot, profile), thin, 1));
        mean(sheet, plot, panel.look());
        Axes axes = new Axes(sheet, plot);
        axes.base();
        axes.tick(plot.x(BEFORE), "before");
        days.forEach(day -> axes.tick(plot.x(day / WEEK), WeeklyMeans.week(day)));
    }

    private Path2D path(Plot plot, Profile profile) {
        Path2D path = start(plot);
        for (int v = 0; v < days.size(); v++) {
            if (profile.improvements().get(v).isPresent()) {
                path.lineTo(
                        plot.x(days.get(v) / WEEK),
                        scale.y(plot, profile.improvements().get(v).getAsDouble()));
            }
        }
        return path;
    }

    private Path2D start(Plot plot) {
        Path2D path = new Path2D.Double();
        path.moveTo(plot.x(BEFORE), scale.y(plot, 0));
        return path;
    }

    private void mean(Sheet sheet, Plot plot, CohortLook look) {
        int[] enough = IntStream.range(0, days.size())
                .filter(v -> means.isEnough(look.name(), days.get(v)))
                .toArray();
        Path2D path = start(plot);
        for (int v : enough) {
            path.lineTo(plot.x(days.get(v) / WEEK), scale.y(plot, means.value(look.name(), days.get(v), "mean")));
        }
        sheet.draw(path, Color.WHITE, 5);
        sheet.draw(path, Palette.INK, 2.4);
        for (int v : enough) {
            double x = plot.x(days.get(v) / WEEK);
            double low = scale.y(plot, means.value(look.name(), days.get(v), "mean_lower"));
            double high = scale.y(plot, means.value(look.name(), days.get(v), "mean_upper"));
            Marks.whiskers(sheet, Palette.INK, x, low, high, 4, 2);
            Marks.marker(look)
                    .draw(sheet, x, scale.y(plot, means.value(look.name(), days.get(v), "mean")), Palette.INK, true);
        }
    }
}
