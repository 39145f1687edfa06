package org.infusionoutcomes.figure.response;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.drawing.Palette;
import org.infusionoutcomes.figure.drawing.Sheet;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.look.CohortLook;
import org.infusionoutcomes.figure.picture.Figure;
import org.infusionoutcomes.figure.picture.Table;

/** Where every patient of the export went, a column a cohort, two columns beside each other. */
public final class FlowFigure implements Figure {

    private static final int COLUMNS = 2;
    private static final double MARGIN = 8;
    private static final double GUTTER = 20;
    private static final double INDENT = 34;
    private static final double PAD = 9;
    private static final double ARROW = 14;
    private static final double LEADING = 17;

    private final List<CohortFlow> cohorts;

    /** Reads the flow of every cohort of the plan, also of one without patients. */
    public FlowFigure(Comparison comparison) {
        this.cohorts = CohortLook.present(comparison).stream()
                .map(look -> CohortFlow.of(look, comparison))
                .toList();
    }

    @Override
    public String name() {
        return "flow";
    }

    @Override
    public String title() {
        return "Flow of patients";
    }

    @Override
    public String caption() {
        return "Every patient of the export, once: the boxes to the right leave with the first reason that applies, in"
                + " the order shown. Pending: the endpoint window had not closed when the data were cut off. Endpoint:"
                + " the first total of the primary instrument in its window after the last induction infusion; those"
                + " without one stay in the denominator of all analysed.";
    }

    @Override
    public String altText() {
        return cohorts.stream().map(CohortFlow::sentence).collect(Collectors.joining(" "));
    }

    @Override
    public Table table() {
        List<String> header = new ArrayList<>(List.of("Patients"));
        cohorts.forEach(cohort -> header.add(cohort.look().label()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < cohorts.get(0).rows().size(); i++) {
            List<String> row =
                    new ArrayList<>(List.of(cohorts.get(0).rows().get(i).name()));
            for (CohortFlow cohort : cohorts) {
                row.add(cohort.rows().get(i).count());
            }
            rows.add(row);
        }
        return new Table(header, rows);
    }

    @Override
    public double height() {
        double height = MARGIN;
        for (int first = 0; first < cohorts.size(); first += COLUMNS) {
            height += rowHeight(first);
        }
        return Math.ceil(height);
    }

    @Override
    public void draw(Graphics2D g) {
        Sheet sheet = new Sheet(g);
        double top = MARGIN;
        for (int i = 0; i < cohorts.size(); i++) {
            double x = MARGIN + (i % COLUMNS) * (columnWidth() + GUTTER);
            column(sheet, cohorts.get(i), x, top, headingHeight(i - i % COLUMNS));
            if (i % COLUMNS == COLUMNS - 1) {
                top += rowHeight(i - COLUMNS + 1);
            }
        }
    }

    private void column(Sheet sheet, CohortFlow cohort, double x, double top, double headingHeight) {
        List<String> heading = heading(cohort);
        double first = top + headingHeight - (heading.size() - 1) * TextStyle.STRONG.leading() - 8;
        sheet.lines(heading, x, first, TextStyle.STRONG, cohort.look().textColour());
        double y = top + headingHeight;
        for (int i = 0; i < cohort.steps().size(); i++) {
            CohortFlow.Step step = cohort.steps().get(i);
            if (i > 0) {
                y = leaving(sheet, step.leavers(), x, y);
            }
            Color edge = cohort.look().colour();
            y = box(sheet, List.of(step.text()), x, y, columnWidth(), TextStyle.STRONG, edge);
        }
    }

    /** Those who leave before a step, in a box to the right of the arrow to it. */
    private double leaving(Sheet sheet, List<String> lines, double x, double top) {
        double bottom = lines.isEmpty() ? top + 2 * ARROW : top + 2 * ARROW + boxHeight(lines);
        double trunk = x + INDENT / 2;
        arrow(sheet, trunk, top, bottom);
        if (!lines.isEmpty()) {
            double middle = (top + bottom) / 2;
            sheet.line(trunk, middle, x + INDENT, middle, Palette.INK, 1.2);
            box(sheet, lines, x + INDENT, top + ARROW, columnWidth() - INDENT, TextStyle.SMALL, Palette.GREY);
        }
        return bottom;
    }

    private static double box(
            Sheet sheet, List<String> lines, double x, double top, double width, TextStyle style, Color edge) {
        Rectangle2D box = new Rectangle2D.Double(x, top, width, boxHeight(lines));
        sheet.fill(box, Color.WHITE);
        sheet.draw(box, edge, style == TextStyle.STRONG ? 1.8 : 1);
        double y = top + PAD + 12;
        for (String line : lines) {
            sheet.text(line, x + PAD, y, style, Palette.INK);
            y += LEADING;
        }
        return box.getMaxY();
    }

    private static void arrow(Sheet sheet, double x, double top, double bottom) {
        sheet.line(x, top, x, bottom - 5, Palette.INK, 1.2);
        Path2D head = new Path2D.Double();
        head.moveTo(x - 4, bottom - 8);
        head.lineTo(x + 4, bottom - 8);
        head.lineTo(x, bottom - 1);
        head.closePath();
        sheet.fill(head, Palette.INK);
    }

    private static double boxHeight(List<String> lines) {
        return 2 * PAD + lines.size() * LEADING - 2;
    }

    private static double columnWidth() {
        return (Figure.WIDTH - 2 * MARGIN - (COLUMNS - 1) * GUTTER) / COLUMNS;
    }

    private List<String> heading(CohortFlow cohort) {
        return TextStyle.STRONG.wrap(cohort.look().label(), columnWidth() - 4);
    }

    /** Height of the headings of a row of columns, so that its boxes begin beside each other. */
    private double headingHeight(int first) {
        return row(first).stream().mapToInt(c -> heading(c).size()).max().orElse(1) * TextStyle.STRONG.leading() + 8;
    }

    private double rowHeight(int first) {
        double boxes =
                row(first).stream().mapToDouble(FlowFigure::stepsHeight).max().orElse(0);
        return headingHeight(first) + boxes + 2 * MARGIN;
    }

    private static double stepsHeight(CohortFlow cohort) {
        double height = 0;
        for (int i = 0; i < cohort.steps().size(); i++) {
            List<String> leavers = cohort.steps().get(i).leavers();
            height += boxHeight(List.of("")) + (i == 0 ? 0 : 2 * ARROW);
            height += i == 0 || leavers.isEmpty() ? 0 : boxHeight(leavers);
        }
        return height;
    }

    private List<CohortFlow> row(int first) {
        return cohorts.subList(first, Math.min(first + COLUMNS, cohorts.size()));
    }
}
