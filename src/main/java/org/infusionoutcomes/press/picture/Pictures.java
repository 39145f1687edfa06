package org.infusionoutcomes.press.picture;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusionoutcomes.figure.picture.Figure;

/**
 * The figures of a report, drawn.
 *
 * @param svgByFigure by the figure's name
 * @param pngByFigure by the figure's name
 */
public record Pictures(Map<String, String> svgByFigure, Map<String, byte[]> pngByFigure) {

    /** Draws every figure, side by side. */
    public static Pictures of(List<Figure> figures) {
        return new Pictures(drawn(figures, SvgPicture::of), drawn(figures, PngPicture::of));
    }

    private static <T> Map<String, T> drawn(List<Figure> figures, Function<Figure, T> draw) {
        return figures.parallelStream().collect(Collectors.toConcurrentMap(Figure::name, draw));
    }
}
