package org.infusionoutcomes.figure.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The bundled typeface, DejaVu Sans: a picture looks the same on a machine without any font. Bold is a file of its own,
 * since {@code deriveFont(BOLD)} only smears the regular one.
 */
final class Fonts {

    static final Font REGULAR = read("DejaVuSans.ttf");
    static final Font BOLD = read("DejaVuSans-Bold.ttf");

    private Fonts() {}

    private static Font read(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/org/infusionoutcomes/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The font " + file + " is missing from the program");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + file, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + file + " is damaged", e);
        }
    }
}
