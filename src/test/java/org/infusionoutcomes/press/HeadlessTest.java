package org.infusionoutcomes.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What {@link Headless} leaves behind. That this is enough on a machine without fonts was tried by hand, with the
 * directories of fonts and of their configuration hidden: SVG and PNG came out byte for byte the same.
 */
class HeadlessTest {

    private static final String KEY = "sun.awt.fontconfig";
    private static final String BEFORE = System.getProperty(KEY);

    @AfterEach
    void restore() {
        if (BEFORE == null) {
            System.clearProperty(KEY);
        } else {
            System.setProperty(KEY, BEFORE);
        }
    }

    @Test
    void bringsAFontConfigurationOfItsOwn() throws IOException {
        System.clearProperty(KEY);
        Headless.prepare();
        assertThat(System.getProperty("java.awt.headless")).isEqualTo("true");
        assertThat(Files.readString(Path.of(System.getProperty(KEY))))
                .isEqualTo("version=1\nsequence.allfonts=default\n");
    }

    @Test
    void leavesAConfigurationThatTheUserChose() {
        System.setProperty(KEY, "/etc/fonts/mine.properties");
        Headless.prepare();
        assertThat(System.getProperty(KEY)).isEqualTo("/etc/fonts/mine.properties");
    }
}
