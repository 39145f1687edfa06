package org.infusionoutcomes.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Drawing on a machine without a screen and without fonts. There Java stops at {@code Fontconfig head is null} even for
 * a font that a program brings along; a two-line font configuration of our own keeps it from asking the machine
 * (knowm/XChart#648).
 */
public final class Headless {

    private Headless() {}

    /**
     * Makes drawing independent of the machine's fonts. To be called first in {@code main}: a class of AWT that has been
     * loaded before does not look again.
     *
     * <p>If the file cannot be written the machine's own fonts must do.
     */
    public static void prepare() {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty("sun.awt.fontconfig") != null) {
            return;
        }
        try {
            Path file = Files.createTempFile("fontconfig", ".properties");
            file.toFile().deleteOnExit();
            Files.writeString(file, "version=1\nsequence.allfonts=default\n", StandardCharsets.US_ASCII);
            System.setProperty("sun.awt.fontconfig", file.toString());
        } catch (IOException e) {
            System.clearProperty("sun.awt.fontconfig");
        }
    }
}
