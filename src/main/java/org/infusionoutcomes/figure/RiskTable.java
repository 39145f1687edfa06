package org.infusionoutcomes.figure;

import java.util.List;
import java.util.function.ToLongFunction;
import org.infusionoutcomes.comparison.Curve;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Plot;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;

/** The table under a curve: at risk, censored and events on the days that the axis labels, adding up to n. */
final class RiskTable {

    private static final double HEADING = 20;
    private static final double ROW = 17;
    private static final double GAP = 8;

    private final Sheet sheet;
    private final Plot plot;
    private final DayAxis axis;
    private final String event;

    RiskTable(Sheet sheet, Plot plot, DayAxis axis, String event) {
        this.sheet = sheet;
        this.plot = plot;
        this.axis = axis;
        this.event = event;
    }

    /** Height of the table of a cohort. */
    static double height(CohortLook look, Curve curve) {
        return heading(look, curve).size() * HEADING + 3 * ROW + GAP;
    }

    private static List<String> heading(CohortLook look, Curve curve) {
        String text = look.label() + " (n = " + NumberText.count(curve.entrants()) + ")";
        return TextStyle.SMALL_STRONG.wrap(text, Figures.WIDTH - 60);
    }

    /** Draws one cohort's table below {@code top} and gives where it ends. */
    double draw(CohortLook look, Curve curve, double top) {
        List<String> heading = heading(look, curve);
        sheet.line(8, top + HEADING / 2 + 1, 34, top + HEADING / 2 + 1, look.colour(), 2.5);
        sheet.lines(heading, 40, top + HEADING - 5, TextStyle.SMALL_STRONG, look.textColour());
        double y = top + heading.size() * HEADING + 12;
        row("At risk", RiskCount::atRisk, curve, y);
        row("Censored", RiskCount::censored, curve, y + ROW);
        row(event, RiskCount::events, curve, y + 2 * ROW);
        return top + height(look, curve);
    }

    private void row(String name, ToLongFunction<RiskCount> count, Curve curve, double baseline) {
        sheet.text(name, 8, baseline, TextStyle.SMALL, Palette.INK);
        for (int day : axis.days()) {
            String text = RiskCount.on(day, curve)
                    .map(c -> NumberText.count(count.applyAsLong(c)))
                    .orElse(NumberText.NONE);
            sheet.centred(text, plot.x(day), baseline, TextStyle.SMALL, Palette.INK);
        }
    }

    /** The widest number that the tables of these curves can hold. */
    static double widestNumber(List<Curve> curves) {
        long most = curves.stream().mapToLong(Curve::entrants).max().orElse(0);
        return TextStyle.SMALL.width(NumberText.count(most));
    }
}
