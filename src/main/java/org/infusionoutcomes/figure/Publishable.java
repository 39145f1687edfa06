package org.infusionoutcomes.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;
import org.infusionoutcomes.comparison.number.NotShown;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.picture.Figure;

/** Tries whether a figure can be made from what may be published. */
final class Publishable {

    private Publishable() {}

    /** The figures, none where the words, the table or the picture of one need a number that is hidden. */
    static List<Figure> of(Function<Comparison, List<Figure>> figures, Comparison comparison) {
        try {
            return figures.apply(comparison).stream().map(Publishable::tried).toList();
        } catch (NotShown hidden) {
            return List.of();
        }
    }

    private static Figure tried(Figure figure) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        figure.draw(g);
        g.dispose();
        figure.caption();
        figure.altText();
        figure.table();
        return figure;
    }
}
