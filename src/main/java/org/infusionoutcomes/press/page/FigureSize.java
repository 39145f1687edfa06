package org.infusionoutcomes.press.page;

import org.infusionoutcomes.figure.picture.Figure;

/**
 * How large a figure stands on paper.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
public record FigureSize(int width, int height) {

    private static final double PIXELS_IN_POINT = 96 / 72.0;

    /** Type of 13 pixels becomes 7.3 points, within the 6 to 8 that journals ask for; two short figures share a page. */
    private static final double PREFERRED = 0.75;

    /** Of a page's height: below a figure stands its caption. */
    private static final double LARGEST_PART = 0.82;

    /** The figure's size, smaller where it would not fit between the margins with a caption below. */
    static FigureSize on(Paper paper, Figure figure) {
        double scale = Math.min(
                PREFERRED,
                Math.min(
                        paper.innerWidth() * PIXELS_IN_POINT / figure.width(),
                        LARGEST_PART * paper.innerHeight() * PIXELS_IN_POINT / figure.height()));
        return new FigureSize((int) (figure.width() * scale), (int) (figure.height() * scale));
    }

    /** As a style. */
    public String css() {
        return "width: " + width + "px; height: " + height + "px";
    }
}
