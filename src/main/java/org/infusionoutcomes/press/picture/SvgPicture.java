package org.infusionoutcomes.press.picture;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infusionoutcomes.figure.drawing.TextStyle;
import org.infusionoutcomes.figure.picture.Figure;
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
    private static final Pattern TEXT = Pattern.compile(
            "<g><text (x='[^']*' y='[^']*') style='fill: (rgb\\([^)]*\\)); fill-opacity: 1.0; font-family: \"[^\"]*\"; "
                    + "font-size: (\\d+)px;( font-weight: bold;)?'>([^<]*)</text></g>");
    private static final Pattern UNSEEN = Pattern.compile("<rect [^>]*fill-opacity:0\\.0[^>]*/>");
    private static final Pattern LONG_OPACITY = Pattern.compile("(opacity:0\\.\\d\\d)\\d+");

    private SvgPicture() {}

    /** The figure as one {@code <svg>} element; the same figure gives the same text. */
    public static String of(Figure figure) {
        SVGGraphics2D g = new SVGGraphics2D(figure.width(), figure.height());
        g.setDefsKeyPrefix(figure.name() + "-");
        g.setGeomDoubleConverter(SvgPicture::number);
        g.setTransformDoubleConverter(SvgPicture::number);
        figure.draw(g);
        String drawn = g.getSVGElement();
        return opening(figure) + slim(drawn.substring(drawn.indexOf('>') + 1)) + "\n";
    }

    private static String opening(Figure figure) {
        String id = figure.name() + "-picture";
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + number(figure.width()) + " "
                + number(figure.height()) + "' role='img' aria-labelledby='" + id + "-title " + id + "-text'"
                + " font-family='" + TYPEFACES + "'>\n<title id='" + id + "-title'>" + escaped(figure.title())
                + "</title>\n<desc id='" + id + "-text'>" + escaped(figure.altText())
                + "</desc>\n<rect width='100%' height='100%' fill='#fff'/>";
    }

    private static String slim(String drawing) {
        String seen = replaced(drawing, "<rect ", UNSEEN, unseen -> "");
        String texts = replaced(seen, "<g><text ", TEXT, SvgPicture::text);
        return replaced(texts, "opacity:0.", LONG_OPACITY, opacity -> opacity.group(1))
                .replace(";shape-rendering:geometricPrecision", "");
    }

    /** Replaces what a pattern finds, which is asked only where its beginning stands and not at every letter. */
    private static String replaced(
            String text, String beginning, Pattern pattern, Function<MatchResult, String> replacement) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder replaced = new StringBuilder(text.length());
        int done = 0;
        for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, Math.max(done, at + 1))) {
            if (matcher.region(at, text.length()).lookingAt()) {
                replaced.append(text, done, at).append(replacement.apply(matcher));
                done = matcher.end();
            }
        }
        return replaced.append(text, done, text.length()).toString();
    }

    private static String text(MatchResult text) {
        boolean bold = text.group(4) != null;
        int size = Integer.parseInt(text.group(3));
        double width = TextStyle.of(size, bold).width(unescaped(text.group(5)));
        return "<text " + text.group(1) + " fill='" + text.group(2) + "' font-size='" + size
                + (bold ? "' font-weight='bold" : "") + "' textLength='" + number(width)
                + "' lengthAdjust='spacingAndGlyphs'>" + text.group(5) + "</text>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    /** At most two decimals: a hundredth of a pixel is not seen. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : Double.toString(hundredths / 100.0);
    }
}
