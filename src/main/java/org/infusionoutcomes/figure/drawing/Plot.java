package org.infusionoutcomes.figure.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A plot area with its two scales: XChart's, stripped of its own frame, ticks and text, which cannot be placed (it can
 * not label 0 and 100 %, nor every 28th day). Add the areas, {@link #paint}, then use the scales to draw the rest.
 */
public final class Plot {

    private static final Color CLEAR = new Color(255, 255, 255, 0);

    private final Rectangle2D area;
    private final XYChart chart;
    private int areas;

    /**
     * A plot area.
     *
     * @param area where on the sheet, in whole units
     * @param xMax right end of the horizontal scale, which begins at {@code xMin}
     * @param yMax upper end of the vertical scale, which begins at 0
     */
    public Plot(Rectangle2D area, double xMin, double xMax, double yMax) {
        this.area = area;
        this.chart = new XYChart((int) area.getWidth(), (int) area.getHeight());
        strip(chart.getStyler());
        chart.getStyler().setXAxisMin(xMin).setXAxisMax(xMax).setYAxisMin(0.0).setYAxisMax(yMax);
        XYSeries corners = chart.addSeries("corners", new double[] {xMin, xMax}, new double[] {0, yMax});
        corners.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        corners.setMarker(SeriesMarkers.NONE);
    }

    /** Adds a filled area, in the units of the scales. */
    public void area(double[] x, double[] y, Color fill) {
        XYSeries series = chart.addSeries("area " + areas++, x, y);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        series.setFillColor(fill);
        series.setLineStyle(SeriesLines.NONE);
        series.setMarker(SeriesMarkers.NONE);
    }

    /**
     * Adds the filled area between two lines; nothing where they have no point.
     *
     * @param upper points from left to right
     * @param lower points from right to left
     */
    public void band(List<double[]> upper, List<double[]> lower, Color fill) {
        if (!upper.isEmpty()) {
            List<double[]> outline = new ArrayList<>(upper);
            outline.addAll(lower);
            outline.add(upper.get(0));
            area(
                    outline.stream().mapToDouble(p -> p[0]).toArray(),
                    outline.stream().mapToDouble(p -> p[1]).toArray(),
                    fill);
        }
    }

    /** Paints the areas; from now on the scales can be asked, as XChart has none before it has painted. */
    public void paint(Sheet sheet) {
        Graphics2D g = sheet.graphics();
        AffineTransform before = g.getTransform();
        Shape clip = g.getClip();
        g.translate(area.getX(), area.getY());
        chart.paint(g, (int) area.getWidth(), (int) area.getHeight());
        g.setTransform(before);
        g.setClip(clip);
    }

    /** Where on the sheet a value of the horizontal scale lies. */
    public double x(double value) {
        return area.getX() + chart.getScreenXFromChart(value);
    }

    /** Where on the sheet a value of the vertical scale lies. */
    public double y(double value) {
        return area.getY() + chart.getScreenYFromChart(value);
    }

    /** The plot area in the sheet's units, without axes and labels. */
    public Rectangle2D area() {
        return area;
    }

    /** Takes away all that is XChart's own look; it measures text that it does not show, so its fonts are ours too. */
    static void strip(XYStyler styler) {
        Font font = TextStyle.SMALL.font();
        styler.setBaseFont(font);
        styler.setChartTitleFont(font);
        styler.setLegendFont(font);
        styler.setAnnotationTextFont(font);
        styler.setAnnotationTextPanelFont(font);
        styler.setToolTipFont(font);
        styler.setCursorFont(font);
        styler.setAxisTitleFont(font);
        styler.setAxisTickLabelsFont(font);
        styler.setChartTitleVisible(false);
        styler.setLegendVisible(false);
        styler.setChartPadding(0);
        styler.setChartBackgroundColor(CLEAR);
        styler.setPlotBackgroundColor(CLEAR);
        styler.setPlotBorderVisible(false);
        styler.setPlotContentSize(1.0);
        styler.setPlotMargin(0);
        styler.setPlotGridLinesVisible(false);
        styler.setAxisTicksVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setAntiAlias(true);
    }
}
