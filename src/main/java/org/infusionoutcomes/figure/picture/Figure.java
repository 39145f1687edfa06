package org.infusionoutcomes.figure.picture;

import java.awt.Graphics2D;

/**
 * One picture of the report: what it shows, what is said below it, and how it draws itself.
 *
 * <p>A figure reads only a {@link org.infusionoutcomes.comparison.result.Comparison}. It never fails for want of data: what
 * cannot be drawn is said in the picture, with the reason. Drawing changes nothing in the figure, so two threads may
 * draw one figure at a time.
 */
public interface Figure {

    /** Every figure is as wide, so that text has one size through the report. */
    double WIDTH = 640;

    /** Stem of its files, unique among the figures, such as {@code durability}. */
    String name();

    /** A few words, without a full stop. */
    String title();

    /** What is shown, of how many, by which method and definition: whole sentences. */
    String caption();

    /** What a reader who cannot see the picture needs: its message in numbers. */
    String altText();

    /** The numbers behind the picture. */
    Table table();

    /** Width of the drawing in user units, CSS pixels at full size: the same for all, so that text has one size. */
    default double width() {
        return WIDTH;
    }

    /** Height of the drawing in user units. */
    double height();

    /** Draws the figure in (0, 0) to (width, height) on a white ground that is there already. */
    void draw(Graphics2D g);
}
