package org.infusionoutcomes.press.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.infusionoutcomes.figure.Figures;
import org.infusionoutcomes.figure.Inputs;
import org.infusionoutcomes.figure.picture.Figure;
import org.junit.jupiter.api.Test;

class PngPictureTest {

    @Test
    void isAPictureOfTwiceTheSize() throws IOException {
        for (Figure figure : Figures.all(Inputs.clinic())) {
            byte[] png = PngPicture.of(figure);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(1280);
            assertThat(image.getHeight()).isEqualTo((int) Math.ceil(2 * figure.height()));
            assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
            assertThat(PngPicture.of(figure)).isEqualTo(png);
        }
    }

    /** Three by two pixels, the JDK's reader against what was written. */
    @Test
    void keepsTheColoursOfAPictureWithFew() throws IOException {
        int[] pixels = {0xFF0000, 0x00FF00, 0x0000FF, 0x000000, 0xFFFFFF, 0x123456};
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngFile.of(pixels, 3, 2)));
        assertThat(image.getRGB(0, 0, 3, 2, null, 0, 3))
                .containsExactly(0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF000000, 0xFFFFFFFF, 0xFF123456);
    }

    /** 300 greys and blues: the commonest 256 stay, each other one becomes a neighbour. */
    @Test
    void takesTheNearestColourWhereThereAreManyMore() throws IOException {
        int[] pixels = new int[400];
        for (int i = 0; i < 400; i++) {
            pixels[i] = i < 300 ? (i / 2) * 0x010101 + (i % 2) * 0x60 : 0xABCDEF;
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngFile.of(pixels, 20, 2)));
        for (int i = 0; i < 400; i++) {
            int read = image.getRGB(i % 20, i / 20) & 0xFFFFFF;
            assertThat(Math.abs((read >> 16) - (pixels[i] >> 16))).isLessThanOrEqualTo(50);
        }
        assertThat(image.getRGB(0, 15) & 0xFFFFFF).isEqualTo(0xABCDEF);
    }
}
