package org.infusionoutcomes.figure.drawing;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sizes of text in figures. On a page 400 pixels wide a figure of 640 shrinks to five eighths: 13 becomes 8, the
 * least that can be read.
 */
@SuppressWarnings("ImmutableEnumChecker") // a font does not change, though its type does not say so
public enum TextStyle {
    /** Axis titles, row names. */
    BODY(Fonts.REGULAR, Font.PLAIN, 14),
    /** Headings, direct labels, what must be seen first. */
    STRONG(Fonts.BOLD, Font.BOLD, 14),
    /** Tick labels, tables, notes. */
    SMALL(Fonts.REGULAR, Font.PLAIN, 13),
    /** Headings of tables. */
    SMALL_STRONG(Fonts.BOLD, Font.BOLD, 13);

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private static final Pattern BREAK = Pattern.compile("(?<= |-)");

    private final Font font;

    /** Bold is said beside the bold face, as only so does it reach an SVG; a face that is bold is not smeared again. */
    TextStyle(Font face, int weight, float size) {
        this.font = face.deriveFont(weight, size);
    }

    /** The style of that size and weight. */
    public static TextStyle of(int size, boolean bold) {
        for (TextStyle style : values()) {
            if (style.font.getSize() == size && style.font.isBold() == bold) {
                return style;
            }
        }
        throw new IllegalArgumentException("No text of figures has size " + size + (bold ? " bold" : ""));
    }

    Font font() {
        return font;
    }

    /** Distance between two baselines. */
    public double leading() {
        return font.getSize2D() * 1.25;
    }

    /** Height of a capital letter. */
    public double capital() {
        return font.getSize2D() * 0.73;
    }

    /** Width of a line of text. */
    public double width(String text) {
        return font.getStringBounds(text, EXACT).getWidth();
    }

    /** The box that a line of text fills when its baseline begins at a point. */
    public Rectangle2D box(String text, double x, double baseline) {
        double size = font.getSize2D();
        return new Rectangle2D.Double(x, baseline - size * 0.8, width(text), size);
    }

    /**
     * Breaks a text behind spaces and hyphens into lines no wider than given; a single word that is wider is cut with an
     * ellipsis.
     */
    public List<String> wrap(String text, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : BREAK.splitAsStream(text).toList()) {
            if (!line.isEmpty() && width((line + word).strip()) > width) {
                lines.add(line.strip());
                line = "";
            }
            line = width((line + word).strip()) > width ? fit(line + word, width) : line + word;
        }
        lines.add(line.strip());
        return lines;
    }

    /** The text, or as much of its beginning as fits with an ellipsis behind. */
    public String fit(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        int end = text.length() - 1;
        while (end > 1 && width(text.substring(0, end).strip() + "\u2026") > width) {
            end--;
        }
        return text.substring(0, end).strip() + "\u2026";
    }
}
