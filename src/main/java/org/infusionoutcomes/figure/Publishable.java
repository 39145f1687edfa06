package org.infusionoutcomes.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Function;
import org.infusionoutcomes.comparison.Comparison;
import org.infusionoutcomes.comparison.NotShown;

/** Tries whether a figure can be made from what may be published. */
final class Publishable {

    private Publishable() {}

    /** The figure, empty where its words, its table or its picture need a number that is hidden. */
    static Optional<Figure> of(Function<Comparison, Figure> figure, Comparison comparison) {
        try {
            return Optional.of(tried(figure.apply(comparison)));
        } catch (NotShown hidden) {
            return Optional.empty();
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
