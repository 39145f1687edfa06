package org.infusionoutcomes.figure.quarter;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.look.Marks;
import org.infusionoutcomes.figure.text.NumberText;

/** One cohort's quarters in a plot whose horizontal scale counts them from 0. */
final class QuarterPanel {

    private static final double ROW = 17;
    private static final double LEAST_FOR_NAME = 26;

    private final Sheet sheet;
    private final Plot plot;
    private final CohortLook cohort;
    private final List<Quarter> quarters;

    QuarterPanel(Sheet sheet, Plot plot, CohortLook cohort, List<Quarter> quarters) {
        this.sheet = sheet;
        this.plot = plot;
        this.cohort = cohort;
        this.quarters = quarters;
    }

    /** A ground behind the quarter that the report was asked for. */
    void shade(String name) {
        for (int i = 0; i < quarters.size(); i++) {
            if (quarters.get(i).name().equals(name)) {
                double left = plot.x(i - 0.5);
                sheet.fill(
                        new Rectangle2D.Double(left, plot.y(1), plot.x(i + 0.5) - left, plot.y(0) - plot.y(1)),
                        Palette.SHADE);
            }
        }
    }

    /** The control chart's centre line and limits, else the line of all quarters together, with its value. */
    void drawCentre(OptionalDouble pooled) {
        steps(Quarter::limitLower);
        steps(Quarter::limitUpper);
        OptionalDouble centre =
                quarters.stream().flatMapToDouble(q -> q.centre().stream()).findFirst();
        OptionalDouble line = centre.isPresent() ? centre : pooled;
        if (line.isPresent()) {
            double y = plot.y(line.getAsDouble());
            double right = plot.area().getMaxX();
            sheet.dashed(plot.area().getMinX(), y, right, y, cohort.textColour(), 1.2);
            long n = quarters.stream().mapToLong(Quarter::n).sum();
            String value = NumberText.percent(line.getAsDouble(), n);
            sheet.text(value, right + 6, y + 4.5, TextStyle.SMALL, cohort.textColour());
        }
    }

    /** The shares with their intervals, joined where no quarter between is missing; signals are ringed. */
    void drawPoints() {
        sheet.draw(joined(), Palette.cohort(cohort.number(), 0.6), 1.2);
        List<Quarter> signals = Quarter.signals(quarters);
        for (int i = 0; i < quarters.size(); i++) {
            Quarter quarter = quarters.get(i);
            if (quarter.share().isPresent()) {
                double x = plot.x(i);
                double y = plot.y(quarter.share().getAsDouble());
                Marks.upright(sheet, plot, cohort.colour(), quarter.lower(), quarter.upper(), x);
                Marks.point(sheet, cohort, x, y, !quarter.isHollow());
                if (signals.contains(quarter)) {
                    sheet.draw(new Ellipse2D.Double(x - 8.5, y - 8.5, 17, 17), Palette.INK, 1.6);
                }
            }
        }
    }

    private Path2D joined() {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < quarters.size(); i++) {
            OptionalDouble share = quarters.get(i).share();
            if (share.isPresent()) {
                double y = plot.y(share.getAsDouble());
                if (i == 0 || quarters.get(i - 1).share().isEmpty()) {
                    path.moveTo(plot.x(i), y);
                } else {
                    path.lineTo(plot.x(i), y);
                }
            }
        }
        return path;
    }

    /** Under the axis: the quarters, how many patients each has, and the years. */
    void drawLabels() {
        if (quarters.isEmpty()) {
            return;
        }
        double bottom = plot.area().getMaxY();
        boolean named = spacing() >= LEAST_FOR_NAME;
        boolean counted = named && spacing() >= widest() + 6;
        for (int i = 0; i < quarters.size(); i++) {
            double x = plot.x(i);
            sheet.line(x, bottom, x, bottom + 4, Palette.INK, 1);
            if (named) {
                sheet.centred(quarters.get(i).quarterOfYear(), x, bottom + ROW + 1, TextStyle.SMALL, Palette.INK);
            }
            if (counted) {
                String n = NumberText.count(quarters.get(i).n());
                sheet.centred(n, x, bottom + 2 * ROW + 1, TextStyle.SMALL, Palette.GREY);
            }
        }
        if (counted) {
            sheet.text("n", 8, bottom + 2 * ROW + 1, TextStyle.SMALL, Palette.GREY);
        }
        years(bottom + (counted ? 2 : named ? 1 : 0) * ROW + 6);
    }

    /** The years, each over a bracket that holds its quarters; without the quarters' names where it is narrow. */
    private void years(double top) {
        double free = Double.NEGATIVE_INFINITY;
        int first = 0;
        for (int i = 1; i <= quarters.size(); i++) {
            String year = quarters.get(first).year();
            if (i == quarters.size() || !quarters.get(i).year().equals(year)) {
                double left = plot.x(first - 0.4);
                double right = plot.x(i - 1 + 0.4);
                double half = TextStyle.SMALL.width(year) / 2;
                double middle = (left + right) / 2;
                sheet.line(left, top, right, top, Palette.GREY, 1);
                if (middle - half >= free) {
                    sheet.centred(year, middle, top + 15, TextStyle.SMALL, Palette.INK);
                    free = middle + half + 8;
                }
                first = i;
            }
        }
    }

    private void steps(Function<Quarter, OptionalDouble> limit) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < quarters.size(); i++) {
            OptionalDouble value = limit.apply(quarters.get(i));
            if (value.isPresent()) {
                double y = plot.y(value.getAsDouble());
                boolean joined = i > 0 && limit.apply(quarters.get(i - 1)).isPresent();
                if (joined) {
                    path.lineTo(plot.x(i - 0.5), y);
                } else {
                    path.moveTo(plot.x(i - 0.5), y);
                }
                path.lineTo(plot.x(i + 0.5), y);
            }
        }
        sheet.draw(path, Palette.GREY, 1);
    }

    private double spacing() {
        return plot.x(1) - plot.x(0);
    }

    private double widest() {
        return quarters.stream()
                .mapToDouble(q -> TextStyle.SMALL.width(NumberText.count(q.n())))
                .max()
                .orElse(0);
    }
}
