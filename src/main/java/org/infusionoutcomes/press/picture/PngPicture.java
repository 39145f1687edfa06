package org.infusionoutcomes.press.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.infusionoutcomes.figure.picture.Figure;

/** A figure as PNG, at twice its size so that it is sharp in print and on fine screens. */
public final class PngPicture {

    private static final int SCALE = 2;

    private PngPicture() {}

    /** The figure as the bytes of a PNG file; the same figure gives the same bytes. */
    public static byte[] of(Figure figure) {
        int width = (int) Math.ceil(figure.width() * SCALE);
        int height = (int) Math.ceil(figure.height() * SCALE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.scale(SCALE, SCALE);
        figure.draw(g);
        g.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return PngFile.of(pixels, width, SCALE);
    }
}
