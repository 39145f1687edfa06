package org.infusionoutcomes.figure.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A forest with one estimate a row: groups of rows, each with what it is of, how many, its mark on the common scale and
 * its result in figures. Draws from the left edge of the sheet over a given width; what is long is wrapped.
 */
public final class ForestPlot {

    private static final double LEFT = 8;
    private static final double GAP = 14;
    private static final double HEADING = 26;
    private static final double GROUP = 24;
    private static final double PADDING = 7;
    private static final double LABEL_SHARE = 0.36;
    private static final double LEAST_SCALE = 150;
    private static final double LEAST_LABEL = 80;
    private static final TextStyle STYLE = TextStyle.SMALL;
    /** A typeface that stands in for ours may be wider. */
    private static final double WIDER = 1.03;

    private final List<Group> groups;
    private final Columns columns;
    private final ForestScale scale;
    private final double width;
    private final double labelWidth;
    private final double textRight;
    private final double resultLeft;

    /**
     * Headings of the columns beside the scale.
     *
     * @param label what the rows are
     * @param text what is counted
     * @param result the estimate in figures
     */
    public record Columns(String label, String text, String result) {}

    /**
     * One estimate.
     *
     * @param label what it is of
     * @param text how many, such as {@code 12/40}; may be empty
     * @param mark on the scale
     * @param result in figures; may be empty
     */
    public record Row(String label, String text, ForestMark mark, String result) {}

    /**
     * Rows that belong together.
     *
     * @param heading above them; may be empty
     * @param rows from top to bottom
     */
    public record Group(String heading, List<Row> rows) {
        /** Copies the rows, so that nobody can change them later. */
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** A forest over so much width of a sheet. */
    public ForestPlot(List<Group> groups, Columns columns, ForestScale scale, double width) {
        this.groups = List.copyOf(groups);
        this.columns = columns;
        this.scale = scale;
        this.width = width;
        double text = widest(Row::text, columns.text());
        this.resultLeft = width - LEFT - widest(Row::result, columns.result());
        double room = resultLeft - LEFT - text - 5 * GAP - LEAST_SCALE;
        this.labelWidth = Math.floor(Math.max(LEAST_LABEL, Math.min(LABEL_SHARE * width, room)));
        this.textRight = LEFT + labelWidth + GAP + text;
    }

    private double widest(Function<Row, String> part, String heading) {
        double widest = STYLE.width(heading);
        for (Group group : groups) {
            for (Row row : group.rows()) {
                widest = Math.max(widest, STYLE.width(part.apply(row)));
            }
        }
        return Math.ceil(WIDER * widest);
    }

    /** Height of the whole, with headings and axis. */
    public double height() {
        double rows = 0;
        for (Group group : groups) {
            rows += headingHeight(group);
            rows += group.rows().stream().mapToDouble(this::rowHeight).sum();
        }
        return Math.ceil(HEADING + rows + ForestPanel.AXIS);
    }

    private static double headingHeight(Group group) {
        return group.heading().isEmpty() ? 0 : GROUP;
    }

    private double rowHeight(Row row) {
        return lines(row).size() * STYLE.leading() + PADDING;
    }

    private List<String> lines(Row row) {
        return STYLE.wrap(row.label(), labelWidth);
    }

    /** Draws the forest below {@code top}. */
    public void draw(Sheet sheet, double top) {
        double y = top + HEADING;
        ForestPanel panel = panel(sheet, y, top + height() - ForestPanel.AXIS);
        headings(sheet, top + HEADING - 9);
        for (Group group : groups) {
            if (!group.heading().isEmpty()) {
                sheet.text(
                        TextStyle.STRONG.fit(group.heading(), width - 2 * LEFT),
                        LEFT,
                        y + GROUP - 8,
                        TextStyle.STRONG,
                        Palette.INK);
            }
            y = rows(sheet, panel, group, y + headingHeight(group));
        }
        panel.axis();
    }

    private ForestPanel panel(Sheet sheet, double top, double bottom) {
        double left = Math.ceil(textRight + 2 * GAP);
        return new ForestPanel(sheet, scale, left, Math.floor(resultLeft - 2 * GAP - left), top, bottom);
    }

    private void headings(Sheet sheet, double baseline) {
        sheet.text(columns.label(), LEFT, baseline, STYLE, Palette.GREY);
        sheet.right(columns.text(), textRight, baseline, STYLE, Palette.GREY);
        sheet.text(columns.result(), resultLeft, baseline, STYLE, Palette.GREY);
    }

    private double rows(Sheet sheet, ForestPanel panel, Group group, double top) {
        List<Double> tops = new ArrayList<>();
        double bottom = top;
        for (Row row : group.rows()) {
            tops.add(bottom);
            bottom += rowHeight(row);
        }
        panel.uprights(top, bottom);
        for (int i = 0; i < tops.size(); i++) {
            row(sheet, panel, group.rows().get(i), tops.get(i));
        }
        return bottom;
    }

    private void row(Sheet sheet, ForestPanel panel, Row row, double top) {
        double baseline = top + STYLE.leading();
        sheet.lines(lines(row), LEFT, baseline, STYLE, Palette.INK);
        sheet.right(row.text(), textRight, baseline, STYLE, Palette.INK);
        panel.mark(row.mark(), baseline - STYLE.capital() / 2);
        sheet.text(row.result(), resultLeft, baseline, STYLE, Palette.INK);
    }
}
