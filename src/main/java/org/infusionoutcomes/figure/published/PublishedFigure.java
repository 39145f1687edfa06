package org.infusionoutcomes.figure.published;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.published.PublishedShare;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.drawing.ForestMark;
import org.infusionoutcomes.figure.drawing.ForestPlot;
import org.infusionoutcomes.figure.drawing.ForestScale;
import org.infusionoutcomes.figure.drawing.Marker;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.look.Percent;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.published.PublishedResult;

/** A forest of the clinic's response and remission with every published row. */
public final class PublishedFigure implements Figure {

    private static final double WIDTH = 640;

    private static final ForestScale SCALE = new ForestScale(
            List.of(0.0, 0.25, 0.5, 0.75, 1.0),
            0,
            share -> share,
            share -> NumberText.decimal(100 * share, 0),
            "% of patients");

    private final Plan plan;
    private final List<PublishedGroup> groups;
    private final ForestPlot forest;

    /** Reads the clinic's shares and sets each published row of the same measure beside them. */
    public PublishedFigure(Comparison comparison) {
        this.plan = comparison.plan();
        this.groups = PublishedGroup.of(comparison);
        this.forest = new ForestPlot(
                groups.stream().map(this::drawn).toList(),
                new ForestPlot.Columns("", "n/N", Percent.heading(plan)),
                SCALE,
                WIDTH);
    }

    @Override
    public String name() {
        return "published";
    }

    @Override
    public String title() {
        return "Response and remission beside published work";
    }

    @Override
    public String caption() {
        return PublishedText.caption(plan);
    }

    @Override
    public String altText() {
        return PublishedText.alt(groups);
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (PublishedGroup group : groups) {
            String what = group.cohort() + ", " + group.measure();
            group.clinic().forEach(c -> rows.add(row(c, what)));
            group.published().forEach(p -> rows.add(row(p, what)));
        }
        List<String> header = List.of(
                "Study",
                "Cohort and measure",
                Percent.heading(plan) + ", n/N",
                "Scale, design, patients, regimen",
                "When and how it was defined",
                "What makes it not the same thing");
        return new Table(header, rows);
    }

    private static List<String> row(ClinicShare share, String what) {
        String counts = share.isShown() ? "; " + share.counts() : "";
        String none = NumberText.NONE;
        return List.of(share.name(), what, share.percent() + counts, none, share.definition(), none);
    }

    private List<String> row(PublishedShare share, String what) {
        PublishedResult result = share.result();
        String counts = PublishedText.counts(result);
        return List.of(
                result.name() + "; " + result.source(),
                what,
                PublishedText.percent(share) + (counts.isEmpty() ? "" : "; " + counts),
                PublishedText.scale(result, plan) + "; " + PublishedText.design(result),
                PublishedText.definition(result),
                PublishedText.apart(result));
    }

    private ForestPlot.Group drawn(PublishedGroup group) {
        List<ForestPlot.Row> rows = new ArrayList<>();
        group.clinic()
                .forEach(c ->
                        rows.add(new ForestPlot.Row(c.name(), c.counts(), mark(c), c.isShown() ? c.percent() : "")));
        group.published().forEach(p -> rows.add(drawn(p)));
        return new ForestPlot.Group(group.heading(), rows);
    }

    private ForestPlot.Row drawn(PublishedShare share) {
        PublishedResult result = share.result();
        ForestMark mark = new ForestMark(
                OptionalDouble.of(share.share()),
                share.lower(),
                share.upper(),
                Marker.DIAMOND,
                Palette.INK,
                result.isCounted(),
                "");
        String label = result.name() + ", " + PublishedText.scale(result, plan);
        return new ForestPlot.Row(label, PublishedText.counts(result), mark, PublishedText.percent(share));
    }

    private ForestMark mark(ClinicShare share) {
        int number = plan.cohortNames().indexOf(share.cohort());
        List<Marker> markers = List.of(Marker.values());
        Marker marker = markers.get(number % markers.size());
        Color colour = Palette.cohort(number);
        OptionalDouble estimate = share.isShown() ? share.estimate() : OptionalDouble.empty();
        return new ForestMark(estimate, share.lower(), share.upper(), marker, colour, true, "insufficient data");
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return forest.height();
    }

    @Override
    public void draw(Graphics2D g) {
        forest.draw(new Sheet(g), 0);
    }
}
