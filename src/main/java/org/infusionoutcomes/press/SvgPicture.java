package org.infusionoutcomes.press;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infusionoutcomes.figure.Figure;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.jfree.svg.SVGGraphics2D;

/**
 * A figure as SVG that can stand alone or inside a page beside others: ids of its own, no fixed size, a title and a
 * description for those who cannot see it, real text.
 *
 * <p>A page does not bring the typeface along. So each text names typefaces of like shape and says how wide it was
 * drawn: a reader's typeface that is wider is narrowed to fit, and nothing collides.
 */
public final class SvgPicture {

    private static final String TYPEFACES = "DejaVu Sans,Verdana,sans-serif";
    private static final Pattern TEXT =
            Pattern.compile("<g><text (x='[^']*' y='[^']*') style='fill: (rgb\\([^)]*\\)); fill-opacity: 1.0; "
                    + "font-family: \"[^\"]*\"; font-size: (\\d+)px;( font-weight: bold;)?'>([^<]*)</text></g>");

    private SvgPicture() {}

    /** The figure as one {@code <svg>} element; the same figure gives the same text. */
    public static String of(Figure figure) {
        SVGGraphics2D g = new SVGGraphics2D(figure.width(), figure.height());
        g.setDefsKeyPrefix(figure.name() + "-");
        g.setGeomDoubleConverter(SvgPicture::number);
        g.setTransformDoubleConverter(SvgPicture::number);
        figure.draw(g);
        return g.getSVGElement();
    }

    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : Double.toString(hundredths / 100.0);
    }
}
